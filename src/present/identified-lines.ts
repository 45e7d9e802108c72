import type { Identification } from '#join/identification.ts'
import { sayIdentified } from '#join/say-match.ts'
import { messagesFor, type Lang } from '#messages/messages.ts'
import { oneLine, wrap, type Line } from '#present/lines.ts'
import { dayWords, numberWords } from '#present/words.ts'

/** What a file is, for a screen: its name, the finding with its reasons, and with what it was compared. */
export function identifiedLines(
  file: string,
  { identified, held, compared }: Identification,
  { lang, width }: { readonly lang: Lang; readonly width: number },
): Line[] {
  const words = messagesFor(lang).matching.identify
  const { papers, held: texts, until, asked } = compared
  const style = { one: 'good', several: 'middling', none: 'bad' } as const
  const [finding = '', ...rest] = sayIdentified(identified, lang).map(oneLine)
  const count = (number: number) => numberWords(number, lang)
  const foot = [
    ...held.slice(0, 3).map(({ document, close }) => words.held(document, Math.floor(close * 100))),
    [
      words.compared(count(papers), count(texts), until === null ? null : dayWords(until, lang, 'long')),
      ...(asked === null ? [] : [words.asked(count(asked))]),
    ].join(' '),
  ]
  return [
    ...wrap([{ text: oneLine(file), style: 'label' }], { width }),
    ...wrap([{ text: finding, style: style[identified.outcome] }], { width, indent: 2 }),
    ...rest.flatMap((text) => wrap([{ text }], { width, indent: 2 })),
    ...foot.flatMap((text) => wrap([{ text, style: 'faint' }], { width, indent: 2 })),
  ]
}
