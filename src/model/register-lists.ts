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

/** The names of all lists. */
export const LIST_NAMES = [
  'documents',
  'versions',
  'readings',
  'entries',
  'links',
  'threads',
  'instruments',
  'expectations',
  'events',
] as const

/** A list of the register, by name. */
export type ListName = (typeof LIST_NAMES)[number]

/** Whether there is a list of this name. */
export function isListName(name: string): name is ListName {
  return (LIST_NAMES as readonly string[]).includes(name)
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
