import type { Command } from 'commander'
import { accountCommand } from '#cli/account.ts'
import { checkCommand } from '#cli/check.ts'
import type { Context } from '#cli/context.ts'
import { overviewCommand } from '#cli/overview.ts'
import { readCommand } from '#cli/read.ts'
import { scoreCommand } from '#cli/score.ts'
import { vocabularyCommand } from '#cli/vocabulary.ts'

/** Every command, in the order of the help: one file each. */
export const COMMANDS: readonly ((context: Context) => Command)[] = [
  readCommand,
  checkCommand,
  accountCommand,
  overviewCommand,
  scoreCommand,
  vocabularyCommand,
]
