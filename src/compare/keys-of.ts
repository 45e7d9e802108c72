import { contentStems, nameStems } from '#compare/content-stems.ts'
import { makeNamer, productStems } from '#compare/named-things.ts'
import { makeRecalledNouns } from '#compare/recalled-nouns.ts'
import { tenseOf } from '#compare/tense.ts'
import {
  analyse,
  cuesIn,
  hitSpan,
  sentenceSpan,
  sentenceText,
  speakerAt,
  type Analysis,
  type Voice,
} from '#extract/analysis.ts'
import { findRecommendations } from '#extract/recommendations.ts'
import { findVoices } from '#extract/voices.ts'
import type { Document } from '#model/document.ts'
import type { Item, ItemKind, ItemOf, Reading } from '#model/reading.ts'
import { overlaps, type Span } from '#model/span.ts'
import type { Act, LetterKeys, Statement } from '#model/statement.ts'
import { makePlacer, type Placer } from '#resolve/place.ts'
import { fold } from '#text/fold.ts'
import { startingIn } from '#text/sorted.ts'
import { stemOf } from '#text/stem.ts'
import { wordsIn } from '#text/tokens.ts'
import type { CueKind } from '#vocabulary/schemas.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/**
 * What a letter brings to a comparison with others: every sentence of its own, with what it does and the facts it names.
 * Headings, signatures and sentences without content are left out.
 */
export function keysOf(document: Document, reading: Reading, vocabulary: Vocabulary): LetterKeys {
  const analysis = analyse(document, vocabulary)
  const { source, title, kind, date, identifiers } = document
  return {
    name: source.name,
    sha256: source.sha256,
    title,
    kind,
    date,
    identifiers,
    subject: subjectOf(analysis),
    statements: statementsOf(analysis, reading),
  }
}

/** Content words a sentence must have to be held against another. */
const FEWEST_WORDS = 2
/** Three words in small letters somewhere: a line of numbers is no statement. */
const PROSE = /(?:\b\p{Ll}{2,}\P{L}+){3}|(?:\b\p{Ll}{2,}\b.*){4}/u

function statementsOf(analysis: Analysis, reading: Reading): Statement[] {
  const { document, sentences } = analysis
  const placer = makePlacer(document)
  const voices = findVoices(analysis, findRecommendations(analysis))
  const setting = { analysis, placer, voices, items: reading.items, namer: makeNamer(analysis.vocabulary) }
  const found: Statement[] = []
  const opening = openingOf(document)
  const nouns = makeRecalledNouns(productStems(analysis.vocabulary))
  nouns.note(document.title ?? '')
  let heading: readonly string[] = []
  let lead: readonly string[] = []
  let block = -1
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const kind = document.blocks[analysis.blockOf(sentence)]?.kind
    const words = withoutOffices(
      contentStems(analysis, sentenceSpan(analysis, sentence)),
      itemsAt(setting, sentence),
    )
    const text = sentenceText(analysis, sentence)
    if (kind === 'heading') {
      nouns.note(text)
      heading = words
      setting.namer.turnTo(itemsAt(setting, sentence))
    }
    if (analysis.blockOf(sentence) < opening) continue
    if (analysis.blockOf(sentence) !== block) lead = []
    block = analysis.blockOf(sentence)
    if (kind === 'heading' || kind === 'signature') continue
    const recalled = nouns.recall(text)
    nouns.note(text)
    const statement = statementOf(
      setting,
      sentence,
      words,
      [...new Set([...recalled, ...lead, ...heading])],
      heading,
    )
    if (words.length >= FEWEST_WORDS && PROSE.test(text)) found.push(statement)
    lead = [...words, ...lead].slice(0, LEAD_WORDS)
  }
  return found
}

/** Index of the block with which the letter proper begins: behind address, subject and salutation. */
function openingOf({ blocks, matching }: Document): number {
  const head = blocks
    .slice(0, HEAD_BLOCKS)
    .map(({ start, end }) => matching.text.slice(start, Math.min(end, start + 60)))
  return head.findLastIndex((words) => OPENING.test(words)) + 1
}

