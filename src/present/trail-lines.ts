import type { HouseCommitment } from '#join/house-commitments.ts'
import type { HouseMotion } from '#join/house-motions.ts'
import type { CitingLetter, MotionText, TrailReport } from '#join/trail-report.ts'
import { messagesFor, type Lang } from '#messages/messages.ts'
import type { OfferedPaper } from '#model/house.ts'
import type { LetterMotion } from '#model/letter-motion.ts'
import type { RegisterSays } from '#model/register-says.ts'
import { chainLines } from '#present/chain-lines.ts'
import { oneLine, shorten, wrap, type Line, type Piece } from '#present/lines.ts'
import { capitalised, dayOrUndated, dayWords, referenceWords } from '#present/words.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

type HowToShow = { readonly lang: Lang; readonly width: number; readonly vocabulary: Vocabulary }

const MARGIN = 2
const LONGEST = 240

/** What is known of a number, for a screen: what it is, what became of it, and which letters speak of it. */
export function trailLines(report: TrailReport, how: HowToShow): Line[] {
  const { heads, noLetters, cut } = messagesFor(how.lang).trail
  const { motions, commitments, chains, enclosures, enclosedWith, documents, letters, number } = report
  const isCommitment = commitments.some((one) => one.number === number)
  return [
    ...headLines(report, how),
    ...motions.flatMap((motion) => motionLines(motion, report.others, how)),
    ...section(
      commitments.length === 0 ? '' : isCommitment ? heads.house : heads.settles,
      commitments.flatMap((one) => commitmentLines(one, isCommitment, report.others, how)),
    ),
    ...chains.flatMap((chain) => section(`${heads.chain}: ${chain.number}`, chainLines(chain, how))),
    ...section(
      heads.enclosures,
      enclosures.flatMap((paper) => paperLines(paper, how)),
    ),
    ...section(
      heads.enclosedWith,
      enclosedWith.flatMap((paper) => paperLines(paper, how)),
    ),
    ...section(
      heads.documents,
      documents.flatMap(({ id, title, date }) => [
        ...wrap([{ text: `${id}  ${dayOrUndated(date, how.lang, 'short')} · ${oneLine(title)}` }], {
          ...how,
          indent: MARGIN,
        }),
        ...report.motionTexts.filter(({ document }) => document === id).flatMap((one) => textLines(one, how)),
      ]),
    ),
    ...section(
      heads.says,
      report.says.filter(({ source }) => source === 'ministry').flatMap((one) => saysLines(one, how)),
    ),
    ...section(
      heads.speaksOf,
      report.speaksOf.flatMap((one) => mentionLines(one, how)),
    ),
    ...section(
      heads.letters,
      letters.length === 0
        ? wrap([{ text: noLetters, style: 'faint' }], { ...how, indent: MARGIN })
        : letters.flatMap((letter) => letterLines(letter, how)),
    ),
    ...(report.cut ? wrap([{ text: cut, style: 'faint' }], how) : []),
  ]
}

function section(title: string, lines: readonly Line[]): Line[] {
  return lines.length === 0 ? [] : [[], [{ text: capitalised(title), style: 'heading' }], ...lines]
}

function headLines(report: TrailReport, how: HowToShow): Line[] {
  const { facts } = messagesFor(how.lang).trail
  const { number, numbers, papers, cases } = report
  const own = papers.find(({ identifiers }) => identifiers.includes(number)) ?? papers[0]
  const [first] = cases
  const title = own?.title || first?.title || ''
  const told = [
    own?.kind || first?.kind || '',
    own || first ? dayOrUndated(own?.date ?? first?.date ?? null, how.lang) : '',
    ...(own?.senders.length ? [`${facts.by} ${own.senders.join(', ')}`] : []),
  ].filter((part) => part !== '')
  const others = [...new Set([...numbers, ...cases.map((one) => one.number)])].filter((one) => one !== number)
  return [
    ...wrap([{ text: referenceWords(number), style: 'title' }], how),
    ...(title === '' ? [] : wrap([{ text: oneLine(title), style: 'heading' }], how)),
    ...(told.length === 0 ? [] : wrap([{ text: told.join(' · ') }], how)),
    ...(others.length === 0
      ? []
      : wrap([{ text: `${facts.others} ${others.join(' · ')}`, style: 'faint' }], how)),
  ]
}

