import { convertToHtml, images } from 'mammoth'
import { HostileFileError } from '#intake/hostile-file.ts'
import { flowOf } from '#intake/html/read-html.ts'
import type { MarkedText } from '#read/marked-text.ts'

/** Styles of Dutch templates beside those that mammoth knows. */
const STYLES = [1, 2, 3, 4].flatMap((level) =>
  ['Kop', 'Huisstijl-Kop', 'Heading'].map((name) => `p[style-name='${name} ${level}'] => h${level}:fresh`),
)

/** Reads a Word file. Pictures and whatever else lies outside the text are not opened. */
export async function readDocx(bytes: Uint8Array): Promise<MarkedText> {
  const options = {
    styleMap: [...STYLES, "p[style-name='Title'] => h1:fresh", "p[style-name='Titel'] => h1:fresh"],
    convertImage: images.imgElement(() => Promise.resolve({ src: '' })),
    externalFileAccess: false,
  }
  try {
    const { value } = await convertToHtml({ buffer: Buffer.from(bytes) }, options)
    return flowOf(value).finish()
  } catch (error) {
    if (error instanceof HostileFileError) throw error
    throw new HostileFileError('damaged')
  }
}
