import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { TONE_SHEET, toneOf } from '#export/html/phrases.ts'
import { inLine, oneLine } from '#present/lines.ts'
import type { Paper, PaperBlock, PaperQuote, Phrase, Source } from '#present/paper.ts'
import { numberWords } from '#present/words.ts'
import type { Visit } from '#web/visit.ts'

type Heading = Extract<PaperBlock, { kind: 'heading' }>
type Entry = Extract<PaperBlock, { kind: 'entry' }>

type Props = {
  readonly paper: Paper
  readonly visit: Visit
  /** Where words stand, as people say it, with the ways there. */
  readonly place: (source: Source) => Child
}

/** The findings of a report under their headings, with a line on top that tells how many there are of each. */
export function PaperFindings({ paper, visit, place }: Props) {
  const sections = sectionsOf(paper.blocks)
  return (
    <>
      {raw(TONE_SHEET.html)}
      <nav class="check-sums" aria-label={visit.words.webCheck.result.facts}>
        <ul role="list">
          {sections.map(({ heading, id }) => (
            <li class={heading.count === 0 ? 'none' : undefined}>
              <a href={`#${id}`}>
                <span class="number">{numberWords(heading.count ?? 0, visit.lang)}</span> {heading.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ heading, blocks, id }) => (
        <section class="check-part" aria-labelledby={id}>
          <h2 id={id}>
            {heading.text} <span class="count">{numberWords(heading.count ?? 0, visit.lang)}</span>
          </h2>
          {heading.count === 0 ? (
            <p class="lead">{visit.words.webCheck.result.none}</p>
          ) : (
            <ol class="rows" role="list">
              {blocks.map((block) =>
                block.kind === 'entry' ? <Finding entry={block} visit={visit} place={place} /> : null,
              )}
            </ol>
          )}
        </section>
      ))}
    </>
  )
}

type Section = { readonly heading: Heading; readonly blocks: readonly PaperBlock[]; readonly id: string }

function sectionsOf(blocks: readonly PaperBlock[]): Section[] {
  const starts = [...blocks.entries()].filter(([, { kind }]) => kind === 'heading')
  return starts.map(([at, heading], n) => ({
    heading: heading as Heading,
    blocks: blocks.slice(at + 1, starts[n + 1]?.[0]),
    id: `deel-${n + 1}`,
  }))
}

function Finding({ entry: { head, quotes, doubts }, visit, place }: Omit<Props, 'paper'> & { entry: Entry }) {
  const [first, ...others] = quotes
  return (
    <li class="finding">
      <h3>{head.map(inTone)}</h3>
      <div class={others.length > 0 ? 'pair' : undefined}>
        {first ? <Quote quote={first} place={place} /> : null}
        {others.length > 0 ? (
          <div>
            {others.map((quote) => (
              <Quote quote={quote} place={place} />
            ))}
          </div>
        ) : null}
      </div>
      {doubts.map((doubt) => (
        <p class="facts">
          {visit.words.webCheck.result.doubt}: {doubt}
        </p>
      ))}
    </li>
  )
}

function Quote({ quote, place }: { quote: PaperQuote; place: Props['place'] }) {
  return (
    <div class="side">
      <p class="facts">
        {quote.label} · {place(quote.source)}
      </p>
      <blockquote lang="nl">{oneLine(quote.text)}</blockquote>
    </div>
  )
}

/** The first phrase says what it is; one that is strong after that is in words of the letters. */
function inTone(phrase: Phrase, at: number): Child {
  const tone = toneOf(phrase)
  const text = inLine(phrase.text)
  if (tone !== undefined) {
    return (
      <span class={`tone t-${tone}`}>
        <svg class="icon" aria-hidden="true" focusable="false">
          <use href={`#toon-${tone}`} />
        </svg>
        {text}
      </span>
    )
  }
  if (at === 0) return <span class="tone">{text}</span>
  const [joint = ''] = /^ · /.exec(text) ?? []
  const said = text.slice(joint.length)
  return (
    <span class="about">
      {joint}
      {phrase.tone === 'strong' ? <span lang="nl">{said}</span> : said}
    </span>
  )
}
