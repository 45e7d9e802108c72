import type { Reading } from '#model/reading.ts'

/** A reading as one line of NDJSON, with its line end. `text` adds the canonical text as `document.text`. */
export function exportJson(reading: Reading, { text }: { text?: string } = {}): string {
  const whole = text === undefined ? reading : { ...reading, document: { ...reading.document, text } }
  return `${JSON.stringify(whole)}\n`
}
