import { sql } from 'kysely'
import type { LetterMotion } from '#model/letter-motion.ts'
import type { RegisterSays } from '#model/register-says.ts'
import type { Day } from '#model/span.ts'
import type { Db } from '#store/connect.ts'
import { findable, insertMany } from '#store/insert-many.ts'
import { refreshListedEntries } from '#store/listed-entries.ts'
import { inTransaction } from '#store/transaction.ts'

/** A document with the reading that holds, and how it was joined to what the House keeps; null when it never was. */
export type JoinState = {
  readonly document: string
  readonly reading: string
  readonly day: Day | null
  readonly joined: string | null
  readonly known: string | null
  /** Whether it speaks of a motion. */
  readonly mentions: boolean
}

/** How every document was joined, in order of day; undated ones first. */
export async function listJoinStates(db: Db): Promise<JoinState[]> {
  const { rows } = await sql<JoinState>`
    select document.id as document, document.reading_id as reading, document.dated as day,
      letter_joined.reading_id as joined, known,
      exists (select 1 from motion_mention where motion_mention.document_id = document.id) as mentions
    from document left join letter_joined on letter_joined.document_id = document.id
    order by document.dated nulls first, document.id`.execute(db)
  return rows
}

/** What was found when a reading was joined. */
export type Joined = {
  readonly document: string
  readonly reading: string
  readonly day: Day | null
  /** How much was known of the House. */
  readonly known: string
  readonly motions: readonly LetterMotion[]
  readonly says: readonly RegisterSays[]
}

/** Keeps what was found of a letter, in place of what was found before. */
export function saveJoined(db: Db, { document, reading, day, known, motions, says }: Joined): Promise<void> {
  return inTransaction(db, async (trx) => {
    // First, so that two that do the same take turns.
    await trx
      .insertInto('letter_joined')
      .values({ document_id: document, reading_id: reading, known })
      .onConflict((conflict) => conflict.column('document_id').doUpdateSet({ reading_id: reading, known }))
      .execute()
    await trx.deleteFrom('motion_mention').where('document_id', '=', document).execute()
    await trx.deleteFrom('register_says').where('document_id', '=', document).execute()
    const own = (n: number) => ({ document_id: document, n, reading_id: reading })
    await insertMany(
      trx,
      'motion_mention',
      motions.map((motion, n) => ({
        ...own(n),
        outcome: motion.outcome,
        motions: idsOf(motion),
        said: JSON.stringify(motion),
      })),
    )
    await insertMany(
      trx,
      'register_says',
      says.map((one, n) => ({
        ...own(n),
        numbers: one.numbers.map(findable),
        dated: day,
        said: JSON.stringify(one),
      })),
    )
    // Which motion is meant may be known only now.
    if (motions.length > 0) await refreshListedEntries(trx, [document])
  })
}

function idsOf({ motions }: LetterMotion): string[] {
  const ids = motions.flatMap(({ id, zaak }) => (zaak === null ? [id] : [id, zaak]))
  return [...new Set(ids.map(findable))]
}

/** What letters say of a motion, by its official id or the number of its Zaak, in order of day. */
export async function listMentionsOf(db: Db, motion: string): Promise<LetterMotion[]> {
  const { rows } = await sql<{ said: string }>`
    select said from motion_mention join document on document.id = document_id and document.reading_id = motion_mention.reading_id
    where motions && ${[findable(motion)]}::text[]
    order by document.dated nulls first, document_id, n`.execute(db)
  return rows.map(({ said }) => JSON.parse(said) as LetterMotion)
}

/** The motions that a letter speaks of, in its order. */
export async function listMentionsIn(db: Db, document: string): Promise<LetterMotion[]> {
  const { rows } = await sql<{ said: string }>`
    select said from motion_mention where document_id = ${findable(document)} order by n`.execute(db)
  return rows.map(({ said }) => JSON.parse(said) as LetterMotion)
}

/** What overviews of ministries say of a motion or commitment, in order of day. */
export async function listMinistrySays(db: Db, number: string): Promise<RegisterSays[]> {
  const { rows } = await sql<{ said: string }>`
    select said from register_says join document on document.id = document_id and document.reading_id = register_says.reading_id
    where numbers && ${[findable(number)]}::text[]
    order by register_says.dated nulls first, document_id, n`.execute(db)
  return rows.map(({ said }) => JSON.parse(said) as RegisterSays)
}
