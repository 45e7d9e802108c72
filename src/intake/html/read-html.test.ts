import { expect, test } from 'vitest'
import { readHtml } from '#intake/html/read-html.ts'
import type { MarkedText } from '#read/marked-text.ts'

const read = (html: string) => readHtml(Buffer.from(html))
const kindsOf = ({ text, blocks }: MarkedText) =>
  blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)

test('what belongs to the website is left out', () => {
  const marked = read(`<!DOCTYPE html><html><head><title>Weg</title><script>weg()</script></head><body>
    <header>Weg</header><nav>Weg</nav><div class="breadcrumb">Weg</div><div id="cookie-bar">Weg</div>
    <div class="content"><h1>Brief over ruimte</h1><p>Ik stuur u een <b>plan</b>.</p><p hidden>Weg</p></div>
    <div role="contentinfo">Weg</div><footer>Weg</footer></body></html>`)
  expect(kindsOf(marked)).toEqual(['heading: Brief over ruimte', 'paragraph: Ik stuur u een plan.'])
})

test('the main part of a page is all there is, when it has one', () => {
  const letter = 'Ik stuur u een plan. '.repeat(12)
  const marked = read(
    `<body><p>Zoeken</p><main><header><h1>Brief</h1></header><p>${letter}</p></main><p>Deel dit</p></body>`,
  )
  expect(kindsOf(marked)).toEqual(['heading: Brief', `paragraph: ${letter.trim()}`])
})

test('notes of the pages of Official Publications stand behind what points at them', () => {
  const marked =
    read(`<body><p>Een plan<sup><a class="nootnum supernote" href="#ID-1">1</a></sup> dus.</p><p>Klaar.</p>
    <div class="voet noot"><h5 class="note-close"><a>X</a> Noot </h5><sup><span class="nootnum">1</span></sup><p>Zie bijlage.</p></div></body>`)
  expect(kindsOf(marked)).toEqual([
    'paragraph: Een plan1 dus.',
    'footnote: 1 Zie bijlage.',
    'paragraph: Klaar.',
  ])
  expect(marked.markers).toEqual([{ start: 8, end: 9, number: 1 }])
})

test('what the head of a page says goes along', () => {
  const { metadata } = read(`<html><head><meta name="DC.identifier" content="kst-39901-12">
    <meta name="DCTERMS.issued" content="2024-02-08"><meta name="OVERHEIDop.documenttitel" content="Brief"></head><body><p>Tekst</p></body>`)
  expect(metadata).toMatchObject({ identifiers: ['kst-39901-12'], date: '2024-02-08', title: 'Brief' })
})

test('items, line ends and entities are kept, unclosed markup is no matter', () => {
  const marked = read('<p>De minister,<br>A. Jansen<br><br>Slot &amp; klaar<ul><li>één<li><p>twee</p></ul>')
  expect(kindsOf(marked)).toEqual([
    'paragraph: De minister,\nA. Jansen',
    'paragraph: Slot & klaar',
    'list-item: één',
    'list-item: twee',
  ])
})
