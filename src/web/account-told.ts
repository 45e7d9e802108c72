import type { Account, AccountEntry, AccountState } from '#model/account.ts'
import type { Place } from '#model/check.ts'
import type { DocumentState, EntryState } from '#model/register.ts'
import { overlaps } from '#model/span.ts'
import { oneLine } from '#present/lines.ts'
import { dayWords, numberWords } from '#present/words.ts'
import { titleOf } from '#web/components/letter-row.tsx'
import { entryName } from '#web/entry-name.ts'
import { linkTo, type Visit } from '#web/visit.ts'

/** The account of a plan with all by which it is told. */
export type AccountData = {
  readonly account: Account
  readonly plan: DocumentState
  /** The letters of all passages, and the entries of the plan. */
  readonly letters: ReadonlyMap<string, DocumentState>
  readonly entries: readonly EntryState[]
  readonly shown: AccountState | undefined
}

/** The account with only the state that is asked for. */
export function shownOf({ account, shown }: AccountData): Account {
  return shown === undefined
    ? account
    : { ...account, commitments: account.commitments.filter(({ state }) => state === shown) }
}

/** Letters by their titles, for a paper. */
export function withTitles(data: AccountData): Account {
  const told = (place: Place) => ({ ...place, document: titleAt(place, data) })
  const account = shownOf(data)
  return {
    ...account,
    of: { ...account.of, letter: titleOf(data.plan) },
    commitments: account.commitments.map(({ here, passages, ...rest }) => ({
      ...rest,
      here: told(here),
      passages: passages.map((one) => ({ ...one, place: told(one.place) })),
    })),
  }
}

/** The title of the letter of a place. */
export function titleAt({ document }: Place, { letters }: AccountData): string {
  const letter = letters.get(document)
  return letter ? titleOf(letter) : document
}

/** A place as the program tells it, by the name of the file, with its address here. */
export function placeTold(place: Place, { letters }: AccountData, visit: Visit) {
  const address = `${visit.origin}${linkTo(visit, 'letter', { id: place.document })}`
  return {
    ...place,
    document: letters.get(place.document)?.name ?? place.document,
    id: place.document,
    address,
  }
}

type AccountColumn = keyof Visit['words']['webSubjects']['account']['csv']

/** A row for each later passage; one for what nothing came of. */
export function rowsOf(
  entry: AccountEntry,
  data: AccountData,
  visit: Visit,
): Readonly<Record<AccountColumn, string | null>>[] {
  const { account } = visit.words
  const { here, state, passages } = entry
  const own = ownEntry(entry, data)
  const common = {
    id: own?.id ?? entry.id,
    sort: own ? entryName(own, visit) : visit.words.terms.class[entry.class],
    text: oneLine(here.quote),
    term: entry.deadline?.to ?? null,
    state: state === 'silent' ? silentWords(data, visit) : account.states[state],
    date: here.date,
    address: `${visit.origin}${own ? linkTo(visit, 'item', { id: own.id }) : linkTo(visit, 'letter', { id: here.document })}`,
  }
  const none = { link: null, laterDate: null, laterText: null, laterLetter: null }
  if (passages.length === 0) return [{ ...common, ...none }]
  return passages.map(({ kind, place }) => ({
    ...common,
    link: account.links[kind],
    laterDate: place.date,
    laterText: oneLine(place.quote),
    laterLetter: titleAt(place, data),
  }))
}

/** The entry of the register for a commitment of the account. */
export function ownEntry({ here }: AccountEntry, { entries }: AccountData): EntryState | undefined {
  return entries.find(
    (entry) => entry.kind === 'commitment' && entry.anchor !== 'lost' && overlaps(entry, here),
  )
}

/** That nothing was found, and among how many documents. */
export function silentWords({ account: { against } }: AccountData, { words, lang }: Visit): string {
  const { account } = words.webSubjects
  if (against.until === null || against.documents === 0) return account.againstNone
  return account.silent(numberWords(against.documents, lang), dayWords(against.until, lang))
}
