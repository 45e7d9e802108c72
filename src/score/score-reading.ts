import type { Item, ItemKind, ItemOf, Period, Reading } from '#model/reading.ts'
import { overlaps, type Span } from '#model/span.ts'
import type { Tallies, Tally } from '#score/figures.ts'
import type { Gold, GoldKinds, GoldPeriod } from '#score/gold.ts'

/** An annotated sentence; `spans` when the letter cuts it in pieces. */
export type Prose = Span & Pick<GoldKinds['commitments'], 'optional' | 'spans' | 'class'>
type Commitment = ItemOf<'commitment'>

/** Minimal share of the union that a found recommendation must have in common with the annotated one. */
const SAME_STRETCH = 0.5
const CLASSES = ['promise', 'continuation', 'effort'] as const

/**
 * Holds a reading against the annotation of the same letter. Prose items count by the sentence in which their middle lies;
 * an optional item costs nothing, found or not. Gives the figures of the reference scorer, and some more: `withheld`, `entity`,
 * whose money it is and for which years.
 */
export function scoreReading(gold: Gold, reading: Reading): Tallies {
  const of = <Kind extends ItemKind>(kind: Kind) =>
    reading.items.filter((item): item is ItemOf<Kind> => item.kind === kind)
  const commitments = of('commitment')
  return {
    commitment: prose(gold.commitments, commitments),
    ...commitmentDetails(gold.commitments, commitments),
    deadline: deadlines(gold.commitments, commitments),
    realisation: prose(gold.realisations, of('realisation')),
    discharge: prose(gold.discharges, of('discharge')),
    'motion sentence': prose(gold.motions, of('motion')),
    ...motions(gold.motions, of('motion')),
    recommendation: recommendations(gold.recommendations, of('recommendation')),
    ...responses(gold.responses, of('response')),
    ...amounts(gold.amounts, of('amount')),
    figure: valued(gold.figures, of('figure')).tally,
    'kamerstuk reference': references(gold.references, of('reference')),
    country: countries(gold.countries, of('entity')),
    'speaker right': speakers(gold.recommendations, [...commitments, ...of('realisation')]),
    ...(gold.withheld && { withheld: prose(gold.withheld, of('withheld')) }),
    ...(gold.entities && { entity: entities(gold.entities, of('entity')) }),
  }
}

const spansOf = ({ spans, start, end }: Prose) => spans ?? [[start, end] as const]

/** Whether the middle of an item lies in an annotated sentence. */
export function inSentence(item: Span, gold: Prose): boolean {
  const middle = (item.start + item.end) / 2
  return spansOf(gold).some(([start, end]) => start <= middle && middle < end)
}

function prose(golds: readonly Prose[], found: readonly Span[]): Tally {
  const hit = new Set<Prose>()
  let fp = 0
  for (const item of found) {
    const gold = golds.find((gold) => inSentence(item, gold))
    if (gold) hit.add(gold)
    else fp++
  }
  const wanted = golds.filter(({ optional }) => !optional)
  const tp = wanted.filter((gold) => hit.has(gold)).length
  return { tp, fp, fn: wanted.length - tp }
}

function share<Value>(list: readonly Value[], right: (value: Value) => boolean): Tally {
  return { right: list.filter(right).length, of: list.length }
}

/** Class, specificity, and whether those that can be checked later were found. */
function commitmentDetails(
  golds: readonly GoldKinds['commitments'][],
  found: readonly Commitment[],
): Tallies {
  // Each found item belongs to the first sentence that holds it, as in `prose`.
  const owner = new Map(found.map((item) => [item, golds.find((gold) => inSentence(item, gold))]))
  const owned = (gold: Prose) => found.filter((item) => owner.get(item) === gold)
  const inside = (gold: Prose) => found.filter((item) => inSentence(item, gold))
  const wanted = golds.filter(({ optional }) => !optional)
  const matched = wanted.filter((gold) => owned(gold).length > 0)
  const strongest = (gold: Prose) => CLASSES.find((name) => owned(gold).some((item) => item.class === name))
  const checkable = wanted.filter(
    ({ specificity, deadline, recurrence }) =>
      specificity === 'deliverable' || (specificity === 'activity' && (deadline || recurrence)),
  )
  const labelled = wanted.filter((gold) => gold.specificity && inside(gold).length > 0)
  return {
    ...(wanted.some((gold) => gold.class) && {
      'commitment class': share(matched, (gold) => strongest(gold) === gold.class),
    }),
    'checkable found': share(checkable, (gold) => inside(gold).length > 0),
    specificity: share(labelled, (gold) =>
      inside(gold).some((item) => item.specificity === gold.specificity),
    ),
  }
}

