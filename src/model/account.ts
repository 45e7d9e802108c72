import type { Place } from '#model/check.ts'
import type { LetterLinkKind } from '#model/letter-link.ts'
import type { Period } from '#model/reading.ts'
import type { Day } from '#model/span.ts'

/** What became of a commitment as far as the letters tell: one state each, so that totals add up. */
export type AccountState = 'claimed' | 'changed' | 'moved' | 'weakened' | 'repeated' | 'silent'

/** A later passage about a commitment. */
export type Passage = {
  readonly kind: LetterLinkKind
  readonly attribute: string | null
  readonly words: string
  readonly place: Place
  readonly rule: string
  readonly score: number
}

/** A commitment with all that was said of it later. */
export type AccountEntry = {
  readonly id: string
  readonly here: Place
  readonly class: 'promise' | 'continuation' | 'effort'
  readonly toHouse: boolean
  readonly deadline: Period | null
  readonly themes: readonly string[]
  readonly state: AccountState
  readonly passages: readonly Passage[]
}

/** The closing account of a plan or a theme, contract `rekenschap.account/1`. */
export type Account = {
  readonly schema: 'rekenschap.account/1'
  readonly of: { readonly letter: string | null; readonly date: Day | null; readonly theme: string | null }
  readonly against: { readonly documents: number; readonly until: Day | null }
  readonly commitments: readonly AccountEntry[]
  readonly totals: Readonly<Record<AccountState | 'all', number>>
}

/** A motion and what became of it. */
export type MotionEntry = {
  readonly id: string
  readonly reference: string | null
  readonly submitters: readonly string[]
  readonly disposition: 'executed' | 'existing-policy' | 'pending' | 'not-executed' | null
  /** Where it is first spoken of, and where what became of it is said last. */
  readonly first: Place
  readonly last: Place
}

/** What the letters say of motions and commitments, contract `rekenschap.overview/1`: motions, toezeggingen and voornemens apart. */
export type Overview = {
  readonly schema: 'rekenschap.overview/1'
  readonly documents: number
  readonly until: Day | null
  readonly motions: readonly MotionEntry[]
  readonly undertakings: readonly AccountEntry[]
  readonly intentions: readonly AccountEntry[]
}

/** A fund, programme, framework or policy line as the letters show it. */
export type Instrument = {
  readonly key: string
  readonly name: string
  readonly first: Place
  readonly last: Place
  readonly announced: Place | null
  /** Where it is first spoken of as something that is there. */
  readonly inForce: Place | null
  readonly periods: readonly {
    readonly from: Day | null
    readonly to: Day | null
    readonly places: readonly Place[]
  }[]
  readonly sums: readonly {
    readonly value: number
    readonly currency: string
    readonly per: 'year' | 'total'
    readonly places: readonly Place[]
  }[]
  readonly renamed: readonly Place[]
  readonly replaced: readonly Place[]
  readonly ended: readonly Place[]
  readonly mentions: number
}
