import type { AnyPage } from '#web/page.ts'
import { checkPage } from '#web/pages/check.tsx'
import { itemPage } from '#web/pages/item.tsx'
import { letterCheckPage } from '#web/pages/letter-check.tsx'
import { letterPage } from '#web/pages/letter.tsx'
import { lettersPage } from '#web/pages/letters.tsx'
import { searchPage } from '#web/pages/search.tsx'
import { startPage } from '#web/pages/start.tsx'

/** Every page: a file each. */
export const PAGES: readonly AnyPage[] = [
  startPage,
  lettersPage,
  letterPage,
  letterCheckPage,
  itemPage,
  searchPage,
  checkPage,
]
