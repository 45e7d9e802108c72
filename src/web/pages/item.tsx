import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { invertDisplay } from '#export/html/display-ranges.ts'
import { accountOf } from '#export/html/facts.ts'
import { wordsFor } from '#export/html/labels.ts'
import { markup } from '#export/html/markup.ts'
import { doubtWords } from '#messages/messages.ts'
import type { Item } from '#model/reading.ts'
import type { DocumentState, EntryState, LinkEnd, LinkState } from '#model/register.ts'
import { overlaps, type Span } from '#model/span.ts'
import { facetName } from '#present/facet-names.ts'
import { layOutKept, type ShownLetter } from '#present/kept-letter.ts'
import { oneLine, shorten } from '#present/lines.ts'
import { capitalised, dayOrUndated, dayWords, numberWords } from '#present/words.ts'
import { getHeld } from '#store/documents.ts'
import { listLinksOf, listLinksOfThreads } from '#store/links.ts'
import { getStates, statementKey } from '#store/projections.ts'
import { getReadingContent, listPassages } from '#store/reading-content.ts'
import { countRegister, type RegisterFigures } from '#store/register-figures.ts'
import { CopyButton } from '#web/components/copy-button.tsx'
import { Downloads } from '#web/components/downloads.tsx'
import { Facts, type NamedFact } from '#web/components/facts.tsx'
import { KindTag } from '#web/components/kind-tag.tsx'
import { titleOf } from '#web/components/letter-row.tsx'
import { entryName } from '#web/entry-name.ts'
import { themeNames } from '#web/list-names.ts'
import { definePage } from '#web/page.ts'
import { linkTo, type Visit } from '#web/visit.ts'

type Data = {
  readonly entry: EntryState
  readonly document: DocumentState
  /** The finding itself; undefined when its words are no finding any more. */
  readonly item: Item | undefined
  /** The passages around it, laid out for people. */
  readonly shown: ShownLetter
  readonly thread: readonly LinkState[]
  readonly titles: ReadonlyMap<string, string>
  readonly figures: RegisterFigures
}

/** One statement that is followed: in its context, how it was read, and how it went on in other letters. */
export const itemPage = definePage<Data>({
  route: 'item',
  load,
  show: (data, visit) => ({
    title: `${capitalised(entryName(data.entry, visit))}: ${shorten(oneLine(data.entry.text), 60)}`,
    body: body(data, visit),
    scripts: ['copy.js'],
  }),
  json: ({ entry, document, item, thread }) => ({ entry, finding: item ?? null, document, thread }),
})

async function load({ db, id, kept }: Visit): Promise<Data | undefined> {
  const entry = (await getStates(db, 'entry', [id])).get(id)
  const held = entry && (await getHeld(db, entry.document))
  const content = entry && (await getReadingContent(db, entry.reading))
  if (!entry || !held || !content) return undefined
  const passages = await listPassages(db, entry.reading)
  const at = passages.findIndex((passage) => overlaps(passage, entry))
  const last = passages.findLastIndex((passage) => overlaps(passage, entry))
  const near = passages.filter((passage, n) => {
    return n >= at - 1 && n <= last + 1 && (passage.kind !== 'footnote' || overlaps(passage, entry))
  })
  const shown = layOutKept({ text: content.text, segments: content.reading.segments, passages: near })
  const own = (await listLinksOf(db, entry.document)).filter(({ earlier, later }) =>
    [earlier, later].some(({ entries }) => entries.includes(id)),
  )
  const thread = await listLinksOfThreads(db, [...new Set(own.map((link) => link.thread))])
  const documents = [...new Set(thread.flatMap(({ earlier, later }) => [earlier.document, later.document]))]
  const states = await getStates(db, 'document', documents)
  return {
    entry,
    document: held.document,
    item: entry.finding === null ? undefined : content.reading.items[entry.finding],
    shown,
    thread,
    titles: new Map([...states].map(([document, state]) => [document, titleOf(state)])),
    figures: await kept('figures', () => countRegister(db)),
  }
}

const TITLE_LENGTH = 160

function body(data: Data, visit: Visit) {
  const { entry, document } = data
  const { item: says } = visit.words.web
  const letter = linkTo(visit, 'letter', { id: document.id, hash: entry.id })
  return (
    <article class={`item k-${entry.kind}`}>
      <p class="back-link">
        <a href={letter}>← {says.back}</a>
      </p>
      <h1>
        <KindTag kind={entry.kind} word={entryName(entry, visit)} />
      </h1>
      <blockquote class="big-quote" lang="nl" cite={letter}>
        {oneLine(entry.text)}
      </blockquote>
      <p class="facts">
        {dayOrUndated(document.date.value, visit.lang)}
        {entry.page === null ? '' : `, ${visit.words.place.page(entry.page)}`} ·{' '}
        <a href={letter} lang="nl">
          {shorten(titleOf(document), TITLE_LENGTH)}
        </a>
      </p>
      {entry.anchor === 'exact' ? null : <p class="notice">{says[entry.anchor]}</p>}
      <Permalink data={data} visit={visit} />
      <section aria-labelledby="kop-feiten">
        <h2 id="kop-feiten">{says.facts}</h2>
        <Facts facts={factsOf(data, visit)} />
        <p class="lead">{says.unreviewed}</p>
      </section>
      <section aria-labelledby="kop-verband">
        <h2 id="kop-verband">{says.context}</h2>
        <Context data={data} />
      </section>
      <section aria-labelledby="kop-draad">
        <h2 id="kop-draad">{says.thread}</h2>
        <Thread data={data} visit={visit} />
      </section>
    </article>
  )
}

