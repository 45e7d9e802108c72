/** Cases, documents, commitments. A list that was typed by hand has a blank within, or the first digit as a letter. */
const OF_HOUSE = /(?<![\dA-Z])(?:(\d{4}|Z\d{3})([ZD])(\d{5})|(\d{4})([ZD])(\d{4}) (\d)(?=Aan\b))/gi
const COMMITMENT = /\bTZ\d{6}-\d{1,4}\b/gi
const CHAPTER = '[IVX]{1,6}[A-Z]?|[A-F]|\\d{2}(?=-\\d|,? ?(?:stuk ?)?nrs?)'
const PAPER = new RegExp(
  `(?<!\\d)(\\d{2})[ .]?(\\d{3})(?:[ -]?(${CHAPTER}))?` +
    `(?:-|,? ?\\(?(?:stuk ?)?nrs?\\.? ?)(\\d{1,4}(?:(?:, ?| en )\\d{1,4})*)(?!\\d)`,
  'g',
)
const TAG = /<[^>]*>/g
const BLANK = /&nbsp;|[\s\u00A0\u202F]+/g
const DASH = /[\u2010-\u2014]/g

/**
 * The numbers of the House that a text names, each once and in small letters: '2024z11482', 'tz202412-116',
 * 'kst-36435-xvii-10'. Tags in it do no harm. What looks like a number and is none does no harm either: nothing bears it.
 */
export function houseNumbersIn(text: string): string[] {
  const plain = text.replace(TAG, ' ').replace(BLANK, ' ').replace(DASH, '-')
  const found = new Set<string>()
  for (const [, year, letter, digits, spacedYear, spacedLetter, four, last] of plain.matchAll(OF_HOUSE)) {
    if (year !== undefined) found.add(`${year.replace(/^z/i, '2')}${letter}${digits}`)
    else found.add(`${spacedYear}${spacedLetter}${four}${last}`)
  }
  for (const [number] of plain.matchAll(COMMITMENT)) found.add(number)
  for (const [, thousands, rest, chapter, numbers] of plain.matchAll(PAPER)) {
    const dossier = `${thousands}${rest}${chapter === undefined ? '' : `-${chapter}`}`
    for (const number of numbers!.match(/\d+/g)!) found.add(`kst-${dossier}-${number}`)
  }
  return [...found].map((number) => number.toLowerCase())
}
