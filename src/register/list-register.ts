import { instrumentsOf } from '#compare/instruments.ts'
import type { ListName, RegisterLists, RegisterThread } from '#model/register-lists.ts'
import type { LinkState, Moment } from '#model/register.ts'
import { lettersOf } from '#register/letters-of.ts'
import type { Db } from '#store/connect.ts'
import { listEvents, listStates, toEvent } from '#store/events.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

type HowToList = { readonly knownAt?: Moment | undefined; readonly vocabulary: Vocabulary }

const LISTS: {
  readonly [Name in ListName]: (db: Db, how: HowToList) => Promise<readonly RegisterLists[Name][]>
} = {
  documents: (db, { knownAt }) => listStates(db, 'document', knownAt),
  versions: (db, { knownAt }) => listStates(db, 'version', knownAt),
  readings: (db, { knownAt }) => listStates(db, 'reading', knownAt),
  entries: (db, { knownAt }) => listStates(db, 'entry', knownAt),
  links: (db, { knownAt }) => listStates(db, 'link', knownAt),
  threads: async (db, { knownAt }) => threadsOf(await listStates(db, 'link', knownAt)),
  instruments: async (db, { knownAt, vocabulary }) => instrumentsOf(await lettersOf(db, knownAt), vocabulary),
  expectations: (db, { knownAt }) => listStates(db, 'expectation', knownAt),
  events: async (db, { knownAt }) => {
    const events = []
    for await (const event of listEvents(db)) {
      if (knownAt === undefined || event.at <= knownAt) events.push(toEvent(event))
    }
    return events
  },
}

/** A list of the register, as it is now or as it was known at a moment. */
export function listRegister<Name extends ListName>(
  db: Db,
  name: Name,
  how: HowToList,
): Promise<readonly RegisterLists[Name][]> {
  return LISTS[name](db, how)
}

function threadsOf(links: readonly LinkState[]): RegisterThread[] {
  return [...Map.groupBy(links, ({ thread }) => thread)]
    .map(([id, some]) => {
      const inOrder = some.toSorted((a, b) => (a.later.date ?? '').localeCompare(b.later.date ?? ''))
      const documents = [
        ...new Set(inOrder.flatMap(({ earlier, later }) => [earlier.document, later.document])),
      ]
      const days = inOrder
        .flatMap(({ earlier, later }) => [earlier.date ?? [], later.date ?? []].flat())
        .sort()
      return { id, documents, from: days[0] ?? null, to: days.at(-1) ?? null, links: inOrder }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
