import type { Edition, Relation } from '#export/html/edition.ts'
import type { Fact } from '#export/html/facts.ts'
import { icon } from '#export/html/icons.ts'
import { orderOf } from '#export/html/kinds.ts'
import { counted, shortened } from '#export/html/labels.ts'
import { markup, type Content, type Markup } from '#export/html/markup.ts'
import type { LetterBlock } from '#export/html/segments.ts'
import { doubtWords } from '#messages/messages.ts'
import { capitalised } from '#present/words.ts'

const MENTION_LENGTH = 60

/** Address of the note of a numbered item. */
export function noteAnchor(number: number): string {
  return `kanttekening-${number}`
}

/** The notes beside a block: one per numbered item that begins in it, and one with everything it mentions. */
export function marginOf(block: LetterBlock, edition: Edition): Content {
  if (block.begins.length === 0) return null
  const { entries, words } = edition
  const numbered = block.begins.filter((index) => entries[index]!.number !== null)
  const mentioned = block.begins.filter((index) => entries[index]!.number === null)
  const kinds = [...new Set(numbered.map((index) => entries[index]!.item.kind))]
  const { labels, terms } = words
  if (numbered.length === 0) {
    return markup`<div class="notes" lang="${words.lang}"><ul role="list">${mentionsOf(mentioned, edition)}</ul></div>
`
  }
  return markup`<details class="notes" lang="${words.lang}"><summary>${labels.page.notes}${kinds.map((kind) => markup` <span class="tag k-${kind}">${icon(kind)}${terms.kinds[kind][0]}</span>`)}</summary><ul role="list">${numbered.map(
    (index) => noteOf(index, edition),
  )}${mentioned.length > 0 && mentionsOf(mentioned, edition)}</ul></details>
`
}

/** What stands in the note of an item below its word: the facts, its relations and its doubts. */
export function factList(index: number, edition: Edition): Markup | null {
  const { accounts, words, reading } = edition
  const { facts: names } = words.labels
  const { doubts } = reading.items[index]!
  const facts: Fact[] = [
    ...accounts[index]!.facts,
    ...relationFacts(index, edition, (kind) => kind !== 'part-of'),
    ...(doubts.length > 0
      ? [{ name: names.doubts, value: doubts.map((doubt) => doubtWords(doubt, words.lang)).join('; ') }]
      : []),
  ]
  return facts.length > 0 ? definitions(facts) : null
}

function noteOf(index: number, edition: Edition): Markup {
  const { item, anchor, number } = edition.entries[index]!
  const { gist } = edition.accounts[index]!
  const { page } = edition.words.labels
  return markup`<li class="note k-${item.kind}" id="${noteAnchor(number!)}" data-item="${anchor}"><p class="head"><a class="no" href="#${anchor}" aria-label="${page.noteNumber} ${number}: ${page.jump} ${page.inLetter}">${number}</a>${icon(
    item.kind,
  )}${wordOf(index, edition)}</p>${gist && markup`<p class="gist">${gist}</p>`}${factList(index, edition)}${originOf(
    index,
    edition,
  )}</li>`
}

function originOf(index: number, edition: Edition): Markup {
  const { entries, accounts, words } = edition
  const { item, anchor } = entries[index]!
  const { labels, terms, themes } = words
  const { facts: names } = labels
  const facts: Fact[] = [
    ...accounts[index]!.details,
    ...relationFacts(index, edition, (kind) => kind === 'part-of'),
    { name: names.speaker, value: terms.speaker[item.speaker] },
  ]
  if (item.themes.length > 0) {
    facts.push({ name: names.themes, value: item.themes.map((theme) => themes[theme] ?? theme).join(', ') })
  }
  if (item.page !== null) facts.push({ name: names.page, value: item.page })
  facts.push(
    { name: names.rule, value: markup`<span class="code">${item.rule}</span>` },
    { name: names.confidence, value: `${Math.round(item.confidence * 100)}%` },
  )
  return markup`<details class="origin"><summary>${labels.page.origin}</summary>${definitions(facts)}<p class="cite"><a href="#${anchor}">${labels.page.permalink}</a></p></details>`
}

