import type { Context } from '#cli/context.ts'
import { buildProgram } from '#cli/program.ts'
import { report } from '#cli/report.ts'

/** Runs the words of a command line. Ends through `context.finish`; never throws. */
export async function run(words: readonly string[], context: Context): Promise<void> {
  try {
    await buildProgram(context).parseAsync(words, { from: 'user' })
  } catch (error) {
    report(error, context)
  }
}