function deadlines(golds: readonly GoldKinds['commitments'][], found: readonly Commitment[]): Tally {
  let [tp, fp, fn] = [0, 0, 0]
  const used = new Set<Commitment>()
  for (const gold of golds) {
    const inside = found.filter((item) => inSentence(item, gold))
    for (const item of inside) used.add(item)
    if (gold.optional) continue
    const said = inside.flatMap(({ deadline }) => (deadline ? [deadline] : []))
    const right = said.some((period) => sameTerm(period, gold.deadline))
    if (right) tp++
    else if (gold.deadline) fn++
    if (said.length > 0 && !right) fp++
  }
  return { tp, fp: fp + found.filter((item) => item.deadline && !used.has(item)).length, fn }
}

/** The last day counts; without one, the first. */
function sameTerm({ from, to }: Period, gold: GoldKinds['commitments']['deadline']): boolean {
  if (!gold) return false
  return gold.to ? to === gold.to : !to && from === gold.from
}

type Motion = Pick<GoldKinds['motions'], 'reference' | 'submitters' | 'disposition'>

function motions(golds: readonly Motion[], found: readonly Motion[]): Tallies {
  const want = dispositionsByMotion(golds)
  const got = dispositionsByMotion(found)
  const hits = [...want.keys()].filter((key) => got.has(key))
  const judged = hits.filter((key) => want.get(key)?.length)
  return {
    motion: { tp: hits.length, fp: got.size - hits.length, fn: want.size - hits.length },
    disposition: share(judged, (key) => got.get(key)?.some((name) => want.get(key)?.includes(name)) ?? false),
  }
}

function dispositionsByMotion(motions: readonly Motion[]): Map<string, string[]> {
  const byKey = new Map<string, string[]>()
  for (const { reference, submitters = [], disposition } of motions) {
    if (!reference && submitters.length === 0) continue
    const names = submitters.map((name) =>
      name
        .normalize('NFKD')
        .replace(/[^\p{L}]/gu, '')
        .toLowerCase(),
    )
    const key = reference ?? names.sort().join('+')
    byKey.set(key, [...(byKey.get(key) ?? []), ...(disposition ? [disposition] : [])])
  }
  return byKey
}

function recommendations(
  golds: readonly GoldKinds['recommendations'][],
  found: readonly ItemOf<'recommendation'>[],
): Tally {
  const same = (gold: GoldKinds['recommendations'], item: ItemOf<'recommendation'>) =>
    item.number === gold.number && sharedPart(item, gold) >= SAME_STRETCH
  const tp = golds.filter((gold) => found.some((item) => same(gold, item))).length
  const fp = found.filter((item) => item.number !== null && !golds.some((gold) => same(gold, item))).length
  return { tp, fp, fn: golds.length - tp }
}

