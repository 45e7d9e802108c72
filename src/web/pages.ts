import type { AnyPage } from '#web/page.ts'
import { accountPage } from '#web/pages/account.tsx'
import { accountsPage } from '#web/pages/accounts.tsx'
import { amountsPage } from '#web/pages/amounts.tsx'
import { checkPage } from '#web/pages/check.tsx'
import { itemPage } from '#web/pages/item.tsx'
import { letterCheckPage } from '#web/pages/letter-check.tsx'
import { letterPage } from '#web/pages/letter.tsx'
import { lettersPage } from '#web/pages/letters.tsx'
import { motionPage } from '#web/pages/motion.tsx'
import { motionsPage } from '#web/pages/motions.tsx'
import { readingPages } from '#web/pages/reading.tsx'
import { recommendationsPage } from '#web/pages/recommendations.tsx'
import { searchPage } from '#web/pages/search.tsx'
import { startPage } from '#web/pages/start.tsx'
import { subjectListPages } from '#web/pages/subject-lists.tsx'
import { subjectPages } from '#web/pages/subject.tsx'
import { hubPage } from '#web/pages/subjects.tsx'
import { undertakingsPage } from '#web/pages/undertakings.tsx'

/** Every page: a file each, or one for pages that differ in their words alone. */
export const PAGES: readonly AnyPage[] = [
  startPage,
  lettersPage,
  letterPage,
  itemPage,
  undertakingsPage,
  motionsPage,
  motionPage,
  recommendationsPage,
  amountsPage,
  searchPage,
  letterCheckPage,
  checkPage,
  hubPage,
  ...subjectListPages,
  ...subjectPages,
  accountsPage,
  accountPage,
  ...readingPages,
]
