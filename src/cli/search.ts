import { Command, Option } from 'commander'
import { complain, type Context } from '#cli/context.ts'
import { printLines, widthFor } from '#cli/paint.ts'
import { parseMoment, withRegister } from '#cli/register.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { RekenschapError } from '#model/errors.ts'
import type { Line } from '#present/lines.ts'
import type { ShownFacet, ShownHit } from '#present/search-lines.ts'
import type { Query, QuerySort } from '#query/query.ts'
import type { Hit, SearchResult } from '#register/search-register.ts'
import type { FacetCount } from '#store/search-facets.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

type Options = {
  readonly sort?: QuerySort
  readonly limit: number
  readonly after?: string
  readonly knownOn?: string
  readonly json?: true
}

const USUAL_LIMIT = 10
const MOST = 200

/** `rekenschap search`: finds passages and entries of the register by their words and fields. */
export function searchCommand(context: Context): Command {
  const { search, options } = context.words.register
  return new Command('search')
    .summary(search.summary)
    .description(search.summary)
    .argument('<words...>', search.words)
    .addOption(new Option('--sort <order>', search.sort).choices(['relevance', 'date', 'deadline']))
    .addOption(new Option('--limit <count>', search.limit).argParser(countOf).default(USUAL_LIMIT))
    .option('--after <place>', search.cursor)
    .option('--known-on <moment>', options.knownOn)
    .option('--json', search.json)
    .addHelpText('after', search.after)
    .action((words: string[], chosen: Options) => runSearch(words, chosen, context))
}

function countOf(text: string): number {
  const count = Number(text)
  return Number.isInteger(count) && count > 0 ? Math.min(count, MOST) : USUAL_LIMIT
}

async function runSearch(words: readonly string[], options: Options, context: Context): Promise<void> {
  const { root, compiledVocabulary, words: says, lang, finish } = context
  const { errors } = says.register
  const vocabulary = await loadVocabulary(`${root}/vocabulary`, compiledVocabulary)
  const { parseQuery } = await import('#query/parse-query.ts')
  const { query: typed, problems } = parseQuery(words.join(' '), vocabulary)
  const { problemWords } = await import('#query/problem-words.ts')
  for (const problem of problems) complain(context, problemWords(problem, lang))
  const query: Query = options.sort === undefined ? typed : { ...typed, sort: options.sort }
  if (asksNothing(query)) throw new RekenschapError('search-empty', errors['search-empty']())
  const knownAt = options.knownOn === undefined ? undefined : parseMoment(options.knownOn, context)
  const { searchRegister } = await import('#register/search-register.ts')
  const { countRows } = await import('#store/all-rows.ts')
  const { result, documents } = await withRegister(
    context,
    async ({ db }) => ({
      result: await searchRegister(db, query, {
        vocabulary,
        knownAt,
        size: options.limit,
        after: options.after,
      }),
      documents: await countRows(db, 'document'),
    }),
    { isBrief: true },
  )
  if (!result) throw new RekenschapError('cursor-invalid', errors['cursor-invalid'](options.after ?? ''))
  if (options.json) await writeJson(result, query, vocabulary, context)
  else await writeLines(result, query, vocabulary, documents === 0, context)
  finish(0)
}

function asksNothing({ words, fields }: Query): boolean {
  return words === null && Object.values(fields).every((field) => field === null || field.length === 0)
}

async function writeJson(
  result: SearchResult,
  query: Query,
  vocabulary: Vocabulary,
  { stdout }: Context,
): Promise<void> {
  const { searchListsOf } = await import('#vocabulary/search-lists.ts')
  const { snippetOf } = await import('#present/snippet.ts')
  const { formatQuery } = await import('#query/format-query.ts')
  const lists = searchListsOf(vocabulary)
  for (const { document, passage, entry, score } of result.hits) {
    const { text, marks } = snippetOf(entry?.text ?? passage.text, query.words, lists)
    const { id, title, kind, date, identifiers, name } = document
    const hit = {
      document: { id, title, kind, date: date.value, identifiers, name },
      passage: { start: passage.start, end: passage.end, page: passage.page, text: passage.text },
      entry,
      snippet: { text, marks },
      score,
    }
    stdout.write(`${JSON.stringify(hit)}\n`)
  }
  const { hits: _, ...counts } = result
  stdout.write(`${JSON.stringify({ query: formatQuery(query, vocabulary), ...counts })}\n`)
}

async function writeLines(
  result: SearchResult,
  query: Query,
  vocabulary: Vocabulary,
  isEmpty: boolean,
  context: Context,
): Promise<void> {
  const { words, lang, config, stdout } = context
  const { search } = words.register
  const { facetLines, hitLines } = await import('#present/search-lines.ts')
  const width = widthFor(config, stdout)
  const format = (count: number) => new Intl.NumberFormat(lang).format(count)
  const { total, complete, widened } = result
  const more = (widened ?? 0) - total
  const lines: Line[] =
    total === 0 && more <= 0
      ? [
          [{ text: search.none, style: 'heading' }],
          [{ text: isEmpty ? search.emptyRegister : search.tryLess }],
        ]
      : [
          [{ text: search.found(`${format(total)}${complete ? '' : '+'}`), style: 'title' }],
          ...(complete ? [] : [[{ text: search.newest, style: 'faint' as const }]]),
          ...(more > 0 ? [[{ text: search.widened(format(more)), style: 'faint' as const }]] : []),
          ...facetLines(await shownFacets(result, vocabulary, context), { width }),
          [],
          ...hitLines(await shownHits(result.hits, query, vocabulary, context), { lang, width }),
          ...(result.next === null ? [] : [[{ text: search.more(result.next), style: 'faint' as const }]]),
        ]
  printLines(lines, context)
}

async function shownFacets(
  { facets }: SearchResult,
  vocabulary: Vocabulary,
  { lang, words }: Context,
): Promise<ShownFacet[]> {
  const { facetName } = await import('#present/facet-names.ts')
  const { areKindsOf } = await import('#query/kinds-of.ts')
  const { FOLLOWED } = await import('#register/draft-entries.ts')
  // That a passage holds a name or a number tells nobody how to go on.
  const isShown = ({ facet, value }: FacetCount) =>
    facet !== 'soort' || areKindsOf([value], FOLLOWED, vocabulary)
  return [...Map.groupBy(facets.filter(isShown), ({ facet }) => facet)].map(([facet, values]) => ({
    title: words.register.search.facets[facet],
    values: values.map(({ value, count }) => [facetName(facet, value, vocabulary, lang), count] as const),
  }))
}

async function shownHits(
  hits: readonly Hit[],
  { words: asked }: Query,
  vocabulary: Vocabulary,
  { lang }: Context,
): Promise<ShownHit[]> {
  const { searchListsOf } = await import('#vocabulary/search-lists.ts')
  const { snippetOf } = await import('#present/snippet.ts')
  const { facetName } = await import('#present/facet-names.ts')
  const { searchKindsOf } = await import('#query/kinds-of.ts')
  const lists = searchListsOf(vocabulary)
  return hits.map(({ document, passage, entry }) => {
    const [kind] = entry ? searchKindsOf(entry, vocabulary) : []
    return {
      title: document.title ?? document.name,
      date: document.date.value,
      page: entry?.page ?? passage.page,
      document: document.id,
      entry: entry?.id ?? null,
      kind: kind === undefined ? null : facetName('soort', kind, vocabulary, lang),
      due: entry?.due?.to ?? null,
      snippet: snippetOf(entry?.text ?? passage.text, asked, lists),
    }
  })
}
