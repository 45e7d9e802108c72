import type { Db } from '#store/connect.ts'
import { refreshLetterFacets } from '#store/letter-facets.ts'
import { refreshHeard, refreshListedEntries } from '#store/listed-entries.ts'
import { refreshEntrySubjects } from '#store/subjects.ts'

/** Makes anew all by which letters and what is in them are listed: of these documents, or of the whole register. */
export async function refreshLists(trx: Db, documents?: readonly string[]): Promise<void> {
  await refreshLetterFacets(trx, documents)
  // What is listed says when it was last heard of. The links of some documents tell that anew when they are saved.
  if (documents === undefined) await refreshHeard(trx)
  await refreshListedEntries(trx, documents)
  await refreshEntrySubjects(trx, documents)
}
