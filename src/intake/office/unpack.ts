import { unzipSync, type UnzipFileInfo } from 'fflate'
import { HostileFileError } from '#intake/hostile-file.ts'

/** Parts of a packed file by name. */
export type Parts = Readonly<Record<string, Uint8Array>>

// More than any letter: a Word file with a hundred pictures has a few hundred parts.
const MOST_PARTS = 2000
const LARGEST_BYTES = 200 * 1024 * 1024
/** Text packs to a tenth, a page of spaces to a hundredth; only parts of some size count. */
const HIGHEST_RATIO = 100
const SMALL_BYTES = 1024 * 1024
/** Source: APPNOTE.TXT, § 4.3.7: general purpose bit flag of the first part; § 4.4.4: bit 0, encrypted. */
const FLAG_AT = 6

/**
 * Unpacks the named parts of a packed file, after a look at the list of all its parts. Throws when it is encrypted or
 * damaged, when it would unpack to more than a letter can be, or when a name points outside.
 */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Parts {
  if (((bytes[FLAG_AT] ?? 0) & 1) !== 0) throw new HostileFileError('encrypted')
  let count = 0
  let total = 0
  const check = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    total += originalSize
    if (++count > MOST_PARTS) throw new HostileFileError('too-many-parts')
    if (/^(?:[/\\]|[a-z]:)|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name)) throw new HostileFileError('unsafe-name')
    const bomb = originalSize > SMALL_BYTES && originalSize / Math.max(1, size) > HIGHEST_RATIO
    if (bomb || total > LARGEST_BYTES) throw new HostileFileError('unpacks-too-large')
    return wanted(name)
  }
  try {
    return unzipSync(bytes, { filter: check })
  } catch (error) {
    if (error instanceof HostileFileError) throw error
    throw new HostileFileError('damaged')
  }
}
