import type { Edition } from '#export/html/edition.ts'
import { icon } from '#export/html/icons.ts'
import { KIND_STYLES, styleOf } from '#export/html/kinds.ts'
import { shortened } from '#export/html/labels.ts'
import { factList } from '#export/html/margin.ts'
import { markup, type Content, type Markup } from '#export/html/markup.ts'
import type { Item, ItemKind } from '#model/reading.ts'
import { capitalised } from '#present/words.ts'

const QUOTE_LENGTH = 180
const NAME_LENGTH = 80

/** Address of the list of a kind. */
export function listAnchor(kind: ItemKind): string {
  return `lijst-${kind}`
}

/** How many items of each kind there are, in the order of the page, kinds without any left out. */
export function countKinds(items: readonly Item[]): { kind: ItemKind; count: number }[] {
  const counts = new Map<ItemKind, number>()
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return KIND_STYLES.flatMap(({ kind }) => (counts.has(kind) ? [{ kind, count: counts.get(kind)! }] : []))
}

/** A list per kind: what was found, with its term or value and the way to its place. In print these are the notes. */
export function overviewMarkup(edition: Edition): Markup {
  const { words, reading } = edition
  const { page } = words.labels
  const lists = countKinds(reading.items).map(({ kind, count }) => {
    const name = capitalised(words.terms.kinds[kind][1])
    return markup`<section class="list-of k-${kind}" id="${listAnchor(kind)}" aria-labelledby="kop-${kind}"><h3 id="kop-${kind}">${icon(
      kind,
    )}${name} <span class="count">${count}</span></h3>${styleOf(kind).numbered ? numberedList(kind, edition) : mentionList(kind, edition)}</section>
`
  })
  return markup`<section class="overview" id="overzicht" aria-labelledby="kop-overzicht"><h2 id="kop-overzicht">${page.overview}</h2><p class="lead">${page.overviewIntro}</p>${lists}</section>`
}

function numberedList(kind: ItemKind, edition: Edition): Markup {
  const { entries, accounts, words } = edition
  const { page } = words.labels
  const rows = entries.flatMap(({ item, anchor, number }, index) => {
    if (item.kind !== kind) return []
    const { word, gist } = accounts[index]!
    return markup`<li class="row" value="${number}"><a class="no" href="#${anchor}" aria-label="${page.jump} ${number} ${page.inLetter}">${number}</a><div><p class="head"><span class="word">${word}</span>${
      gist && markup` <span class="gist">${gist}</span>`
    }</p><blockquote lang="nl">${shortened(item.text, QUOTE_LENGTH)}</blockquote>${factList(index, edition)}</div></li>
`
  })
  return markup`<ol class="rows" role="list">${rows}</ol>`
}

type Group = {
  readonly name: string
  readonly means: Content
  readonly type: string
  readonly anchors: string[]
}

function mentionList(kind: ItemKind, edition: Edition): Markup {
  const { words } = edition
  const { page } = words.labels
  const rows = groupMentions(kind, edition).map(({ name, means, anchors }) => {
    const told = saysMore(means, name) && markup` <span class="means">${means}</span>`
    if (anchors.length === 1) {
      return markup`<li><a class="name" href="#${anchors[0]}" lang="nl">${name}</a>${told}</li>
`
    }
    const links = anchors.map(
      (anchor, i) =>
        markup`<a href="#${anchor}" aria-label="${page.jump} ${page.mentionCount[0]} ${i + 1} ${page.ofWhich} ${anchors.length}: ${name}">${i + 1}</a> `,
    )
    return markup`<li><span class="name" lang="nl">${name}</span>${told} <span class="places">${links}</span></li>
`
  })
  return markup`<ul class="names" role="list">${rows}</ul>`
}

function saysMore(means: Content, name: string): boolean {
  return means !== null && markup`${means}`.html.replaceAll(/<[^>]*>/g, '') !== markup`${name}`.html
}

function groupMentions(kind: ItemKind, { entries, accounts }: Edition): Group[] {
  const groups = new Map<string, Group>()
  entries.forEach(({ item, anchor }, index) => {
    if (item.kind !== kind) return
    const { gist } = accounts[index]!
    const type = item.kind === 'entity' ? item.type : ''
    const name = shortened(item.kind === 'entity' ? item.name : item.text, NAME_LENGTH)
    const key =
      item.kind === 'entity' || item.kind === 'reference'
        ? `${type} ${item.id ?? name}`
        : `${name} ${markup`${gist}`.html}`
    const group = groups.get(key)
    if (group) group.anchors.push(anchor)
    else groups.set(key, { name, means: gist, type, anchors: [anchor] })
  })
  const list = [...groups.values()]
  if (kind !== 'entity') return list
  return list.sort(
    (a, b) =>
      a.type.localeCompare(b.type, 'nl') ||
      b.anchors.length - a.anchors.length ||
      a.name.localeCompare(b.name, 'nl'),
  )
}
