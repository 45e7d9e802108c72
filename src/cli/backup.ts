import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Command } from 'commander'
import type { Context } from '#cli/context.ts'
import { clock, withRegister } from '#cli/register.ts'
import { statusLine } from '#cli/status-line.ts'
import { RekenschapError } from '#model/errors.ts'
import manifest from '../../package.json' with { type: 'json' }

/** `rekenschap backup`: the whole register in one file. */
export function backupCommand(context: Context): Command {
  const { backup } = context.words.register
  return new Command('backup')
    .summary(backup.summary)
    .description(backup.summary)
    .argument('<file>', backup.file)
    .addHelpText('after', backup.after)
    .action((file: string) => runBackup(file, context))
}

/** `rekenschap restore`: a backup back into an empty register. */
export function restoreCommand(context: Context): Command {
  const { restore } = context.words.register
  return new Command('restore')
    .summary(restore.summary)
    .description(restore.summary)
    .argument('<file>', restore.file)
    .addHelpText('after', restore.after)
    .action((file: string) => runRestore(file, context))
}

async function runBackup(file: string, context: Context): Promise<void> {
  const { words, stdout, lang, finish } = context
  const { errors, backup } = words.register
  if (await stat(file).catch(() => undefined)) {
    throw new RekenschapError('file-exists', errors['file-exists'](file))
  }
  const migrations = await migrationNames(context)
  const draft = `${file}.${process.pid}`
  try {
    const rows = await withRegister(context, async ({ db }) => {
      const { backUp } = await import('#register/back-up.ts')
      const lines = new PassThrough()
      const written = pipeline(lines, createGzip(), createWriteStream(draft, { mode: 0o600 }))
      // It may fail while rows are being fetched: then the next line says so.
      written.catch(() => undefined)
      const write = async (line: string) => {
        if (lines.destroyed) await written
        if (!lines.write(line)) await Promise.race([once(lines, 'drain'), written])
      }
      const head = {
        schema: 'rekenschap.backup/1',
        program: manifest.version,
        at: clock(),
        migrations,
      } as const
      const counts = await backUp(db, head, write)
      lines.end()
      await written
      return counts
    })
    await rename(draft, file)
    const all = Object.values(rows).reduce((sum, count) => sum + count, 0)
    stdout.write(`${backup.done(file, new Intl.NumberFormat(lang).format(all))}\n`)
    finish(0)
  } catch (error) {
    await rm(draft, { force: true })
    if (error instanceof RekenschapError || !isOfDisk(error)) throw error
    throw new RekenschapError('cannot-write', words.cli.errors['cannot-write'](file, error.code))
  }
}

function isOfDisk(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

async function runRestore(file: string, context: Context): Promise<void> {
  const { words, stdout, lang, finish } = context
  const { restore: says, errors } = words.register
  if (!(await stat(file).catch(() => undefined))) {
    throw new RekenschapError('file-not-found', words.cli.errors['file-not-found'](file))
  }
  const write = statusLine(context)
  const number = new Intl.NumberFormat(lang)
  const migrations = await migrationNames(context)
  const { head, rows } = await withRegister(context, async ({ db, where }) => {
    const { restore } = await import('#register/restore.ts')
    const lines = linesOf(file, {
      damaged: () => new RekenschapError('backup-damaged', errors['backup-damaged'](file)),
      unknown: () => new RekenschapError('backup-unknown', errors['backup-unknown'](file)),
    })
    const onRows = (count: number) => write(says.rows(number.format(count)))
    return restore(db, lines, { name: file, where, lang, migrations, onRows })
  })
  write('')
  const all = Object.values(rows).reduce((sum, count) => sum + count, 0)
  stdout.write(`${says.done(number.format(all), head.at)}\n`)
  finish(0)
}

/**
 * The lines of a packed file. One that breaks off is damaged, one that is not packed is unknown. A line ends at LF alone: others
 * that end lines stand in letters, and so within JSON.
 */
async function* linesOf(
  file: string,
  { damaged, unknown }: { readonly damaged: () => Error; readonly unknown: () => Error },
): AsyncGenerator<string> {
  if (!(await isPacked(file))) throw unknown()
  const source = createReadStream(file)
  const unpacked = createGunzip()
  source.on('error', (error) => unpacked.destroy(error))
  let rest = ''
  try {
    for await (const part of source.pipe(unpacked).setEncoding('utf8') as AsyncIterable<string>) {
      const lines = (rest + part).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) throw error
    throw damaged()
  } finally {
    source.destroy()
  }
  if (rest !== '') throw damaged()
}

/** Source: RFC 1952, § 2.3.1: the first two bytes. */
async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

async function migrationNames({ root, lang }: Context): Promise<string[]> {
  const { loadMigrations } = await import('#store/load-migrations.ts')
  return (await loadMigrations(join(root, 'migrations'), lang)).map(({ name }) => name)
}
