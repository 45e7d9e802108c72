import type { Identified, LikelyPaper, PaperReason } from '#join/identify.ts'
import { messagesFor, type Lang } from '#messages/messages.ts'

/** Which paper a text is, for people: the finding first, then a line for each reason. */
export function sayIdentified(identified: Identified, lang: Lang): string[] {
  const words = messagesFor(lang).matching.paper
  const named = ({ paper: { id, title, date } }: LikelyPaper) =>
    [id, title.trim(), date].filter((part) => part !== null && part !== '').join(', ')
  const reasons = (paper: LikelyPaper) => paper.reasons.map((reason) => `- ${paperReason(reason, lang)}`)
  if (identified.outcome === 'one') {
    return [words.one(named(identified), percentOf(identified.score)), ...reasons(identified)]
  }
  if (identified.outcome === 'several') {
    const { fitting } = identified
    return [
      words.several(fitting.length),
      ...fitting.flatMap((one) => [words.fits(named(one), percentOf(one.score)), ...reasons(one)]),
    ]
  }
  const { nearest } = identified
  return nearest ? [words.none, words.nearest(named(nearest)), ...reasons(nearest)] : [words.none]
}

/** Never 100: a finding of words is not sure. */
function percentOf(share: number): number {
  return Math.min(99, Math.round(share * 100))
}

function paperReason(reason: PaperReason, lang: Lang): string {
  const words = messagesFor(lang).matching.paper
  switch (reason.code) {
    case 'identifier':
      return words.identifier(reason.identifier)
    case 'title':
      return words.title(reason.percent, reason.words.join(', '))
    case 'same-day':
      return words.sameDay(reason.day)
    case 'near-day':
      return words.nearDay(reason.day)
    case 'other-day':
      return words.otherDay(reason.day)
    case 'sender':
      return words.sender(reason.name)
    case 'dossier':
      return words.dossier(reason.name)
    case 'same-text':
    default:
      return words.sameText(reason.percent)
  }
}
