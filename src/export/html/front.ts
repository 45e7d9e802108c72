import type { Edition } from '#export/html/edition.ts'
import { icon } from '#export/html/icons.ts'
import { dayInWords } from '#export/html/in-words.ts'
import { counted, shortened, type Words } from '#export/html/labels.ts'
import { headingAnchor } from '#export/html/letter.ts'
import { markup, type Content, type Markup } from '#export/html/markup.ts'
import { countKinds, listAnchor } from '#export/html/overview.ts'
import type { Segment } from '#model/reading.ts'
import { capitalised } from '#present/words.ts'

const HEADINGS_WORTH_A_LIST = 3
const HEADING_LENGTH = 70

/** The bar on top: the name of the edition and the choice of light or dark. */
export function mastheadMarkup({ labels: { page } }: Words, tagline: string): Markup {
  const theme = (id: string, name: string, checked: boolean) =>
    markup`<label><input type="radio" name="weergave" id="weergave-${id}" value="${id}"${checked && ' checked'} autocomplete="off"><span>${name}</span></label>`
  return markup`<header class="masthead"><p class="brand"><span class="wordmark">${page.brand}</span><span class="tagline">${tagline}</span></p><fieldset class="theme"><legend>${page.theme}</legend>${[
    theme('auto', page.themeAuto, true),
    theme('light', page.themeLight, false),
    theme('dark', page.themeDark, false),
  ]}</fieldset></header>`
}

/** Title, who to whom, when, and how much of it was understood. */
export function titleMarkup(edition: Edition): Markup {
  const { reading, words } = edition
  const { labels, terms } = words
  const { title, kind, date, identifiers, signatories, addressee } = reading.document
  const rows: [string, Content][] = []
  const signed = signatories.map(
    ({ name, role }) =>
      markup`<li lang="nl">${name}${role !== null && markup`<span class="role">${role}</span>`}</li>`,
  )
  if (signed.length > 0) rows.push([labels.page.from, markup`<ul role="list">${signed}</ul>`])
  if (edition.ministries.length > 0) rows.push([labels.page.ministry, edition.ministries.join('; ')])
  if (addressee !== null) rows.push([labels.page.to, markup`<span lang="nl">${addressee}</span>`])
  rows.push([labels.page.date, dateMarkup(date, edition)])
  if (identifiers.length > 0) {
    rows.push([labels.page.identifiers, identifiers.map((id) => markup`<span class="code">${id}</span> `)])
  }
  rows.push([labels.page.coverage, coverageMarkup(edition)])
  return markup`<div class="title"><p class="kicker">${capitalised(terms.documentKind[kind])}</p><h1 lang="nl">${title ?? labels.page.untitled}</h1><dl class="meta">${rows.map(
    ([name, value]) => value !== null && markup`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl></div>`
}

/** What can be shown or not, the headings of the letter and the keys. Works without a script. */
export function railMarkup(edition: Edition): Markup {
  const { words, reading } = edition
  const { page } = words.labels
  const kinds = countKinds(reading.items).map(({ kind, count }) => {
    const name = capitalised(words.terms.kinds[kind][1])
    return markup`<li class="k-${kind}"><label><input type="checkbox" id="toon-${kind}" checked autocomplete="off">${icon(kind)}<span class="swatch">${name}</span></label><a class="count" href="#${listAnchor(kind)}" aria-label="${counted(count, words.terms.kinds[kind])}: ${page.toList}">${count}</a></li>`
  })
  return markup`<details class="rail"><summary>${page.show}</summary><form class="filter" autocomplete="off"><fieldset><legend class="unseen">${page.show}</legend><ul role="list">${kinds}</ul></fieldset><p class="buttons"><button type="reset">${page.showAll}</button></p><p class="keys" hidden><label><input type="checkbox" id="sneltoetsen" checked autocomplete="off"> <span>${page.shortcuts}</span></label></p></form>${contentsMarkup(edition)}</details>`
}

function contentsMarkup({ blocks, document, words }: Edition): Content {
  const headings = blocks.flatMap(({ kind, level, start, end }, index) =>
    kind === 'heading' && end > start && (level ?? 1) <= 2
      ? [{ index, level: level ?? 1, text: document.display.text.slice(start, end) }]
      : [],
  )
  if (headings.length < HEADINGS_WORTH_A_LIST) return null
  return markup`<nav class="contents" aria-labelledby="kop-inhoud"><h2 id="kop-inhoud">${words.labels.page.contents}</h2><ol role="list" lang="nl">${headings.map(
    ({ index, level, text }) =>
      markup`<li class="level-${level}"><a href="#${headingAnchor(index)}">${shortened(text, HEADING_LENGTH)}</a></li>`,
  )}</ol></nav>`
}

function dateMarkup({ value, basis }: { value: string | null; basis: string }, { words }: Edition): Content {
  const { labels, terms } = words
  if (value === null) return labels.page.undated
  const how = terms.dateBasis[basis as keyof typeof terms.dateBasis]
  return markup`<time datetime="${value}">${dayInWords(value, words)}</time> <span class="basis">${how}</span>`
}

/** Share of the letter, by length, that was understood to each degree. */
function coverageMarkup({ reading, words }: Edition): Content {
  const lengths = new Map<Segment['coverage'], number>()
  let total = 0
  for (const { kind, coverage, start, end } of reading.segments) {
    if (kind === 'furniture') continue
    lengths.set(coverage, (lengths.get(coverage) ?? 0) + end - start)
    total += end - start
  }
  if (total === 0) return null
  const order = ['extracted', 'context', 'nothing-found', 'not-understood'] as const
  const shares = wholeShares(order.map((coverage) => lengths.get(coverage) ?? 0))
  const parts = order.flatMap((coverage, at) =>
    shares[at]! > 0 ? [`${shares[at]}% ${words.terms.coverage[coverage]}`] : [],
  )
  return parts.join(' · ')
}

/** Whole hundredths that add up to a hundred: what is left of rounding down goes to where it cut off most. */
function wholeShares(parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0)
  const exact = parts.map((part) => (100 * part) / total)
  const whole = exact.map(Math.floor)
  const cut = exact.map((share, at) => ({ at, rest: share - whole[at]! })).sort((a, b) => b.rest - a.rest)
  const left = 100 - whole.reduce((sum, share) => sum + share, 0)
  for (const { at } of cut.slice(0, left)) whole[at]! += 1
  return whole
}
