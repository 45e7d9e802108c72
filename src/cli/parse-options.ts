import { LANGS, messagesFor, type Lang } from '#messages/messages.ts'
import { ITEM_KINDS } from '#messages/terms-nl.ts'
import { RekenschapError } from '#model/errors.ts'
import type { ItemKind } from '#model/reading.ts'
import type { Day } from '#model/span.ts'
import { parseDay } from '#text/time/day.ts'

/** Reads a language. Throws when Rekenschap does not speak it. */
export function parseLang(text: string, lang: Lang): Lang {
  const found = LANGS.find((one) => one === text.toLowerCase())
  if (found) return found
  throw new RekenschapError('language-unknown', messagesFor(lang).cli.errors['language-unknown'](text))
}

/** The language asked for, before anything else is understood: help and complaints are in it too. */
export function languageOf(words: readonly string[]): Lang {
  const at = words.findIndex((word) => /^--lang(?:=|$)/.test(word))
  const said = words[at]?.split('=')[1] ?? words[at + 1]
  return at >= 0 && said?.toLowerCase() === 'en' ? 'en' : 'nl'
}

/** Reads a day, `YYYY-MM-DD`. Throws when the calendar has no such day. */
export function parseDate(text: string, lang: Lang): Day {
  if (parseDay(text) !== undefined) return text
  throw new RekenschapError('date-invalid', messagesFor(lang).cli.errors['date-invalid'](text))
}

/** Reads kinds of item, separated by commas. Throws at the first one there is not. */
export function parseKinds(text: string, lang: Lang): ReadonlySet<ItemKind> {
  const kinds = text.split(',').map((word) => word.trim().toLowerCase())
  return new Set(
    kinds.map((word) => {
      const kind = ITEM_KINDS.find((one) => one === word)
      if (kind) return kind
      const words = messagesFor(lang).cli.errors['kind-unknown']
      throw new RekenschapError('kind-unknown', words(word, ITEM_KINDS.join(', ')))
    }),
  )
}
