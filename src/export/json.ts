import type { Reading } from '#model/reading.ts'

/** Elements of a list that are written at once: a long letter has tens of thousands, and one text of them all is large. */
const AT_ONCE = 500

/**
 * A reading as one line of NDJSON, with its line end, in pieces to be written one behind the other. `text` adds the
 * canonical text as `document.text`.
 */
export function* exportJson(reading: Reading, { text }: { text?: string } = {}): Generator<string> {
  const document = text === undefined ? reading.document : { ...reading.document, text }
  yield `{"schema":${JSON.stringify(reading.schema)},"document":${JSON.stringify(document)},"segments":`
  yield* listPieces(reading.segments)
  yield ',"items":'
  yield* listPieces(reading.items)
  yield ',"links":'
  yield* listPieces(reading.links)
  yield '}\n'
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  yield '['
  for (let from = 0; from < list.length; from += AT_ONCE) {
    yield `${from > 0 ? ',' : ''}${JSON.stringify(list.slice(from, from + AT_ONCE)).slice(1, -1)}`
  }
  yield ']'
}
