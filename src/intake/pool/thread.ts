import { Readable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'
import { loadVocabulary } from '#intake/load-vocabulary.ts'
import type { Request, ThreadSettings } from '#intake/pool/read-letters.ts'
import { makeReader } from '#intake/pool/reader.ts'

// A thread that reads: takes a letter and what is asked of it, gives its outcome, and waits for the next.

const { folder, compiled, ...how } = workerData as ThreadSettings
const reader = makeReader(await loadVocabulary(folder, compiled), Readable.from([]), how)

parentPort?.on('message', (asked: Request | 'close') => {
  if (asked !== 'close') {
    void reader.read(asked.letter, asked.job).then((outcome) => parentPort?.postMessage(outcome))
  } else {
    reader.close()
    parentPort?.close()
  }
})
