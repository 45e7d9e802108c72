import type { Remark } from '#join/remark.ts'
import { sameSubject, shareNumber } from '#join/subject.ts'
import type { Mention, TrailMaterial } from '#join/trail-material.ts'
import type { Seed } from '#join/trail-seed.ts'
import type { Certainty, LooseStep } from '#join/trail.ts'

/** What lists of open requests tell of a request: that it was asked, stands there still, is reminded of or expected. */
export function listSteps(seed: Seed, material: TrailMaterial): LooseStep[] {
  const own = seed.mentions.flatMap((mention) => mentionSteps(mention, 'certain'))
  return [...requestOf(seed), ...own, ...laterReminders(seed, material)]
}

function requestOf({ mentions, number, requested, words }: Seed): LooseStep[] {
  const first = mentions[0]
  if (!first) return []
  const { reminds } = first
  const term =
    mentions.map((mention) => mention.request.deadline).find((deadline) => deadline !== null) ?? null
  const what = reminds ? 'reminded' : 'requested'
  return [{ day: requested, dayFrom: 'stated', what, words, source: number, certainty: 'certain', term }]
}

function mentionSteps(mention: Mention, certainty: Certainty): LooseStep[] {
  const { request, list, day, dayFrom, onAll } = mention
  const base = { source: list, certainty, term: null }
  const listed: LooseStep = { ...base, day, dayFrom, what: 'listed', words: request.words }
  const remarks = [...(request.remark ? [request.remark] : []), ...onAll]
  return [listed, ...remarks.flatMap((remark) => remarkSteps(remark, mention, certainty))]
}

function remarkSteps(remark: Remark, { list, day, dayFrom }: Mention, certainty: Certainty): LooseStep[] {
  const { words, steps, expected, deadline, time } = remark
  const base = { words, source: list, certainty }
  const stated = remark.day ? ({ day: remark.day, dayFrom: 'stated' } as const) : { day, dayFrom }
  const has = (...wanted: readonly string[]) =>
    wanted.some((step) => (steps as readonly string[]).includes(step))
  const reminded = { ...base, day, dayFrom, what: 'reminded', term: deadline, time } as const
  const found: LooseStep[] = []
  // "Reeds gerappelleerd" tells of a reminder that its own list told of; a day or "opnieuw" adds one.
  const again = has('reminds', 'again')
  if (has('reminded') && remark.day) found.push({ ...reminded, ...stated })
  else if (again || (has('asked') && !has('received'))) found.push(reminded)
  if (has('asks-when')) found.push({ ...reminded, what: 'inquired', term: null })
  else if (has('expected')) found.push({ ...reminded, what: 'expected', term: expected })
  return found
}

/** Requests with a number of their own that remind of this one: "Rappel stand van zaken …", and where those are listed. */
function laterReminders(seed: Seed, { mentions, weightOf }: TrailMaterial): LooseStep[] {
  const others = mentions.filter(({ request, reminds }) => reminds && request.number !== seed.number)
  const byNumber = Map.groupBy(others, ({ request }) => request.number)
  return [...byNumber].flatMap(([number, listed]) => {
    const [first] = listed
    const { request, subject } = first!
    if (request.requested === null || seed.requested === null || request.requested < seed.requested) return []
    const same = sameSubject(seed.subject, subject, weightOf)
    if (!same) return []
    // The same words a year on may be another request: only a number makes it likely.
    const certainty: Certainty = shareNumber(seed.subject, subject) ? same : 'possible'
    const step: LooseStep = {
      day: request.requested,
      dayFrom: 'stated',
      what: 'reminded',
      words: request.words,
      source: number,
      certainty,
      term: request.deadline,
    }
    return [step, ...listed.flatMap((mention) => mentionSteps(mention, certainty))]
  })
}
