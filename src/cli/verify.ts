import { Command } from 'commander'
import type { Context } from '#cli/context.ts'
import { withRegister } from '#cli/register.ts'
import { statusLine } from '#cli/status-line.ts'

/** `rekenschap verify`: looks the register through and says in words what is wrong. */
export function verifyCommand(context: Context): Command {
  const { verify } = context.words.register
  return new Command('verify')
    .summary(verify.summary)
    .description(verify.summary)
    .option('--json', verify.json)
    .addHelpText('after', verify.after)
    .action((options: { readonly json?: true }) => runVerify(options, context))
}

async function runVerify({ json }: { readonly json?: true }, context: Context): Promise<void> {
  const { words, stdout, lang, finish } = context
  const { verify } = words.register
  const write = statusLine(context)
  const number = new Intl.NumberFormat(lang)
  const { faults, counts } = await withRegister(context, async ({ db }) => {
    const { countRows } = await import('#store/all-rows.ts')
    const { verifyRegister } = await import('#register/verify-register.ts')
    let found = 0
    for await (const damage of verifyRegister(db, (part) => write(verify.parts[part]))) {
      write('')
      found++
      const said = verify.damage[damage.kind](damage.object, damage.detail)
      stdout.write(json ? `${JSON.stringify({ ...damage, message: said })}\n` : `${said}\n`)
    }
    return {
      faults: found,
      counts: { events: await countRows(db, 'event'), documents: await countRows(db, 'document') },
    }
  })
  write('')
  if (!json) {
    const { events, documents } = counts
    const whole = verify.whole(number.format(events), number.format(documents))
    stdout.write(`${faults === 0 ? whole : verify.damaged(faults)}\n`)
  }
  finish(faults === 0 ? 0 : 1)
}
