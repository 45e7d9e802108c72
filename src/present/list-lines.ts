import { messagesFor, type Lang } from '#messages/messages.ts'
import type { RegisterLists } from '#model/register-lists.ts'
import { oneLine, shorten, wrap, type Line } from '#present/lines.ts'
import { dayOrUndated, dayWords, rangeWords } from '#present/words.ts'

type Names = keyof RegisterLists
type Row = { readonly id: string; readonly facts: readonly string[]; readonly words: string }

const LONGEST = 200

/** A list of the register on a screen: each row its id and facts, and below them the words it stands for. */
export function listLines<Name extends Names>(
  name: Name,
  rows: readonly RegisterLists[Name][],
  { lang, width }: { lang: Lang; width: number },
): Line[] {
  const rowOf = ROWS[name] as (row: RegisterLists[Name], lang: Lang) => Row
  return rows.flatMap((row) => {
    const { id, facts, words } = rowOf(row, lang)
    const head = [
      { text: `${id}  `, style: 'label' as const },
      { text: facts.filter((fact) => fact !== '').join(' · '), style: 'faint' as const },
    ]
    return [
      ...wrap(head, { width }),
      ...(words === '' ? [] : wrap([{ text: shorten(oneLine(words), LONGEST) }], { width, indent: 4 })),
    ]
  })
}

const dayOf = (day: string | null, lang: Lang) => dayOrUndated(day, lang, 'short')

const ROWS: { readonly [Name in Names]: (row: RegisterLists[Name], lang: Lang) => Row } = {
  documents: ({ id, kind, date, identifiers, title, name }, lang) => ({
    id,
    facts: [messagesFor(lang).terms.documentKind[kind], dayOf(date.value, lang), identifiers.join(', ')],
    words: title ?? name,
  }),
  versions: ({ id, mediaType, sha256, name }) => ({
    id,
    facts: [mediaType, sha256.slice(0, 12)],
    words: name,
  }),
  readings: ({ id, ruleSet, findings, passages }) => ({
    id,
    facts: [ruleSet, `${findings} / ${passages}`],
    words: '',
  }),
  entries: ({ id, kind, class: sort, document, due, anchor, text }, lang) => ({
    id,
    facts: [
      messagesFor(lang).terms.kinds[kind][0],
      sort ?? '',
      document,
      due ? rangeWords(due, lang) : '',
      anchor === 'exact' ? '' : messagesFor(lang).register.list.anchors[anchor],
    ],
    words: text,
  }),
  links: ({ id, kind, attribute, earlier, later, score }, lang) => ({
    id,
    facts: [
      messagesFor(lang).account.links[kind],
      attribute ?? '',
      `${earlier.document} (${dayOf(earlier.date, lang)}) → ${later.document} (${dayOf(later.date, lang)})`,
      score.toFixed(2),
    ],
    words: `„${oneLine(earlier.quote).slice(0, 90)}” → „${oneLine(later.quote).slice(0, 90)}”`,
  }),
  threads: ({ id, documents, from, to, links }, lang) => ({
    id,
    facts: [`${documents.length}`, `${dayOf(from, lang)} – ${dayOf(to, lang)}`],
    words: links[0]?.earlier.quote ?? '',
  }),
  instruments: ({ key, name, first, last, mentions }, lang) => ({
    id: key,
    facts: [`${mentions}×`, `${dayOf(first.date, lang)} – ${dayOf(last.date, lang)}`],
    words: name,
  }),
  expectations: ({ id, due, rule, document, words, quote }, lang) => ({
    id,
    facts: [dayWords(due, lang, 'short'), rule, document, words],
    words: quote,
  }),
  events: ({ seq, at, actor, action, objectKind, objectId, reason }) => ({
    id: String(seq),
    facts: [at, actor, action, `${objectKind} ${objectId}`, reason],
    words: '',
  }),
}
