import { nameStems } from '#compare/content-stems.ts'
import { productStems, type Namer } from '#compare/named-things.ts'
import { tenseOf } from '#compare/tense.ts'
import { cuesIn, hitSpan, sentenceSpan, speakerAt, type Analysis, type Voice } from '#extract/analysis.ts'
import type { Document } from '#model/document.ts'
import type { Item, ItemKind, ItemOf } from '#model/reading.ts'
import { overlaps, type Span } from '#model/span.ts'
import type { Act, KnownWords, Statement } from '#model/statement.ts'
import type { Placer } from '#resolve/place.ts'
import { fold } from '#text/fold.ts'
import { startingIn } from '#text/sorted.ts'
import type { CueKind } from '#vocabulary/schemas.ts'
import { oncePerVocabulary, type Vocabulary } from '#vocabulary/vocabulary.ts'

/** The letter whose statements are made: its analysis, what was read in it, whose words stand where. */
export type Setting = {
  readonly analysis: Analysis
  readonly placer: Placer
  readonly voices: readonly Voice[]
  /** In order of start. */
  readonly items: readonly Item[]
  readonly responses: readonly ItemOf<'response'>[]
  readonly advice: readonly ItemOf<'recommendation'>[]
  readonly namer: Namer
}

/** The words of a sentence and what it leans on, as stems. */
export type Wording = Pick<Statement, 'words' | 'meant' | 'known' | 'fresh' | 'context' | 'heading'>

/** The items that start in a sentence. */
export function itemsAt({ analysis, placer, items }: Setting, sentence: number): readonly Item[] {
  return startingIn(items, placer.range(sentenceSpan(analysis, sentence)))
}

/** A sentence as other letters meet it. */
export function statementOf(setting: Setting, sentence: number, wording: Wording): Statement {
  const { analysis, placer, voices, namer } = setting
  const span = sentenceSpan(analysis, sentence)
  const place = placer.range(span)
  const own = startingIn(setting.items, place)
  const advice = setting.advice.find((item) => overlaps(item, place))
  const response = setting.responses.find(({ evidence }) => evidence.some((range) => overlaps(range, place)))
  const products = productStems(analysis.vocabulary)
  const tense = tenseOf(analysis, sentence)
  return {
    ...place,
    ...wording,
    ...namer.name(own, analysis, sentence),
    ...factsOf(own),
    quote: analysis.document.text.slice(place.start, place.end),
    text: placer.display(span),
    page: pageOf(analysis.document, place),
    speaker: advice?.source === 'quoted' ? 'advisory-body' : speakerOf(own, speakerAt(voices, span)),
    acts: [...actsOf(own, place), ...(response ? RESPONSE : []), ...(advice ? RECOMMENDATION : [])],
    names: nameStems(analysis, span),
    products: wording.words.filter((word) => products.has(word)),
    pointsBack: POINTS_BACK.test(analysis.text.slice(span.start, span.end)),
    tense,
    ofOthers:
      tense === 'ahead' &&
      beginsWithOther(own, place, analysis.vocabulary) &&
      !own.some(({ kind }) => kind === 'commitment'),
    unanswered: setting.responses.some((item) => item.stance === 'silent' && overlaps(item, place)),
    response: response ? pick(response, ['number', 'stance', 'consequence']) : null,
    changes: cueWords(setting, sentence, 'change'),
    contents: cueWords(setting, sentence, 'content'),
    rungs: cueWords(setting, sentence, 'strength'),
  }
}

const RESPONSE: readonly Act[] = ['response']
const RECOMMENDATION: readonly Act[] = ['recommendation']