/** The words of a ministry on how something stands; what the House says has a section of its own. */
function saysLines({ raw, value, day, from }: RegisterSays, how: HowToShow): Line[] {
  const { data } = how.vocabulary
  const stand = data['house-values'].find(({ id }) => id === value)?.label[how.lang]
  const told = [
    dayOrUndated(day, how.lang, 'short'),
    ...(value === null ? [] : [stand ?? value]),
    ...('document' in from ? [from.document] : []),
  ]
  return [
    ...wrap([{ text: `“${shorten(oneLine(raw), LONGEST)}”` }], { ...how, indent: MARGIN }),
    ...wrap([{ text: told.join(' · '), style: 'faint' }], { ...how, indent: MARGIN * 2 }),
  ]
}

/** A motion that a letter speaks of: which one it is and how sure, or why none can be named. */
function mentionLines(mention: LetterMotion, how: HowToShow): Line[] {
  const { meant } = messagesFor(how.lang).trail
  const { quote, outcome, motions, why, proposal, doubts } = mention
  const told = [
    ...motions.map(({ id, title, certainty }) => {
      const sure = outcome === 'numbered' ? '' : ` (${Math.round(certainty * 100)}%)`
      return `${id}${sure}${title === null ? '' : ` ${shorten(oneLine(title), 80)}`}`
    }),
    ...(why === null ? [] : [meant.why[why]]),
    ...(proposal && motions.length > 0 && outcome !== 'numbered' ? [meant.proposal] : []),
    ...doubts.map((doubt) => meant.doubts[doubt.code]),
  ]
  return [
    ...wrap([{ text: `“${shorten(oneLine(quote), LONGEST)}”` }], { ...how, indent: MARGIN }),
    ...told.flatMap((text) => wrap([{ text: `→ ${text}`, style: 'faint' }], { ...how, indent: MARGIN * 2 })),
  ]
}

/** Which motion of the House a text is, and what both say differently. */
function textLines({ zaak, certainty, doubts }: MotionText, how: HowToShow): Line[] {
  const { text, certainty: sure } = messagesFor(how.lang).trail
  const words = (value: string | readonly string[]) => (typeof value === 'string' ? value : value.join(', '))
  const told = [
    zaak === null || certainty === null ? text.unknown : text.is(zaak, sure[certainty]),
    ...doubts.map(({ code, stated, kept }) => text.doubts[code](words(stated), words(kept))),
  ]
  return told.flatMap((line) => wrap([{ text: `→ ${line}`, style: 'faint' }], { ...how, indent: MARGIN * 2 }))
}

/** A fact behind its name; nothing when there is none. */
function fact(name: string, value: string | null | undefined, how: HowToShow): Line[] {
  if (value === null || value === undefined || value === '') return []
  const first: Line = [{ text: `  ${name}: `, style: 'label' }]
  return wrap([{ text: oneLine(value) }], { ...how, first, indent: MARGIN * 2 })
}

function motionLines(motion: HouseMotion, others: readonly OfferedPaper[], how: HowToShow): Line[] {
  const { facts, heads } = messagesFor(how.lang).trail
  const { appreciation, replaces, replacedBy, lapses, number } = motion
  return section(`${heads.motion} ${number ?? ''}`.trim(), [
    ...fact(facts.appreciation, appreciation.raw, how),
    ...fact(facts.vote, voteWords(motion, how.lang), how),
    ...fact(facts.replaces, replaces.map((one) => named(one, others)).join(', '), how),
    ...fact(facts.replacedBy, replacedBy.map((one) => named(one, others)).join(', '), how),
    ...fact(facts.lapses, lapses && dayWords(lapses, how.lang), how),
  ])
}

