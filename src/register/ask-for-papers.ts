import { housePaperOf } from '#join/house-papers.ts'
import { indexHouse } from '#join/linked-rows.ts'
import type { PaperFacts } from '#join/paper-facts.ts'
import { subjectStems } from '#join/subject-words.ts'
import type { OfferedPaper } from '#model/house.ts'
import type { Day } from '#model/span.ts'
import type { OData } from '#sources/odata/client.ts'
import type { Expand, Filter } from '#sources/odata/query.ts'
import type { PublicationSearch } from '#sources/sru/client.ts'
import { cqlTerm } from '#sources/sru/cql.ts'
import { formatDay, parseDay } from '#text/time/day.ts'
import { wordsIn } from '#text/tokens.ts'

/** The sources that can be asked for papers by their title. */
export type AskableSources = { readonly odata: OData; readonly search: PublicationSearch }

/** What of a text goes to the sources: words of its title and its day. */
export type Telling = { readonly words: readonly string[]; readonly day: Day | null }

const WORDS = 3
/** Of one question no more is read. */
const MOST = 250
/** A letter is registered up to so many days after it was dated. */
const DAYS_AFTER = 7
const AROUND: Expand = {
  DocumentActor: {},
  Kamerstukdossier: {},
  HuidigeDocumentVersie: {},
}

/** The longest words of the title: of Dutch words those tell most. */
export function tellingOf({ title, date }: PaperFacts): Telling {
  const words = wordsIn(title ?? '').filter((word) => subjectStems(word).length > 0 && word.length > 3)
  const longest = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return { words: longest.slice(0, WORDS), day: date }
}

/** Asks the House and Official Publications for papers with these words and of this day. Nothing of it is kept. */
export async function askForPapers(
  telling: Telling,
  { odata, search }: AskableSources,
): Promise<OfferedPaper[]> {
  const filter = filterOf(telling)
  const papers: OfferedPaper[] = []
  if (filter) {
    for await (const rows of odata.rows('Document', { filter, expand: AROUND, top: MOST })) {
      const index = indexHouse(rows)
      papers.push(...index.of('Document').map((row) => housePaperOf(row, index).offered))
      if (papers.length >= MOST) break
    }
  }
  if (telling.words.length > 1) {
    for await (const step of search.search(cqlTerm('dt.title', 'all', telling.words.join(' ')))) {
      papers.push(...step.papers.map(({ paper }) => paper))
      break
    }
  }
  return papers
}

/** Of a known day any of the words will do; without one all of them must be there. */
function filterOf({ words, day }: Telling): Filter | undefined {
  const [first, ...others] = words.map(eitherCase)
  if (day === null) return first && others.length > 0 ? { and: [first, ...others] } : undefined
  const of: Filter = {
    and: [
      { field: 'Datum', op: 'ge', value: { moment: `${day}T00:00:00+01:00` } },
      { field: 'Datum', op: 'lt', value: { moment: `${later(day, first ? DAYS_AFTER : 1)}T00:00:00+01:00` } },
    ],
  }
  return first ? { and: [of, { or: [first, ...others] }] } : of
}

function later(day: Day, days: number): Day {
  return formatDay(parseDay(day)! + days)!
}

/** A service may mind capitals. */
function eitherCase(word: string): Filter {
  const contains = (value: string): Filter => ({ field: 'Onderwerp', op: 'contains', value })
  const small = word.toLowerCase()
  const forms = [...new Set([word, small, small.slice(0, 1).toUpperCase() + small.slice(1)])].map(contains)
  return { or: [forms[0]!, ...forms.slice(1)] }
}
