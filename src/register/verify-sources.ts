import type { Damage } from '#model/damage.ts'
import type { Db } from '#store/connect.ts'
import { listStrayMentions } from '#store/house-mentions.ts'
import { listStrayRefs } from '#store/house-rows.ts'
import { listStrayPapers } from '#store/source-papers.ts'

/** Holds what is known of the sources against itself and against the documents of the register. */
export async function* verifySources(db: Db): AsyncGenerator<Damage> {
  for (const { category, id, name, target } of await listStrayRefs(db)) {
    yield { kind: 'house-ref', object: `${category} ${id}`, detail: `${name} → ${target}` }
  }
  for (const { category, id, number } of await listStrayMentions(db)) {
    yield { kind: 'house-mention', object: `${category} ${id}`, detail: number }
  }
  for (const { id, documentId } of await listStrayPapers(db)) {
    yield { kind: 'paper-document', object: `paper ${id}`, detail: documentId }
  }
}
