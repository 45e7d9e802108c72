import { contentStems } from '#compare/content-stems.ts'
import { makeNamer } from '#compare/named-things.ts'
import { makeRecalledNouns } from '#compare/recalled-nouns.ts'
import { itemsAt, statementOf } from '#compare/statement-of.ts'
import { withoutOffices } from '#compare/whole-names.ts'
import { analyse, sentenceSpan, sentenceText, type Analysis } from '#extract/analysis.ts'
import { findRecommendations } from '#extract/recommendations.ts'
import { findVoices } from '#extract/voices.ts'
import type { Document } from '#model/document.ts'
import type { Reading } from '#model/reading.ts'
import type { LetterKeys, Statement } from '#model/statement.ts'
import { makePlacer } from '#resolve/place.ts'
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
  const { items } = reading
  const setting = {
    analysis,
    placer,
    voices,
    items,
    responses: items.filter((item) => item.kind === 'response'),
    advice: items.filter((item) => item.kind === 'recommendation'),
    namer: makeNamer(analysis.vocabulary),
  }
  const found: Statement[] = []
  const opening = openingOf(document)
  const nouns = makeRecalledNouns()
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
    const named = nouns.read(text)
    const before = words.length <= SHORT && POINTS_BEFORE.test(text) ? lead.slice(0, LENT_WORDS) : []
    const meant = [...new Set([...named.meant, ...before])].filter((word) => !words.includes(word))
    const context = [...new Set([...lead, ...heading])].filter(
      (word) => !words.includes(word) && !meant.includes(word),
    )
    const statement = statementOf(setting, sentence, { ...named, words, meant, context, heading })
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

/** Content words up to which a sentence that begins with "daarvan" or "dat" says little without the one before it. */
const SHORT = 4
/** Stems that such a sentence takes from what stands before it, at most. */
const LENT_WORDS = 8
const POINTS_BEFORE =
  /^\W*(?:(?:ook|wel|over|voor|van|in|met) )?(?:dit|dat|deze|die|zij|hij|daar\w*|hier\w*|beide)\b/i

/** Stems of the sentences before it that a sentence leans on, nearest first, at most. */
const LEAD_WORDS = 24

function subjectOf(analysis: Analysis): string[] {
  const { document } = analysis
  const headings = document.blocks.filter(({ kind }) => kind === 'heading')
  return [...new Set(headings.flatMap((block) => contentStems(analysis, block)))]
}
