/** The numbers from 0 to 19 in words, folded, each at its own index. */
export const SMALL_NUMBERS: readonly string[] = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
  'negentien',
]
/** The tens in words, each at the index of its first digit; the first two have none. */
export const TENS: readonly string[] = [
  '',
  '',
  'twintig',
  'dertig',
  'veertig',
  'vijftig',
  'zestig',
  'zeventig',
  'tachtig',
  'negentig',
]

/** Whole and broken numbers written as one word, folded, without `een`, which is mostly the article. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = makeNumberWords()

/** Words that multiply the number before them. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['duizend', 1e3],
  ['miljoen', 1e6],
  ['mln', 1e6],
  ['miljard', 1e9],
  ['mld', 1e9],
  ['mrd', 1e9],
  ['biljoen', 1e12],
])

/** What one part of a whole is called when the whole has this many parts: `derde` is 3. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map([
  ['derde', 3],
  ['kwart', 4],
  ['vierde', 4],
  ['vijfde', 5],
  ['zesde', 6],
  ['zevende', 7],
  ['achtste', 8],
  ['negende', 9],
  ['tiende', 10],
  ['honderdste', 100],
])

/** Fractions written as one word. */
export const FRACTION_WORDS: ReadonlyMap<string, number> = new Map([
  ['helft', 1 / 2],
  ['eenderde', 1 / 3],
  ['tweederde', 2 / 3],
  ['driekwart', 3 / 4],
  ['eenkwart', 1 / 4],
])

/** Value of a number in Dutch digits: a point parts thousands, a comma decimals. Undefined when it is no number. */
export function parseDigits(text: string): number | undefined {
  if (/^\d{1,15}(?:,\d{1,6})?$/.test(text)) return Number(text.replace(',', '.'))
  if (/^\d{1,3}(?:[. ]\d{3}){1,4}(?:,\d{1,6})?$/.test(text)) {
    return Number(text.replace(/[. ]/g, '').replace(',', '.'))
  }
  // A point before one or two digits can only be a decimal point: writers mix it in ("1.5 graden").
  if (/^\d{1,3}\.\d{1,2}$/.test(text)) return Number(text)
  return undefined
}

function makeNumberWords(): Map<string, number> {
  const words = new Map<string, number>()
  const below100: string[] = []
  for (let value = 0; value < 100; value++) {
    const ten = TENS[Math.floor(value / 10)]!
    below100.push(SMALL_NUMBERS[value] ?? (value % 10 === 0 ? ten : `${SMALL_NUMBERS[value % 10]}en${ten}`))
  }
  below100.forEach((word, value) => {
    if (value !== 1) words.set(word, value)
    if (value > 1) words.set(`${word}duizend`, value * 1000)
    if (value > 0 && value < 13) words.set(`${word}eneenhalf`, value + 0.5).set(`${word}enhalf`, value + 0.5)
  })
  for (let hundreds = 1; hundreds < 20; hundreds++) {
    if (hundreds === 10) continue
    const word = `${hundreds === 1 ? '' : SMALL_NUMBERS[hundreds]}honderd`
    words.set(word, hundreds * 100)
    if (hundreds > 9) continue
    words.set(`${word}duizend`, hundreds * 100_000)
    below100.forEach((rest, value) => {
      if (value > 0) words.set(`${word}${rest}`, hundreds * 100 + value)
      if (value > 0 && value < 13) words.set(`${word}en${rest}`, hundreds * 100 + value)
    })
  }
  words.set('duizend', 1000)
  for (const word of ['anderhalf', 'anderhalve']) words.set(word, 1.5)
  for (const [word, value] of [
    ['tweetal', 2],
    ['drietal', 3],
    ['viertal', 4],
    ['vijftal', 5],
    ['zestal', 6],
    ['zevental', 7],
    ['achttal', 8],
    ['tiental', 10],
    ['twaalftal', 12],
    ['dozijn', 12],
    ['vijftiental', 15],
    ['twintigtal', 20],
    ['dertigtal', 30],
    ['veertigtal', 40],
    ['vijftigtal', 50],
    ['honderdtal', 100],
  ] as const) {
    words.set(word, value)
  }
  return words
}