const HEAD_BLOCKS = 30
const OPENING = /^(?:geachte\b|den haag, |aan de voorzitter\b|'s-gravenhage, )/i

/** Stems of the sentences before it that a sentence leans on, nearest first, at most. */
const LEAD_WORDS = 24

/** "De minister voor Buitenlandse Handel en Ontwikkelingssamenwerking" is one thing, not five telling words. */
function withoutOffices(words: readonly string[], items: readonly Item[]): readonly string[] {
  const named = items.flatMap((item) =>
    item.kind === 'entity' && WHOLE_NAMES.has(item.type) ? wordsIn(fold(item.text)).map(stemOf) : [],
  )
  return named.length === 0 ? words : words.filter((word) => !named.includes(word))
}

const WHOLE_NAMES = new Set(['office', 'organisation', 'person', 'party', 'forum', 'region'])

type Setting = {
  readonly analysis: Analysis
  readonly placer: Placer
  readonly voices: readonly Voice[]
  readonly items: readonly Item[]
  readonly namer: ReturnType<typeof makeNamer>
}

function itemsAt({ analysis, placer, items }: Setting, sentence: number): Item[] {
  return startingIn(items, placer.range(sentenceSpan(analysis, sentence)))
}

function statementOf(
  setting: Setting,
  sentence: number,
  words: readonly string[],
  context: readonly string[],
  heading: readonly string[],
): Statement {
  const { analysis, placer, voices, items, namer } = setting
  const span = sentenceSpan(analysis, sentence)
  const place = placer.range(span)
  const own = startingIn(items, place)
  const of = <Kind extends ItemKind>(kind: Kind) =>
    own.filter((item): item is ItemOf<Kind> => item.kind === kind)
  const [commitment] = of('commitment')
  const [realisation] = of('realisation')
  const [discharge] = of('discharge')
  const response = items.find(
    (item): item is ItemOf<'response'> =>
      item.kind === 'response' && item.evidence.some((range) => overlaps(range, place)),
  )
  const advice = items.find(
    (item): item is ItemOf<'recommendation'> => item.kind === 'recommendation' && overlaps(item, place),
  )
  const motions = of('motion')
  const { keys, leansOn } = namer.name(own, analysis, sentence)
  return {
    ...place,
    quote: analysis.document.text.slice(place.start, place.end),
    text: placer.display(span),
    page: pageOf(analysis.document, place),
    speaker: advice?.source === 'quoted' ? 'advisory-body' : speakerOf(own, speakerAt(voices, span)),
    acts: actsOf({ commitment, realisation, discharge, response, advice, motions }, place),
    words,
    names: nameStems(analysis, span),
    products: words.filter((word) => productStems(analysis.vocabulary).has(word)),
    pointsBack: POINTS_BACK.test(analysis.text.slice(span.start, span.end)),
    tense: tenseOf(analysis, sentence),
    context: context.filter((word) => !words.includes(word)),
    heading,
    keys,
    leansOn,
    themes: [...new Set(own.flatMap(({ themes }) => themes))],
    undertaking: commitment ? undertakingOf(commitment) : null,
    when: realisation?.when ?? null,
    motions: motions.map(({ key, submitters, reference, disposition }) => ({
      key,
      submitters,
      reference,
      disposition,
    })),
    response:
      (response && {
        number: response.number,
        stance: response.stance,
        consequence: response.consequence,
      }) ||
      null,
    advice: advice ? { number: advice.number, issuer: advice.issuer } : null,
    discharge: discharge
      ? { of: discharge.of, madeOn: discharge.madeOn, reference: discharge.reference }
      : null,
    sums: of('amount').map(({ value, currency, per, from, to, qualifier, modality, text }) => ({
      value,
      currency,
      per,
      from,
      to,
      qualifier,
      modality,
      text,
    })),
    times: of('time').map(({ from, to, type, role, text }) => ({ from, to, type, role, text })),
    figures: of('figure').flatMap(({ value, unit }) => (value === null ? [] : [{ value, unit }])),
    changes: cueWords(analysis, sentence, 'change'),
    rungs: cueWords(analysis, sentence, 'strength'),
  }
}

const POINTS_BACK =
  /^\W*(?:(?:dit|dat|deze|die|zij|hij|het|daar\w*|hier\w*|zulke?|zo'n|beide|ook d\w+)\b)|\b(?:dit|deze|die|dat|diens|zulke|zo'n) [a-z]{4,}/i

function undertakingOf(item: ItemOf<'commitment'>): Statement['undertaking'] {
  const { modality, strength, specificity, deadline, recurrence, status, addressee, actor } = item
  const condition = item.condition?.type ?? null
  return {
    class: item.class,
    modality,
    strength,
    specificity,
    deadline,
    recurrence,
    status,
    addressee,
    actor,
    condition,
  }
}

function speakerOf(items: readonly Item[], otherwise: Statement['speaker']): Statement['speaker'] {
  const bound = items.find(
    ({ kind }) => kind === 'commitment' || kind === 'realisation' || kind === 'discharge',
  )
  return bound?.speaker ?? otherwise
}

type Found = {
  readonly commitment: unknown
  readonly realisation: unknown
  readonly discharge: unknown
  readonly response: unknown
  readonly advice: unknown
  readonly motions: readonly ItemOf<'motion'>[]
}

function actsOf({ motions, ...found }: Found, place: Span): Act[] {
  const acts: Act[] = []
  if (found.commitment) acts.push('commitment')
  if (found.realisation) acts.push('realisation')
  if (found.discharge) acts.push('discharge')
  if (found.response) acts.push('response')
  if (found.advice) acts.push('recommendation')
  if (motions.length > 0) acts.push('motion')
  if (motions.some(({ evidence }) => evidence.some((range) => overlaps(range, place))))
    acts.push('disposition')
  return acts
}

function cueWords(analysis: Analysis, sentence: number, kind: CueKind): Statement['changes'] {
  return cuesIn(analysis, sentence, kind).map((hit) => {
    const { start, end } = hitSpan(analysis, hit)
    return { id: hit.cue.id, words: analysis.text.slice(start, end) }
  })
}

function pageOf({ pages }: Document, { start }: Span): number | null {
  return pages.findLast((page) => page.start <= start)?.number ?? null
}

function subjectOf(analysis: Analysis): string[] {
  const { document } = analysis
  const headings = document.blocks.filter(({ kind }) => kind === 'heading')
  return [...new Set(headings.flatMap((block) => contentStems(analysis, block)))]
}
