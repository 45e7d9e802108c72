import type { DocumentKind, ItemOf, Stance } from '#model/reading.ts'
import type { Span } from '#model/span.ts'

/** What every annotated item has. `spans` are the pieces where a page break cuts it; `optional`: two readers differed. */
type GoldItem = Span & { readonly optional?: boolean; readonly spans?: readonly (readonly [number, number])[] }
type GoldPeriod = { readonly from?: string | null; readonly to?: string | null }

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
  readonly withheld: GoldItem
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
  readonly amounts: GoldItem & { readonly value: number; readonly per?: ItemOf<'amount'>['per'] }
  readonly figures: GoldItem & { readonly value: number | null }
  readonly references: GoldItem & { readonly id?: string | null }
  readonly countries: GoldItem & { readonly code: string }
  readonly entities: GoldItem & { readonly type: string }
}

/** An annotated letter. `date` is the day the annotators counted from. */
export type Gold = {
  readonly document: { readonly name: string; readonly sha256: string; readonly date?: string | null; readonly kind?: DocumentKind }
} & { readonly [Kind in keyof GoldKinds]: readonly GoldKinds[Kind][] }

const LISTS: Readonly<Record<string, keyof GoldKinds>> = {
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
  const first = JSON.parse(lines[0]?.trim() === '{' ? text : (lines[0] ?? '')) as Partial<Gold> & Pick<Gold, 'document'>
  const lists: Record<string, unknown[]> = Object.fromEntries(Object.values(LISTS).map((list) => [list, []]))
  for (const [name, list] of Object.entries(first)) if (Array.isArray(list)) lists[name] = list
  if (!('commitments' in first)) {
    for (const line of lines.slice(1)) {
      const item = JSON.parse(line) as { kind: string }
      lists[LISTS[item.kind] ?? item.kind]?.push(item)
    }
  }
  return { ...lists, document: first.document } as unknown as Gold
}
