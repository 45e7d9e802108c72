import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Context } from '#cli/context.ts'
import type { Document } from '#model/document.ts'
import { RekenschapError } from '#model/errors.ts'
import type { Reading } from '#model/reading.ts'
import { ministryNames } from '#resolve/ministries.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** Writes the page of one letter; resolves to where it stands. */
export type PageWriter = (document: Document, reading: Reading) => Promise<string>

/**
 * Writes pages: of one letter to the file `target`, of several to one file each in the folder `target`, which is made.
 * The code that makes pages is loaded here, since reading without a page does not need it.
 */
export async function openPageWriter(
  target: string,
  count: number,
  vocabulary: Vocabulary,
  { lang, words }: Context,
): Promise<PageWriter> {
  const { exportHtml } = await import('#export/html/page.ts')
  const { data } = vocabulary
  const themes = Object.fromEntries([
    ...data.themes.map(({ id, label }) => [id, label[lang]]),
    ...data.framework.map(({ id, label }) => [`raamwerk/${id}`, label[lang]]),
  ])
  if (count > 1) await mkdir(target, { recursive: true })
  return async (document, reading) => {
    const file = count > 1 ? join(target, `${pageName(document.source.name)}.html`) : target
    try {
      await writeFile(
        file,
        exportHtml(reading, document, {
          lang,
          themes,
          ministries: ministryNames(document, vocabulary, lang),
        }),
      )
    } catch (error) {
      throw new RekenschapError('cannot-write', words.cli.errors['cannot-write'](file, String(error)))
    }
    return file
  }
}

/** A file name from the name of a letter, its folders included so that twelve `letter.txt` stay apart. */
function pageName(name: string): string {
  const plain = name.replace(/\.[^./]+$/, '').replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
  return plain === '' || plain.startsWith('.') ? basename(name) : plain
}