/** The word for an item: where there is one, the way to all that is known of it in other letters. */
function wordOf(index: number, { itemPages, accounts, words }: Edition): Markup {
  const { word } = accounts[index]!
  const href = itemPages.get(index)
  if (href === undefined) return markup`<span class="word">${word}</span>`
  return markup`<a class="word" href="${href}" aria-label="${word}: ${words.labels.page.itemPage.toLowerCase()}">${word}</a>`
}

/** Relations of an item by their name, those of the kinds that `wanted` lets through. */
function relationFacts(
  index: number,
  { relations, entries, accounts }: Edition,
  wanted: (kind: Relation['kind']) => boolean,
): Fact[] {
  /** What is settled there is the same thing; what bounds a promise with a term is told as its term. */
  const isPlain = (kind: Relation['kind'], other: number, from: number) => {
    const { item } = entries[from]!
    if (kind === 'bounds') return item.kind === 'commitment' && item.deadline !== null
    return (
      kind === 'same-as' &&
      relations[from]!.some((relation) => relation.other === other && relation.kind !== kind)
    )
  }
  const byLabel = new Map<string, Content[]>()
  const seen = new Set<string>()
  for (const { kind, label, other } of relations[index]!) {
    if (!wanted(kind) || isPlain(kind, other, index)) continue
    if (seen.has(`${label} ${other}`)) continue
    seen.add(`${label} ${other}`)
    const { anchor, number, item } = entries[other]!
    const link =
      number === null
        ? markup`<a href="#${anchor}" lang="nl">${shortened(item.text, MENTION_LENGTH)}</a>`
        : markup`<a href="#${anchor}"><span class="kin">${accounts[other]!.word.toLowerCase()} </span><span class="nr">${number}</span></a>`
    byLabel.set(label, [...(byLabel.get(label) ?? []), link])
  }
  return [...byLabel].map(([label, links]) => ({
    name: capitalised(label),
    value: markup`<span class="${links.length > 1 ? 'kinfolk' : 'kin-alone'}">${links.map((link, i) => (i === 0 ? link : markup`, ${link}`))}</span>`,
  }))
}

function mentionsOf(indexes: readonly number[], edition: Edition): Markup {
  const { words, entries } = edition
  const rows = indexes
    .toSorted((a, b) => orderOf(entries[a]!.item.kind) - orderOf(entries[b]!.item.kind) || a - b)
    .map((index) => mentionOf(index, edition))
  const kinds = [...new Set(indexes.map((index) => entries[index]!.item.kind))].sort(
    (a, b) => orderOf(a) - orderOf(b),
  )
  const counts = kinds.map((kind) => {
    const count = indexes.filter((index) => entries[index]!.item.kind === kind).length
    return markup`<span class="k-${kind}">${counted(count, words.terms.kinds[kind])}</span>`
  })
  return markup`<li class="mentions"><details><summary>${counts}</summary><ul role="list">${rows}</ul></details></li>`
}

function mentionOf(index: number, edition: Edition): Markup {
  const { item, anchor } = edition.entries[index]!
  const { gist } = edition.accounts[index]!
  const doubts = item.doubts.map((doubt) => doubtWords(doubt, edition.words.lang)).join('; ')
  const relations = relationFacts(index, edition, (kind) => kind !== 'same-as')
  return markup`<li class="mention k-${item.kind}">${icon(item.kind)}<a href="#${anchor}" lang="nl">${shortened(
    item.text,
    MENTION_LENGTH,
  )}</a>${gist && markup` <span class="means">${gist}</span>`}${doubts !== '' && markup` <span class="doubt">${doubts}</span>`}${
    relations.length > 0 && definitions(relations)
  }</li>`
}

function definitions(facts: readonly Fact[]): Markup {
  return markup`<dl>${facts.map(({ name, value }) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}
