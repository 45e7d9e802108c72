import type { Instrument } from '#model/account.ts'
import type { LinkState, RegisterEvent, RegisterStates } from '#model/register.ts'
import type { Day } from '#model/span.ts'

/** The same undertaking, motion, advice or instrument through several letters: its links in order of day. */
export type RegisterThread = {
  readonly id: string
  readonly documents: readonly string[]
  readonly from: Day | null
  readonly to: Day | null
  readonly links: readonly LinkState[]
}

/** What each list of the register holds. */
export type RegisterLists = {
  readonly documents: RegisterStates['document']
  readonly versions: RegisterStates['version']
  readonly readings: RegisterStates['reading']
  readonly entries: RegisterStates['entry']
  readonly links: LinkState
  readonly threads: RegisterThread
  readonly instruments: Instrument
  readonly expectations: RegisterStates['expectation']
  readonly events: RegisterEvent
}