/** "aangenomen, 3 december 2024, 105–45". */
function voteWords({ vote }: HouseMotion, lang: Lang): string {
  const { facts } = messagesFor(lang).trail
  if (!vote) return facts.noVote
  const outcome = (vote.outcome.raw ?? '').replace(/^Stemmen - /, '')
  const day = vote.day === null ? [] : [dayWords(vote.day, lang)]
  const basis = vote.day !== null && vote.dayFrom === 'edited' ? ` (${facts.edited})` : ''
  const count = vote.count ? [facts.count(String(vote.count.for), String(vote.count.against))] : []
  return [outcome, ...day.map((words) => `${words}${basis}`), ...count].join(', ')
}

/** A number with the title that it has here. */
function named(number: string, papers: readonly OfferedPaper[]): string {
  const paper = papers.find(({ identifiers }) => identifiers.includes(number))
  return paper ? `${number} (${shorten(oneLine(paper.title), 80)})` : number
}

function commitmentLines(
  commitment: HouseCommitment,
  isAsked: boolean,
  others: readonly OfferedPaper[],
  how: HowToShow,
): Line[] {
  const { facts } = messagesFor(how.lang).trail
  const { number, words, status, made, settledOn, minister, madeTo, settledBy, decided } = commitment
  const day = (value: string | null) => value && dayWords(value, how.lang)
  const who = minister && [minister.name, minister.office].filter((part) => part !== null).join(', ')
  return [
    ...wrap([{ text: `${number ?? ''}  `, style: 'label' }, { text: oneLine(words) }], {
      ...how,
      indent: MARGIN,
    }),
    ...fact(facts.status, status.raw, how),
    ...(isAsked
      ? [
          ...fact(facts.made, day(made), how),
          ...fact(facts.minister, who, how),
          ...fact(facts.madeTo, madeTo.join(', '), how),
        ]
      : []),
    ...fact(facts.settledOn, day(settledOn), how),
    ...(settledBy.length === 0
      ? wrap([{ text: facts.unsettled, style: 'faint' }], { ...how, indent: MARGIN })
      : fact(facts.settledBy, settledBy.map((one) => named(one, others)).join(', '), how)),
    ...decided.flatMap((one) =>
      fact(facts.decided, [dayOrUndated(one.day, how.lang, 'short'), one.words].join(' · '), how),
    ),
  ]
}

function paperLines({ id, kind, date, title }: OfferedPaper, how: HowToShow): Line[] {
  const told = [kind, dayOrUndated(date, how.lang, 'short')].filter((part) => part !== '').join(' · ')
  const pieces: Piece[] = [
    { text: `${id}  `, style: 'label' },
    { text: `${told} · `, style: 'faint' },
    { text: oneLine(title) },
  ]
  return wrap(pieces, { ...how, indent: MARGIN })
}

function letterLines(letter: CitingLetter, how: HowToShow): Line[] {
  const { place, trail } = messagesFor(how.lang)
  const { document, official, title, date, quote, page, by, certainty } = letter
  const told = [
    dayOrUndated(date, how.lang, 'short'),
    ...(page === null ? [] : [place.page(page)]),
    document,
    ...(by === 'words' ? [`${trail.byWords} (${trail.certainty[certainty]})`] : []),
  ]
  const name = official === null ? oneLine(title) : `${official}  ${oneLine(title)}`
  return [
    ...wrap([{ text: name, style: 'label' }], { ...how, indent: MARGIN }),
    ...wrap([{ text: told.join(' · '), style: 'faint' }], { ...how, indent: MARGIN * 2 }),
    ...wrap([{ text: `“${shorten(oneLine(quote), LONGEST)}”` }], { ...how, indent: MARGIN * 2 }),
  ]
}
