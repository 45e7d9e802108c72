import type { SearchLists } from '#text/search-lists.ts'

const SEPARABLE =
  'aan|achter|af|bij|binnen|bloot|door|in|goed|klaar|langs|los|mee|mede|na|neer|om|onder|open|op|over|samen|stop|tegen|terecht|terug|thuis|toe|uiteen|uit|vast|vol|voorop|voor|voort|vrij|waar|weer|weg|plaats|deel'
const PREFIXED = new RegExp(`^(${SEPARABLE}|be|ver|ont|her|er)(.{3,})$`)
const WEAK = new RegExp(`^(${SEPARABLE}|)ge(.{2,}[dt])(en?)?$`)

/**
 * The form under which a search finds a folded word: that of "verdragen" is that of "verdrag". Joins number, tense, -ing, case
 * and old spelling, not words that are only kin: "minister" is not "ministerie". A stem need not be a word.
 */
export function searchStem(word: string, lists: SearchLists): string {
  if (word.length < 4 || /[\d+]/.test(word)) return word
  const alone = ALONE_ENDINGS.map((ending) => withoutEnd(word, ending)).find((base) => lists.keeps.has(base))
  if (alone !== undefined) return spelled(alone)
  const known = lists.families.get(word) ?? prefixed(word, lists) ?? word
  return spelled(settled(endings(participle(known), lists)))
}

/** What a word that is no form of another takes on: "wapens", "planten", "gemeenten". */
const ALONE_ENDINGS = ['', 's', 'en', 'e', 'n']

function withoutEnd(word: string, ending: string): string {
  return word.endsWith(ending) ? word.slice(0, word.length - ending.length) : ''
}

/** "overgenomen" is "over" and a form of "nemen". */
function prefixed(word: string, { verbForms }: SearchLists): string | undefined {
  const [, prefix, form = ''] = PREFIXED.exec(word) ?? []
  const verb = verbForms.get(form)
  return verb === undefined ? undefined : `${prefix}${verb}`
}

/** "uitgevoerd" and "uitgevoerde" are "uitvoerd", whose end is a matter for `endings`. */
function participle(word: string): string {
  const [, prefix, root = ''] = WEAK.exec(word) ?? []
  if (prefix === undefined || !/[aeiouy]/.test(root) || root.endsWith('heid')) return word
  return `${prefix}${root}`
}

/** Number, case, person and tense. */
function endings(word: string, { keeps }: SearchLists): string {
  const one = singular(word)
  if (keeps.has(one)) return one
  const stem = withoutEnding(one)
  return keeps.has(stem) ? stem : withoutDental(stem)
}

function singular(word: string): string {
  if (word.endsWith('heden')) return `${word.slice(0, -5)}heid`
  if (/[a-z]{3}(ic|og)i$/.test(word)) return word.replace(/i$/, 'us')
  // "strategieën", "ideeën", "knieën" and "bacteriën", folded.
  if (/[ei]een$/.test(word)) return word.slice(0, -2)
  if (/[^aeiou]ien$/.test(word) && word.length > 7) return word.slice(0, -1)
  return withoutS(word)
}

const KEEPS_S = /(grens|mens|wens|lens|kans|dans|glans|fonds|kunst|rechts|links|steeds|prins|spons|trans)$/
const PLURAL_S =
  /(?:ie|[^aeiou]e|ade|(?:[mn]|end|t)a|[it]o|eo|uro|eau|[^aeiou]y|[^aeiou]e[lmnr]|ier|aar|eur|oor|or|ng|[^aeiou][ktpmdg]|[^aeiou][aeio][tpn])s$/

/** The plural in s. What is short is rather a word in s: "pers", "koers", "reis". */
function withoutS(word: string): string {
  if (word.length < 6 || KEEPS_S.test(word) || !PLURAL_S.test(word)) return word
  return word.slice(0, -1)
}

function withoutEnding(word: string): string {
  const noun = /^(.*[aeiouy].*[^aeiouy]|.{3,}[aeiouy]{2})ing(?:en)?$/.exec(word)?.[1]
  if (noun !== undefined && noun.length > 2 && !/[lt]l$/.test(noun)) return opened(noun)
  if (word.length > 4 && /(?:[aeo][aeo]i|[^eoi])en$/.test(word) && /[aeiouy]/.test(word.slice(0, -2))) {
    return opened(word.slice(0, -2))
  }
  if (/[^aeiou]e$/.test(word) && /[aeiouy]/.test(word.slice(0, -1))) return opened(word.slice(0, -1))
  return word
}

/** What is left when an ending is off: "mann" is "man", "staat" was written with one a, "briev" ends in f. */
function opened(stem: string): string {
  if (/([bdfgklmnprst])\1$/.test(stem)) return stem.slice(0, -1)
  const long = /(?:(?<!a)a|(?<![oie])e|(?<!o)o|(?<![aeou])u)[bdfgklmnprstvz]$/.test(stem)
  const weak = /[aeiouy].*[^aeiouy](?:e[lmnr]|or)$/.test(stem)
  const whole = long && !weak ? `${stem.slice(0, -1)}${stem.at(-2)}${stem.at(-1)}` : stem
  return whole.replace(/v$/, 'f').replace(/z$/, 's')
}

/** "werkt", "steund" and "houdt". What ends in a vowel and d is a word of its own: "beleid". */
function withoutDental(word: string): string {
  if (word.endsWith('dt')) return word.slice(0, -1)
  if (word.length < 5 || !/([^aeiou]|[aeo][aeo]i)[dt]$/.test(word) || !/[aeiouy].*.$/.test(word)) return word
  return word.slice(0, -1)
}

/** Long vowels that a second syllable writes with one letter: "algemeen" and "algemen", "kantoor" and "kantor". */
function settled(stem: string): string {
  return /[aeiouy][^aeiouy]*(?:ee[lmnr]|oor)$/.test(stem) ? stem.slice(0, -2) + stem.at(-1) : stem
}

/** One letter for what is written in two ways: contact and kontakt, sexueel and seksueel. */
function spelled(stem: string): string {
  return /[cx]/.test(stem) ? stem.replaceAll('x', 'ks').replace(/c(?=[aoulrtkn]|$)/g, 'k') : stem
}
