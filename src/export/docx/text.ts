import { inLine } from '#present/lines.ts'

// What XML cannot hold, beside the control characters that `inLine` takes out (XML 1.0, § 2.2).
const NOT_IN_XML = /[\uFFFE\uFFFF]/g

/** Words as one line that may stand in a file of XML; half a character becomes the mark of what is lost. */
export function inFile(text: string): string {
  return inLine(text).toWellFormed().replace(NOT_IN_XML, '\uFFFD')
}
