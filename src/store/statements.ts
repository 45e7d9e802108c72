import { sql } from 'kysely'
import type { DocumentState } from '#model/register.ts'
import type { LetterKeys } from '#model/statement.ts'
import type { Db } from '#store/connect.ts'

/** A letter as other letters meet it, its statements still packed. */
export type PackedLetter = {
  readonly document: string
  readonly reading: string
  readonly letter: Omit<LetterKeys, 'statements'>
  readonly statements: readonly string[]
}

/**
 * Writes to the index of terms what waits for it in a list: every look-up goes through that list, of up to four megabytes, and
 * a letter asks for hundreds of terms.
 */
export async function settleTerms(db: Db): Promise<void> {
  await sql`select gin_clean_pending_list('statement_terms')`.execute(db)
}

/** What is asked for: a number for the asker, a term, and what it weighs. */
export type AskedTerm = { readonly n: number; readonly term: string; readonly weight: number }

/**
 * The documents with a statement that shares most weight with one that is asked for, and that weight; of each asker at most
 * `most` statements count. Costs as much as there are statements with those terms.
 */
export async function findSharing(
  db: Db,
  asked: readonly AskedTerm[],
  { most, not }: { readonly most: number; readonly not: string },
): Promise<{ document: string; weight: number }[]> {
  const { rows } = await sql<{ document: string; weight: number }>`
    with asked as (
      select * from json_to_recordset(${JSON.stringify(asked)}::json) as asked (n int, term text, weight real)
    ), shared as (
      select asked.n, statement.reading_id, sum(asked.weight) as weight,
        row_number() over (partition by asked.n order by sum(asked.weight) desc) as place
      from asked join statement on statement.terms @> array[asked.term]
      group by asked.n, statement.reading_id, statement.n
    )
    select document.id as document, max(shared.weight)::float8 as weight
    from shared join document on document.reading_id = shared.reading_id
    where shared.place <= ${most} and document.id <> ${not}
    group by document.id order by 2 desc, 1`.execute(db)
  return rows
}

/** The letters of documents as the reading of each state has them, in order of document. */
export async function listPackedLetters(
  db: Db,
  documents: readonly DocumentState[],
): Promise<PackedLetter[]> {
  const readings = documents.map(({ reading }) => reading)
  const heads = await sql<{ id: string; head: string }>`
    select reading_id as id, head from reading_text where reading_id = any(${readings}::text[])`.execute(db)
  const packed = await sql<{ id: string; packed: string[] }>`
    select reading_id as id, json_agg(packed order by n) as packed
    from statement where reading_id = any(${readings}::text[]) group by reading_id`.execute(db)
  const headOf = new Map(heads.rows.map(({ id, head }) => [id, head]))
  const packedOf = new Map(packed.rows.map(({ id, packed: statements }) => [id, statements]))
  return documents.flatMap((document): PackedLetter[] => {
    const head = headOf.get(document.reading)
    if (head === undefined) return []
    const { subject, document: read } = JSON.parse(head) as {
      subject: string[]
      document: { source: { sha256: string } }
    }
    const { name, title, kind, date, identifiers } = document
    return [
      {
        document: document.id,
        reading: document.reading,
        letter: { name, sha256: read.source.sha256, title, kind, date, identifiers, subject },
        statements: packedOf.get(document.reading) ?? [],
      },
    ]
  })
}
