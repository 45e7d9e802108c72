/**
 * The lines of a text that hold something visible, as columns. `start` and `end` leave out white space on either side;
 * offsets are of the text.
 */
export type Lines = {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Empty lines before the line, at most 255. */
  readonly gap: Uint8Array
  /** White space before the line, in code units, at most 255. */
  readonly indent: Uint8Array
  /** 1 when a form feed stands before the line. */
  readonly formFeed: Uint8Array
}

/** Ends a line: line feed, carriage return, vertical tab, form feed, next line, line and paragraph separator. */
const SEPARATORS = ['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const FORM_FEED = 12

/** Cuts a text in lines. Takes time and memory in proportion to the text, whatever it holds. */
export function findLines(text: string): Lines {
  const nextSeparator = separatorSearch(text)
  let columns = makeColumns(Math.max(16, (text.length / 48) | 0))
  let count = 0
  let gap = 0
  let formFeed = 0
  for (let at = 0; at < text.length;) {
    const end = nextSeparator(at)
    let first = at
    let last = end
    while (first < last && isBlank(text.charCodeAt(first))) first++
    while (last > first && isBlank(text.charCodeAt(last - 1))) last--
    if (first === last) gap++
    else {
      if (count === columns.start.length) columns = widen(columns)
      columns.start[count] = first
      columns.end[count] = last
      columns.gap[count] = Math.min(gap, 255)
      columns.indent[count] = Math.min(first - at, 255)
      columns.formFeed[count] = formFeed
      count++
      gap = 0
      formFeed = 0
    }
    const separator = text.charCodeAt(end)
    if (separator === FORM_FEED) formFeed = 1
    at = separator === CARRIAGE_RETURN && text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1
  }
  closeUp(columns.gap, count)
  return {
    text,
    count,
    start: columns.start.subarray(0, count),
    end: columns.end.subarray(0, count),
    gap: columns.gap.subarray(0, count),
    indent: columns.indent.subarray(0, count),
    formFeed: columns.formFeed.subarray(0, count),
  }
}

/** When nearly every line is followed by an empty one, one empty line says nothing. */
function closeUp(gap: Uint8Array, count: number) {
  let single = 0
  for (let line = 0; line < count; line++) if (gap[line] === 1) single++
  if (count < 20 || single < count * 0.65) return
  for (let line = 0; line < count; line++) if (gap[line]! > 0) gap[line]!--
}

/** Words of a line without the white space around them. */
export function lineText({ text, start, end }: Lines, line: number): string {
  return text.slice(start[line], end[line])
}

/** White space and controls, NUL and the byte-order mark included: nothing a reader sees. */
function isBlank(unit: number): boolean {
  return unit <= 32 || unit === 0xa0 || unit === 0xfeff || unit === 0x200b || (unit >= 0x7f && unit <= 0x9f)
}

/** One search per separator that the text really has, each resumed where it stopped: linear, and native speed. */
function separatorSearch(text: string): (from: number) => number {
  const present = SEPARATORS.filter((separator) => text.includes(separator))
  const next = present.map(() => -1)
  return (from) => {
    let nearest = text.length
    for (let i = 0; i < present.length; i++) {
      if (next[i]! < from) {
        const found = text.indexOf(present[i]!, from)
        next[i] = found < 0 ? text.length : found
      }
      if (next[i]! < nearest) nearest = next[i]!
    }
    return nearest
  }
}

type Columns = {
  readonly start: Int32Array<ArrayBuffer>
  readonly end: Int32Array<ArrayBuffer>
  readonly gap: Uint8Array<ArrayBuffer>
  readonly indent: Uint8Array<ArrayBuffer>
  readonly formFeed: Uint8Array<ArrayBuffer>
}

function makeColumns(size: number): Columns {
  return {
    start: new Int32Array(size),
    end: new Int32Array(size),
    gap: new Uint8Array(size),
    indent: new Uint8Array(size),
    formFeed: new Uint8Array(size),
  }
}

function widen(columns: Columns): Columns {
  const wider = makeColumns(columns.start.length * 2)
  wider.start.set(columns.start)
  wider.end.set(columns.end)
  wider.gap.set(columns.gap)
  wider.indent.set(columns.indent)
  wider.formFeed.set(columns.formFeed)
  return wider
}
