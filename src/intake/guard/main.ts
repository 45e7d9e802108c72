import { LENGTH_BYTES, type OpenAnswer, type OpenRequest } from '#intake/guard/protocol.ts'
import { sealNetwork } from '#intake/guard/seal.ts'
import { HostileFileError } from '#intake/hostile-file.ts'
import { openFile } from '#intake/open-file.ts'

// The guarded process: takes the bytes of one file after another, and gives back what its reader made of each. It may read
// nothing but its own code, write nothing, start nothing and reach nobody.

sealNetwork()

const pieces = process.stdin[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
let left: Uint8Array = Buffer.alloc(0)

/** The next so many bytes of standard input. */
async function take(length: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let missing = length
  while (missing > 0) {
    if (left.length === 0) {
      const { value, done } = await pieces.next()
      if (done) process.exit(0)
      left = value
    }
    const part = left.subarray(0, missing)
    left = left.subarray(part.length)
    missing -= part.length
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function takeFile(): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (;;) {
    const length = (await take(LENGTH_BYTES)).readUInt32LE()
    if (length === 0) return Buffer.concat(parts)
    parts.push(await take(length))
  }
}

async function answer({ id, format }: OpenRequest): Promise<OpenAnswer> {
  const bytes = await takeFile()
  try {
    return { id, opened: await openFile(bytes, format) }
  } catch (error) {
    if (error instanceof HostileFileError) return { id, refusal: error.refusal }
    return { id, fault: error instanceof Error ? error.message : String(error) }
  }
}

process.on('message', (request: OpenRequest) => {
  void answer(request).then((reply) => process.send?.(reply))
})
process.on('disconnect', () => process.exit(0))
