import type { AnyPage } from '#web/page.ts'
import { itemPage } from '#web/pages/item.tsx'
import { letterPage } from '#web/pages/letter.tsx'
import { lettersPage } from '#web/pages/letters.tsx'
import { searchPage } from '#web/pages/search.tsx'
import { startPage } from '#web/pages/start.tsx'

/** Every page: a file each. */
export const PAGES: readonly AnyPage[] = [startPage, lettersPage, letterPage, itemPage, searchPage]
