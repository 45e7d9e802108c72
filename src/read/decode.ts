/** What the bytes of a text file turned out to be. */
export type Decoded = { readonly text: string; readonly encoding: string; readonly doubts: readonly string[] }

/**
 * Decodes the bytes of a text file: UTF-8, UTF-16 (with or without byte-order mark) or else Windows-1252. The
 * byte-order mark is left out; everything else is kept. Never fails: what cannot be decoded is a doubt.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be')
  const utf16 = guessUtf16(bytes)
  if (utf16) return decoded(bytes, utf16, 'no-byte-order-mark')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', doubts: [] }
  } catch {
    return decoded(bytes, 'windows-1252', 'encoding-guessed')
  }
}

function decoded(bytes: Uint8Array, encoding: string, doubt?: string): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  return { text, encoding, doubts: doubt ? [doubt] : [] }
}

/** Text in a Latin script without a mark: nearly every second byte is zero. Looks at the first 4096 bytes. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const size = Math.min(bytes.length, 4096) & ~1
  if (size < 8) return undefined
  let even = 0
  let odd = 0
  for (let at = 0; at < size; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const pairs = size / 2
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le'
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be'
  return undefined
}
