import { commitmentsOf, entriesOf, totalsOf, type Followed } from '#compare/account.ts'
import { rounded } from '#compare/places.ts'
import { walkThread } from '#compare/threads.ts'
import type { Account } from '#model/account.ts'
import type { LinkState } from '#model/register.ts'
import { unpackLetters } from '#register/letters-of.ts'
import type { Db } from '#store/connect.ts'
import { countSince, getHeld } from '#store/documents.ts'
import { listLinksAt } from '#store/links.ts'
import { statementKey } from '#store/projections.ts'
import { listPackedLetters } from '#store/statements.ts'

/** Steps from a promise to what was said of what was said of it, at most. */
const FARTHEST = 12

/**
 * The closing account of a plan, from the links that the register keeps: nothing is compared anew, so that it is there at once
 * however many letters there are. Documents go by their id. Undefined when there is no such document.
 */
export async function accountOfPlan(db: Db, id: string): Promise<Account | undefined> {
  const held = await getHeld(db, id)
  if (!held) return undefined
  const { document } = held
  const letters = unpackLetters(await listPackedLetters(db, [document]))
  const roots = commitmentsOf([...letters.values()]).map(({ letter, statement }) => ({
    root: { letter: { ...letter, name: id }, statement },
    key: statementKey({ document: id, start: statement.start }),
  }))
  const onward = await linksOnward(
    db,
    roots.map(({ key }) => key),
  )
  const commitments = entriesOf(roots, ({ key }) => follow(key, onward))
  const { date } = document
  return {
    schema: 'rekenschap.account/1',
    of: { letter: id, date: date.value, theme: null },
    against: date.value === null ? { documents: 0, until: null } : await laterThan(db, date.value),
    commitments,
    totals: totalsOf(commitments),
  }
}

/** The letters of that day or later, without the plan itself. */
async function laterThan(db: Db, day: string): Promise<Account['against']> {
  const { documents, until } = await countSince(db, day)
  return { documents: documents - 1, until }
}

type Onward = ReadonlyMap<string, readonly LinkState[]>

/** The links to later statements by the earlier one: of these statements, and of all that they lead to. */
async function linksOnward(db: Db, statements: readonly string[]): Promise<Onward> {
  const known = new Map<string, readonly LinkState[]>()
  let open = statements
  for (let step = 0; open.length > 0 && step < FARTHEST; step++) {
    const links = Map.groupBy(await listLinksAt(db, 'earlier_at', open), ({ earlier }) =>
      statementKey(earlier),
    )
    for (const key of open) known.set(key, links.get(key) ?? [])
    const next = [...links.values()].flat().filter(({ later }) => later.date !== null)
    open = [...new Set(next.map(({ later }) => statementKey(later)))].filter((key) => !known.has(key))
  }
  return known
}

/** What was said later of a statement, each passage once, in order of day. */
function follow(root: string, onward: Onward): Followed<string>[] {
  const linksFrom = (from: string) =>
    (onward.get(from) ?? []).map((link) => ({
      key: statementKey(link.later),
      score: link.score,
      day: link.later.date ?? '',
      link,
    }))
  return walkThread(root, linksFrom).map(({ link }) => followed(link))
}

function followed({ later, kind, attribute, words, rule, score }: LinkState): Followed<string> {
  const { document, date, page, start, end, quote } = later
  const place = { document, date, page, start, end, quote }
  return { key: statementKey(later), passage: { kind, attribute, words, place, rule, score: rounded(score) } }
}
