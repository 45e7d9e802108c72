import type { DocumentKind, ItemOf, Stance } from '#model/reading.ts'
import type { Span } from '#model/span.ts'

/** What every annotated item has. `spans` are the pieces where a page break cuts it; `optional`: two readers differed. */
type GoldItem = Span & {
  readonly optional?: boolean
  readonly spans?: readonly (readonly [number, number])[]
}
/** From day to day or year to year, as annotated. */
export type GoldPeriod = { readonly from?: string | null; readonly to?: string | null }

/** An annotated item of each kind, as far as the scorer looks at it. */
export type GoldKinds = {
  readonly commitments: GoldItem & {
    readonly class?: ItemOf<'commitment'>['class']
    readonly specificity?: ItemOf<'commitment'>['specificity']
    readonly deadline?: GoldPeriod | null
    readonly recurrence?: string | null
  }
  readonly realisations: GoldItem
  readonly discharges: GoldItem
  readonly motions: GoldItem & {
    readonly submitters?: readonly string[]
    readonly reference?: string | null
    readonly disposition?: string | null
  }
  readonly recommendations: GoldItem & { readonly number: number | null }
  readonly responses: GoldItem & {
    readonly number: number | null
    /** Every value a reader gave: any of them is right. */
    readonly stance?: readonly Stance[]
    readonly consequence?: readonly ItemOf<'response'>['consequence'][]
    readonly category?: ItemOf<'response'>['category']
  }
  readonly amounts: GoldItem &
    GoldPeriod & {
      readonly value: number
      readonly per?: ItemOf<'amount'>['per']
      readonly modality?: ItemOf<'amount'>['modality']
    }
  readonly figures: GoldItem & { readonly value: number | null }
  readonly references: GoldItem & { readonly id?: string | null }
  readonly countries: GoldItem & { readonly code: string }
}

/** Kinds that only the samples have annotated. */
type SampleKinds = { readonly withheld: GoldItem; readonly entities: GoldItem & { readonly type: string } }

/**
 * An annotated letter. `date` is the day the annotators counted from. A list that is absent was not annotated; an empty one
 * says that there is nothing to find.
 */
export type Gold = {
  readonly document: {
    readonly name: string
    readonly sha256: string
    readonly date?: string | null
    readonly kind?: DocumentKind
  }
} & { readonly [Kind in keyof GoldKinds]: readonly GoldKinds[Kind][] } & {
  readonly [Kind in keyof SampleKinds]?: readonly SampleKinds[Kind][]
}

const LISTS: Readonly<Record<string, keyof GoldKinds | keyof SampleKinds>> = {
  commitment: 'commitments',
  realisation: 'realisations',
  discharge: 'discharges',
  withheld: 'withheld',
  motion: 'motions',
  recommendation: 'recommendations',
  response: 'responses',
  amount: 'amounts',
  figure: 'figures',
  reference: 'references',
  country: 'countries',
  entity: 'entities',
}

/** Reads annotation in either form: one JSON object with a list per kind, or a line per item (`samples/README.md`). */
export function parseGold(text: string): Gold {
  const lines = text.trim().split('\n')
  if (lines[0]?.trim() === '{') return JSON.parse(text) as Gold
  const [first = '', ...rest] = lines
  const lists = Object.fromEntries(Object.values(LISTS).map((list): [string, unknown[]] => [list, []]))
  for (const line of rest) {
    const item = JSON.parse(line) as { kind: string }
    lists[LISTS[item.kind] ?? '']?.push(item)
  }
  return { ...(JSON.parse(first) as Pick<Gold, 'document'>), ...lists } as unknown as Gold
}