function sharedPart(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

type Response = ItemOf<'response'>

function responses(golds: readonly GoldKinds['responses'][], found: readonly Response[]): Tallies {
  const answer = (gold: GoldKinds['responses']) => found.find(({ number }) => number === gold.number)
  const numbered = golds.filter(({ number, stance }) => number !== null && stance)
  const refuses = (stance: string | undefined) => stance === 'refuses' || stance === 'partly'
  const refusing = golds.filter(({ stance }) => stance?.every(refuses))
  return {
    stance: share(numbered, (gold) => includes(gold.stance, answer(gold)?.stance)),
    consequence: share(numbered, (gold) => includes(gold.consequence, answer(gold)?.consequence)),
    'refusals found': share(refusing, (gold) =>
      gold.number === null
        ? found.some(({ number, stance }) => number === null && refuses(stance))
        : refuses(answer(gold)?.stance),
    ),
    'response category': share(
      golds.filter(({ category }) => category),
      (gold) => answer(gold)?.category === gold.category,
    ),
  }
}

const includes = (values: readonly string[] | undefined, value: string | undefined) =>
  value !== undefined && (values ?? []).includes(value)

function amounts(golds: readonly GoldKinds['amounts'][], found: readonly ItemOf<'amount'>[]): Tallies {
  const { tally, matched } = valued(golds, found)
  const told = matched.filter(([{ modality }]) => modality !== undefined)
  return {
    amount: tally,
    'amount per': share(matched, ([gold, item]) => gold.per === item.per),
    'amount whose': share(told, ([gold, item]) => gold.modality === item.modality),
    'amount years': share(told, ([gold, item]) => sameYears(gold, item)),
  }
}

/** Annotators give years or days: years are compared. */
function sameYears(gold: GoldPeriod, item: ItemOf<'amount'>) {
  const year = (day: string | null | undefined) => day?.slice(0, 4)
  return year(gold.from) === year(item.from) && year(gold.to) === year(item.to)
}

type Valued = Span & { readonly optional?: boolean; readonly value: number | null }

/** Same place and a value within one percent. */
function valued<G extends Valued, F extends Valued>(golds: readonly G[], found: readonly F[]) {
  const equal = (item: F, gold: G) =>
    overlaps(item, gold) &&
    Math.abs(Number(item.value) - Number(gold.value)) <= 0.01 * Math.abs(Number(gold.value))
  const wanted = golds.filter(({ optional }) => !optional)
  const matched = wanted.flatMap((gold): (readonly [G, F])[] => {
    const item = found.find((item) => equal(item, gold))
    return item ? [[gold, item]] : []
  })
  const fp = found.filter((item) => !golds.some((gold) => equal(item, gold))).length
  return { tally: { tp: matched.length, fp, fn: wanted.length - matched.length } satisfies Tally, matched }
}

/** Canonical ids of parliamentary papers, each once a letter. */
function references(golds: readonly GoldKinds['references'][], found: readonly ItemOf<'reference'>[]): Tally {
  const papers = (list: readonly { readonly id?: string | null }[]) =>
    new Set(list.flatMap(({ id }) => (id?.startsWith('kst-') ? [id] : [])))
  const [want, got] = [papers(golds), papers(found)]
  const tp = [...want].filter((id) => got.has(id)).length
  return { tp, fp: got.size - tp, fn: want.size - tp }
}

function countries(golds: readonly GoldKinds['countries'][], found: readonly ItemOf<'entity'>[]): Tally {
  return mentions(
    golds,
    found.filter(({ type }) => type === 'country'),
    (gold, item) => item.id === gold.code,
  )
}

/** Names of the kinds of which every mention is annotated. */
function entities(golds: NonNullable<Gold['entities']>, found: readonly ItemOf<'entity'>[]): Tally {
  const annotated = new Set(golds.map(({ type }) => type))
  return mentions(
    golds,
    found.filter(({ type }) => annotated.has(type)),
    (gold, item) => item.type === gold.type,
  )
}

function mentions<G extends Span & { readonly optional?: boolean }, F extends Span>(
  golds: readonly G[],
  found: readonly F[],
  same: (gold: G, item: F) => boolean,
): Tally {
  const equal = (gold: G, item: F) => overlaps(item, gold) && same(gold, item)
  const wanted = golds.filter(({ optional }) => !optional)
  const tp = wanted.filter((gold) => found.some((item) => equal(gold, item))).length
  const fp = found.filter((item) => !golds.some((gold) => equal(gold, item))).length
  return { tp, fp, fn: wanted.length - tp }
}

/** An adviser's words shown as the government's: the worst error. Counts government items inside a quoted recommendation. */
function speakers(golds: readonly GoldKinds['recommendations'][], found: readonly Item[]): Tally {
  return share(
    found,
    (item) =>
      item.speaker !== 'government' || !golds.some(({ start, end }) => inSentence(item, { start, end })),
  )
}
