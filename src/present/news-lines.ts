import { messagesFor, type Lang } from '#messages/messages.ts'
import { CHECK_ORDER } from '#model/check.ts'
import type { CheckCounts, NewsItem } from '#model/news.ts'
import { oneLine, shorten, wrap, type Line } from '#present/lines.ts'
import { dayOrUndated } from '#present/words.ts'

const LONGEST = 160

/** What came in on a screen: each paper with its day and title, and below it what it does with earlier letters. */
export function newsLines(
  news: readonly NewsItem[],
  { lang, width }: { readonly lang: Lang; readonly width: number },
): Line[] {
  const { words } = messagesFor(lang).fetch.news
  return news.flatMap((item): Line[] => {
    const { official, date, title, kind, enclosureOf, counts } = item
    const facts = [
      dayOrUndated(date, lang, 'short'),
      ...(enclosureOf === null ? [] : [words.enclosed(enclosureOf)]),
    ]
    return [
      ...wrap(
        [
          { text: `${official}  `, style: 'label' },
          { text: facts.join(' · '), style: 'faint' },
        ],
        { width },
      ),
      ...(title === null ? [] : wrap([{ text: shorten(oneLine(title), LONGEST) }], { width, indent: 4 })),
      ...(kind === 'motion'
        ? []
        : wrap([{ text: countWords(counts, lang), style: 'term' }], { width, indent: 4 })),
    ]
  })
}

function countWords(counts: CheckCounts, lang: Lang): string {
  const { kinds, words } = messagesFor(lang).fetch.news
  if (counts === null) return words.notChecked
  const some = CHECK_ORDER.flatMap((kind) => {
    const count = counts[kind] ?? 0
    return count === 0 ? [] : kinds[kind](count)
  })
  return some.length === 0 ? words.nothing : some.join(' · ')
}
