import { makeContext } from '#cli/context.ts'
import { languageOf } from '#cli/parse-options.ts'
import { buildProgram } from '#cli/program.ts'
import { report } from '#cli/report.ts'

// Who reads only the beginning, like `head`, has had enough: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 0)
})

const context = makeContext(process, import.meta.dirname, languageOf(process.argv.slice(2)))
try {
  await buildProgram(context).parseAsync(process.argv)
} catch (error) {
  report(error, context)
}
