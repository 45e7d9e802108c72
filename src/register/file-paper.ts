import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Reader } from '#intake/pool/reader.ts'
import type { GivenFacts } from '#model/register.ts'
import type { SourcePaper } from '#model/source-paper.ts'
import { fileLetter, type Filed, type HowToFile } from '#register/file-letter.ts'
import { problemOf } from '#register/problem-of.ts'
import type { Db } from '#store/connect.ts'
import { getPaperBytes, saveFiled, saveProblem } from '#store/source-papers.ts'
import { inTransaction } from '#store/transaction.ts'

/**
 * Reads a paper that was fetched and files it. Paper and document are written together, so that what is filed is filed once.
 * Undefined when it cannot be read or written, which is kept with the paper, or when its bytes are gone: then it was filed
 * already. Throws when it is stopped, which costs no try, and when the register cannot be used.
 */
export async function filePaper(
  db: Db,
  paper: SourcePaper,
  reader: Reader,
  how: HowToFile & { readonly signal?: AbortSignal | undefined },
): Promise<Filed | undefined> {
  const bytes = await getPaperBytes(db, paper.id)
  if (!bytes || paper.form === null) return undefined
  const given = givenBy(paper)
  const name = `${paper.id}.${paper.form}`
  try {
    const outcome = await readBytes(bytes, { name, given }, reader)
    if ('failed' in outcome) throw new Error(outcome.failed)
    return await inTransaction(db, async (trx) => {
      const received = { bytes, name, origin: paper.url ?? paper.id, given }
      const filed = await fileLetter(trx, outcome.filing, received, how)
      await saveFiled(trx, paper, filed.document, how.now())
      return filed
    })
  } catch (error) {
    await saveProblem(db, paper, { problem: problemOf(error, how.signal), missing: false }, how.now())
    return undefined
  }
}

/** What the source says of a paper beside its text. */
function givenBy({ identifiers, offered }: SourcePaper): GivenFacts {
  return {
    date: offered.date,
    id: offered.id,
    ...(offered.title !== '' && { title: offered.title }),
    also: identifiers.filter((id) => id !== offered.id),
  }
}

/** The formats are read from files: the guarded process takes no other. */
async function readBytes(
  bytes: Uint8Array,
  { name, given }: { readonly name: string; readonly given: GivenFacts },
  reader: Reader,
) {
  const folder = await mkdtemp(join(tmpdir(), 'rekenschap-'))
  try {
    const path = join(folder, name.replaceAll(/[^\w.-]/g, '_'))
    await writeFile(path, bytes, { mode: 0o600 })
    return await reader.read({ path, name, ...(given.date !== null && { date: given.date }) }, 'filing')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
