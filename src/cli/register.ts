import { join } from 'node:path'
import { complain, type Context } from '#cli/context.ts'
import { RekenschapError } from '#model/errors.ts'
import type { Moment } from '#model/register.ts'
import type { Register } from '#store/connect.ts'

/**
 * Opens the register of the environment for some work, and closes it whatever comes of that. Work that ends by itself when the
 * process is told to stop says so, and work of a second or two that it is brief.
 */
export async function withRegister<Result>(
  context: Context,
  work: (register: Register) => Promise<Result>,
  { endsItself = false, isBrief = false }: { readonly endsItself?: boolean; readonly isBrief?: boolean } = {},
): Promise<Result> {
  const { config, root, lang } = context
  const { openDatabase } = await import('#store/connect.ts')
  const at =
    config.databaseUrl === undefined ? { folder: join(config.data, 'register') } : { url: config.databaseUrl }
  const register = await openDatabase(at, {
    migrations: join(root, 'migrations'),
    lang,
    snapshot: join(root, 'dist', 'register-snapshot.tar.gz'),
    onSlow: (what) => complain(context, what),
    stopsItself: !endsItself,
    isBrief,
  })
  try {
    return await work(register)
  } finally {
    await register.close()
  }
}

/** What time it is. */
export function clock(): Moment {
  return new Date().toISOString()
}

/** A moment on the command line: of a day its last millisecond, so that the whole day counts. */
export function parseMoment(text: string, { words }: Context): Moment {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const moment = new Date(isDay ? `${text}T23:59:59.999` : text)
  if (Number.isNaN(moment.getTime()) || !/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(text)) {
    throw new RekenschapError('moment-invalid', words.register.errors['moment-invalid'](text))
  }
  return moment.toISOString()
}
