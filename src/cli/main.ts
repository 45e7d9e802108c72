import { setFlagsFromString } from 'node:v8'
import { makeContext } from '#cli/context.ts'
import { languageOf } from '#cli/parse-options.ts'
import { run } from '#cli/run.ts'

// Patterns go straight to machine code: by way of bytecode, the seven hundred of ours take three times as long to compile,
// and the first million characters of a process a seventh more time.
setFlagsFromString('--no-regexp-tier-up')

// Who reads only the beginning, like `head`, has had enough: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 0)
})

const words = process.argv.slice(2)
await run(words, makeContext(process, import.meta.dirname, languageOf(words)))