function Permalink({ data: { entry, document }, visit }: { data: Data; visit: Visit }) {
  const { item } = visit.words.web
  const address = `${visit.origin}${linkTo(visit, 'item', { id: entry.id })}`
  const cited = `«${oneLine(entry.text)}» (${titleOf(document)}, ${dayOrUndated(document.date.value, visit.lang)}) ${address}`
  return (
    <div class="permalink">
      <p>
        {item.permalink}: <a href={address}>{address}</a>
      </p>
      <p class="unseen" id="citaat" lang="nl">
        {cited}
      </p>
      <CopyButton of="citaat" visit={visit} />
      <Downloads visit={visit} csv={false} />
    </div>
  )
}

/** All that was read of it, each with the words that show it where it was said in words. */
function factsOf({ entry, item, shown }: Data, visit: Visit): NamedFact[] {
  const { words, lang, vocabulary } = visit
  const { item: says } = words.web
  const themes = themeNames(vocabulary, lang)
  const { rangesOf } = invertDisplay(shown.display)
  const quoteOf = (span: Span) =>
    rangesOf(span)
      .map(({ start, end }) => shown.display.text.slice(start, end).replaceAll('\n', ' '))
      .join(' ')
  const account = item && accountOf(item, wordsFor(lang, themes), quoteOf)
  const told: NamedFact[] = account
    ? [...account.facts, ...account.details].map(({ name, value }) => ({
        name,
        value: raw(markup`${value}`.html) as Child,
      }))
    : []
  const due = entry.due?.to ? [{ name: words.web.start.due, value: dayWords(entry.due.to, lang) }] : []
  const list = (name: string, values: readonly string[]) =>
    values.length > 0 ? [{ name, value: values.join(', ') }] : []
  return [
    ...due,
    ...told,
    { name: says.speaker, value: words.terms.speaker[entry.speaker] },
    ...list(
      says.themes,
      // A part of the framework may be called as a theme is.
      [...new Set(entry.themes.map((theme) => themes[theme] ?? theme))],
    ),
    ...list(
      says.countries,
      entry.countries.map((id) => facetName('land', id, vocabulary, lang)),
    ),
    ...(entry.page === null ? [] : [{ name: says.page, value: entry.page }]),
    { name: says.rule, value: <span class="code">{entry.rule}</span> },
    { name: says.confidence, value: `${numberWords(Math.round(entry.confidence * 100), lang)}%` },
    ...list(
      says.doubts,
      entry.doubts.map((doubt) => doubtWords(doubt, lang)),
    ),
  ]
}

/** The passages around the quote, in which it stands out. */
function Context({ data: { entry, shown } }: { data: Data }) {
  const { display, blocks } = shown
  const ranges = invertDisplay(display).rangesOf(entry)
  return (
    <div class={`context k-${entry.kind}`} lang="nl">
      {blocks.map(({ start, end }) => (
        <p>{marked(display.text, { start, end }, ranges)}</p>
      ))}
    </div>
  )
}

function marked(text: string, block: Span, ranges: readonly Span[]): Child[] {
  const parts: Child[] = []
  let at = block.start
  for (const range of ranges.filter((one) => overlaps(one, block))) {
    const [start, end] = [Math.max(range.start, at), Math.min(range.end, block.end)]
    parts.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>)
    at = end
  }
  return [...parts, text.slice(at, block.end)]
}

type Stop = { readonly end: LinkEnd; readonly links: readonly LinkState[] }

function Thread({ data: { entry, thread, titles, figures }, visit }: { data: Data; visit: Visit }) {
  const { words, lang } = visit
  const { item: says } = words.web
  if (thread.length === 0) {
    const until = figures.to === null ? '' : dayWords(figures.to, lang)
    return <p class="lead">{says.threadNone(numberWords(figures.letters, lang), until)}</p>
  }
  return (
    <>
      <p class="lead">{says.threadIntro}</p>
      <ol class="thread" role="list">
        {stopsOf(thread).map(({ end, links }) => {
          const isHere = end.entries.includes(entry.id)
          const [first] = end.entries
          const href =
            first === undefined
              ? linkTo(visit, 'letter', { id: end.document })
              : linkTo(visit, 'item', { id: isHere ? entry.id : first })
          return (
            <li aria-current={isHere ? 'true' : undefined}>
              <p class="facts">
                <time datetime={end.date ?? undefined}>{dayOrUndated(end.date, lang)}</time>
                {isHere ? <strong class="here"> {says.current}</strong> : null}
              </p>
              {links.map((link) => (
                <p class="link-kind">
                  <strong>{capitalised(words.account.links[link.kind])}</strong>
                  {link.words === '' ? null : (
                    <>
                      {' '}
                      · {says.deciding}: <span lang="nl">{oneLine(link.words)}</span>
                    </>
                  )}{' '}
                  · {says.certainty} {numberWords(Math.round(link.score * 100), lang)}%
                </p>
              ))}
              <blockquote lang="nl">
                <a href={href}>{oneLine(end.quote)}</a>
              </blockquote>
              <p class="facts" lang="nl">
                {titles.get(end.document)}
              </p>
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** Each statement of a thread once, from old to new, with what it says of earlier ones. */
function stopsOf(links: readonly LinkState[]): Stop[] {
  const stops = new Map<string, { end: LinkEnd; links: LinkState[] }>()
  const stopAt = (end: LinkEnd) => {
    const key = statementKey(end)
    const stop = stops.get(key) ?? { end, links: [] }
    stops.set(key, stop)
    return stop
  }
  for (const link of links) {
    stopAt(link.earlier)
    stopAt(link.later).links.push(link)
  }
  return [...stops.values()].sort(
    (a, b) => (a.end.date ?? '').localeCompare(b.end.date ?? '') || a.end.start - b.end.start,
  )
}
