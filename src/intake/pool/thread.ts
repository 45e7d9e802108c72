import { Readable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'
import type { LetterFile } from '#intake/find-letters.ts'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import type { ThreadSettings } from '#intake/pool/read-letters.ts'
import { makeReader } from '#intake/pool/reader.ts'

// A thread that reads: takes a letter, gives its outcome, and waits for the next.

const { folder, compiled, ...how } = workerData as ThreadSettings
const reader = makeReader(await loadVocabulary(folder, compiled), Readable.from([]), how)

parentPort?.on('message', (letter: LetterFile | 'close') => {
  if (letter !== 'close') void reader.read(letter).then((outcome) => parentPort?.postMessage(outcome))
  else {
    reader.close()
    parentPort?.close()
  }
})
