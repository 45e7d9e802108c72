import type { AnyPage } from '#web/page.ts'
import { accountPage } from '#web/pages/account.tsx'
import { accountsPage } from '#web/pages/accounts.tsx'
import { itemPage } from '#web/pages/item.tsx'
import { letterPage } from '#web/pages/letter.tsx'
import { lettersPage } from '#web/pages/letters.tsx'
import { readingPages } from '#web/pages/reading.tsx'
import { searchPage } from '#web/pages/search.tsx'
import { startPage } from '#web/pages/start.tsx'
import { subjectListPages } from '#web/pages/subject-lists.tsx'
import { subjectPages } from '#web/pages/subject.tsx'
import { hubPage } from '#web/pages/subjects.tsx'

/** Every page: a file each, or one for pages that differ in their words alone. */
export const PAGES: readonly AnyPage[] = [
  startPage,
  lettersPage,
  letterPage,
  itemPage,
  searchPage,
  hubPage,
  ...subjectListPages,
  ...subjectPages,
  accountsPage,
  accountPage,
  ...readingPages,
]
