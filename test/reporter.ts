import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** What a run came to: the numbers of the last line, and each skipped test with its reason. */
export type Tally = { passed: number; failed: number; skipped: { name: string; reason: string }[] }

/**
 * Counts tests. A file that could not be read, a failing hook and an error outside any test count as one failure each;
 * so does a run in which no test ran at all.
 */
export function tally(modules: readonly TestModule[], errorsOutside: number): Tally {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const suites = modules.flatMap((module) => [module, ...module.children.allSuites()])
  const passed = tests.filter((test) => test.result().state === 'passed').length
  const failed =
    tests.filter((test) => test.result().state === 'failed').length +
    suites.filter((suite) => suite.errors().length > 0).length +
    errorsOutside
  const skipped = tests.filter(isSkipped).map((test) => ({ name: test.fullName, reason: reasonOf(test) }))
  return { passed, failed: passed + failed === 0 ? 1 : failed, skipped }
}

/** The last line of a run: `N passed, N failed`, and `, N skipped` when there are any. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`
}

// A test that was never reached, because its file or hook failed, is `pending`: its failure is counted there.
function isSkipped(test: TestCase): boolean {
  return test.result().state === 'skipped'
}

function reasonOf(test: TestCase): string {
  const result = test.result()
  if (result.state === 'skipped' && result.note) return result.note
  return test.options.mode === 'todo' ? 'still to be written' : 'no reason given'
}

/** Ends every run with the names and reasons of what was skipped, and one line of numbers. */
export function lastLineReporter(): Reporter {
  return {
    onTestRunEnd(modules, errorsOutside) {
      const counted = tally(modules, errorsOutside.length)
      if (counted.failed > 0) process.exitCode = 1
      // Other reporters may still be writing what they hold back; the numbers come after everything.
      process.once('exit', () => {
        for (const { name, reason } of counted.skipped) process.stdout.write(`skipped: ${name} (${reason})\n`)
        process.stdout.write(`${lastLine(counted)}\n`)
      })
    },
  }
}
