/**
 * A process of its own that writes to a register until it is killed. Says on standard output, a line each:
 *
 *   open <ms> <ms>    how long opening took, and how much of a processor
 *   damage <json>     what is wrong with the register
 *   there <json>      hashes of all versions, and the rule set of each document; again at the end
 *   ready             before the first letter
 *   added <sha256>    when a letter is kept
 *   reread <document> when another reading of it is kept
 *   done              when nothing is left
 *
 *   node test/register-writer.ts <folder or url> <snapshot> add <folder of letters>
 *   node test/register-writer.ts <folder or url> <snapshot> reread <rule set>
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { flushCompileCache } from 'node:module'
import { Readable } from 'node:stream'
import { findLetters } from '#intake/find-letters.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { addLetters } from '#register/add-letters.ts'
import { linkLetters } from '#register/link-letters.ts'
import { rereadLetters } from '#register/reread-letters.ts'
import { verifyRegister } from '#register/verify-register.ts'
import { openDatabase } from '#store/connect.ts'
import { listHeld } from '#store/documents.ts'
import { listStates } from '#store/events.ts'
import { compiledLists } from '#test/word-lists.ts'

// Who is killed keeps nothing at its end of what it compiled.
flushCompileCache()
const [where = '', snapshot, mode, what = ''] = process.argv.slice(2)
const say = (text: string) => process.stdout.write(`${text}\n`)
const at = where.startsWith('postgres') ? { url: where } : { folder: where }
const began = performance.now()
const used = process.cpuUsage()
const { db, close } = await openDatabase(at, { migrations: 'migrations', lang: 'nl', snapshot })
const { user, system } = process.cpuUsage(used)
say(`open ${Math.round(performance.now() - began)} ${Math.round((user + system) / 1000)}`)

async function tell(): Promise<void> {
  for await (const damage of verifyRegister(db)) say(`damage ${JSON.stringify(damage)}`)
  const versions = (await listStates(db, 'version')).map(({ sha256 }) => sha256)
  const rules = (await listHeld(db)).map(({ document, reading }) => [document.id, reading.ruleSet])
  say(`there ${JSON.stringify({ versions, rules: Object.fromEntries(rules) as unknown })}`)
}

await tell()
const how = {
  actor: 'writer',
  now: () => new Date().toISOString(),
  reason: String(mode),
  vocabulary: await loadVocabulary('vocabulary', compiledLists),
  folder: 'vocabulary',
  compiled: compiledLists,
  lang: 'nl' as const,
}
say('ready')
if (mode === 'add') {
  const { letters } = await findLetters([what], 'nl')
  for await (const one of addLetters(db, letters, { ...how, ruleSet: 'rules-0', stdin: Readable.from([]) })) {
    if ('failed' in one) throw new Error(one.failed)
    say(`added ${createHash('sha256').update(readFileSync(one.letter.path)).digest('hex')}`)
  }
} else {
  for await (const one of rereadLetters(db, { ...how, ruleSet: what, apply: true })) {
    if ('failed' in one) throw new Error(one.failed)
    say(`reread ${one.document.id}`)
  }
}
await linkLetters(db, how)
say('done')
await tell()
await close()