/** "Dit fonds", "Daarover …": words that point at what was said before. */
const POINTS_BACK =
  /^\W*(?:(?:dit|dat|deze|die|zij|hij|het|daar\w*|hier\w*|zulke?|zo'n|beide|ook d\w+)\b)|\b(?:dit|deze|die|dat|diens|zulke|zo'n) [a-z]{4,}/i

/**
 * "De Europese Commissie zal …": the sentence begins with another body or a country, at most behind an article. Advisers and
 * evaluators work for the government: what they are going to deliver is owed.
 */
function beginsWithOther(items: readonly Item[], { start }: Span, vocabulary: Vocabulary): boolean {
  const own = ownBodies(vocabulary)
  return items.some(
    (item) =>
      item.kind === 'entity' &&
      (item.type === 'organisation' || item.type === 'country') &&
      item.start - start <= ARTICLE &&
      !own.has(fold(item.text)),
  )
}

const ARTICLE = 'Het '.length

const ownBodies = oncePerVocabulary(({ data }) => {
  const bodies = data.actors.filter(({ kind }) => kind === 'government' || kind === 'adviser')
  return new Set(bodies.flatMap(({ names }) => names.map((name) => fold(name))))
})

type Facts = Pick<
  Statement,
  'themes' | 'undertaking' | 'when' | 'motions' | 'discharge' | 'sums' | 'times' | 'figures'
>

/** The facts that items give of the sentence they start in. */
function factsOf(items: readonly Item[]): Facts {
  const of = <Kind extends ItemKind>(kind: Kind) =>
    items.filter((item): item is ItemOf<Kind> => item.kind === kind)
  const [commitment] = of('commitment')
  const [discharge] = of('discharge')
  return {
    themes: [...new Set(items.flatMap(({ themes }) => themes))],
    undertaking: commitment
      ? { ...pick(commitment, UNDERTAKING), condition: commitment.condition?.type ?? null }
      : null,
    when: of('realisation')[0]?.when ?? null,
    motions: of('motion').map((item) => pick(item, ['key', 'submitters', 'reference', 'disposition'])),
    discharge: discharge ? pick(discharge, ['of', 'madeOn', 'reference']) : null,
    sums: of('amount').map((item) => pick(item, SUM)),
    times: of('time').map((item) => pick(item, ['from', 'to', 'type', 'role', 'text'])),
    figures: of('figure').flatMap(({ value, unit }) => (value === null ? [] : [{ value, unit }])),
  }
}

const UNDERTAKING = [
  'class',
  'modality',
  'strength',
  'specificity',
  'deadline',
  'recurrence',
  'status',
  'addressee',
  'actor',
] as const

const SUM = ['value', 'currency', 'per', 'from', 'to', 'qualifier', 'modality', 'text'] as const

function pick<From extends object, Key extends keyof From>(
  from: From,
  keys: readonly Key[],
): Pick<From, Key> {
  return Object.fromEntries(keys.map((key) => [key, from[key]])) as Pick<From, Key>
}

function speakerOf(items: readonly Item[], otherwise: Statement['speaker']): Statement['speaker'] {
  return items.find(({ kind }) => OWN_WORDS.has(kind))?.speaker ?? otherwise
}

const OWN_WORDS: ReadonlySet<ItemKind> = new Set(['commitment', 'realisation', 'discharge'])

function actsOf(items: readonly Item[], place: Span): Act[] {
  const kinds = new Set(items.map(({ kind }) => kind))
  const settled = items.some(
    (item) => item.kind === 'motion' && item.evidence.some((range) => overlaps(range, place)),
  )
  const acts = (['commitment', 'realisation', 'discharge', 'motion'] as const).filter((kind) =>
    kinds.has(kind),
  )
  return settled ? [...acts, 'disposition'] : acts
}

function cueWords({ analysis, placer }: Setting, sentence: number, kind: CueKind): KnownWords[] {
  return cuesIn(analysis, sentence, kind).map((hit) => ({
    id: hit.cue.id,
    words: placer.display(hitSpan(analysis, hit)),
  }))
}

function pageOf({ pages }: Document, { start }: Span): number | null {
  return pages.findLast((page) => page.start <= start)?.number ?? null
}
