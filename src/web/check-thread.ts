import { Readable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'
import { checkLetter } from '#compare/check-letter.ts'
import { isEarlier } from '#compare/collection.ts'
import { makeEdition } from '#export/html/edition.ts'
import { wordsFor } from '#export/html/labels.ts'
import { overviewMarkup } from '#export/html/overview.ts'
import { deskMarkup } from '#export/html/page.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import { makeReader } from '#intake/pool/reader.ts'
import type { Filing } from '#model/filing.ts'
import type { LetterKeys } from '#model/statement.ts'
import { layOutKept } from '#present/kept-letter.ts'
import { unpackLetters } from '#register/letters-of.ts'
import type { Asked, CheckMade, CheckSettings, ReadSent, Replied, SentLetter } from '#web/check-threads.ts'
import { themeNames } from '#web/list-names.ts'

// A thread that reads one letter that was sent, or takes one of the register, and holds it against others. It ends with the
// check, and all it knew of the letter with it.

const { folder, compiled, lang } = workerData as CheckSettings
const vocabulary = await loadVocabulary(folder, compiled)
let sent: LetterKeys | undefined

parentPort?.on('message', (asked: Asked) => {
  void answer(asked).then((reply) => parentPort?.postMessage(reply))
})

async function answer(asked: Asked): Promise<Replied> {
  return asked.what === 'read' ? readSent(asked.sent) : { made: check(asked) }
}

async function readSent({ name, bytes, date }: SentLetter): Promise<Replied> {
  const reader = makeReader(vocabulary, Readable.from([]), { lang })
  const letter = { path: name, name, bytes, ...(date !== undefined && { date }) }
  const outcome = await reader.read(letter, 'filing').finally(() => reader.close())
  if ('failed' in outcome) return outcome
  sent = outcome.filing.keys
  return { read: setOut(outcome.filing) }
}

function setOut({ reading, text, passages, keys: { statements } }: Filing): ReadSent {
  const shown = layOutKept({ text, segments: reading.segments, passages })
  const edition = makeEdition(reading, shown, wordsFor(lang, themeNames(vocabulary, lang)))
  return {
    title: reading.document.title,
    date: reading.document.date,
    statements,
    desk: deskMarkup(edition).html,
    overview: overviewMarkup(edition).html,
    anchors: reading.items.map(({ start, end }, n) => ({ start, end, anchor: edition.entries[n]!.anchor })),
  }
}

/** Letters go by the id of their document: their names need not differ. */
function check({ held, around: { letters, known } }: Extract<Asked, { what: 'check' }>): CheckMade {
  const others = unpackLetters(
    held ? [held, ...letters.filter(({ document }) => document !== held.document)] : letters,
  )
  const named = [...others].map(([name, letter]) => ({ ...letter, name }))
  const letter = held ? named.find(({ name }) => name === held.document) : sent
  if (!letter) throw new Error('no letter to check')
  const earlier = named.filter((other) => other.sha256 !== letter.sha256 && isEarlier(other, letter))
  const day = ({ date }: LetterKeys) => date.value ?? ''
  return {
    check: checkLetter(letter, earlier, vocabulary, known),
    documents: earlier.sort((a, b) => (day(a) > day(b) ? -1 : 1)).map(({ name }) => name),
  }
}
