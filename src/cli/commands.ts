import type { Command } from 'commander'
import { accountCommand } from '#cli/account.ts'
import { addCommand } from '#cli/add.ts'
import { backupCommand, restoreCommand } from '#cli/backup.ts'
import { checkCommand } from '#cli/check.ts'
import type { Context } from '#cli/context.ts'
import { fetchCommand } from '#cli/fetch.ts'
import { identifyCommand } from '#cli/identify.ts'
import { listCommand } from '#cli/list.ts'
import { overviewCommand } from '#cli/overview.ts'
import { readCommand } from '#cli/read.ts'
import { rereadCommand } from '#cli/reread.ts'
import { scoreCommand } from '#cli/score.ts'
import { searchCommand } from '#cli/search.ts'
import { serveCommand } from '#cli/serve.ts'
import { syncCommand } from '#cli/sync.ts'
import { trailCommand } from '#cli/trail.ts'
import { verifyCommand } from '#cli/verify.ts'
import { vocabularyCommand } from '#cli/vocabulary.ts'
import { workerCommand } from '#cli/worker.ts'

/** Every command, in the order of the help: one file each. */
export const COMMANDS: readonly ((context: Context) => Command)[] = [
  serveCommand,
  readCommand,
  checkCommand,
  accountCommand,
  overviewCommand,
  addCommand,
  fetchCommand,
  syncCommand,
  workerCommand,
  trailCommand,
  identifyCommand,
  searchCommand,
  listCommand,
  rereadCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  scoreCommand,
  vocabularyCommand,
]
