import { expect, test } from 'vitest'
import { sruPage } from '#sources/sru/parse.ts'
import { answerOf, recordOf } from '#test/sru-answer.ts'

test('a record is a paper with its addresses by form', () => {
  const page = sruPage(
    answerOf(
      [
        recordOf({
          id: 'kst-39901-XVII-12',
          core: `<dcterms:title>Ruimte voor verenigingen; Brief regering; Voortgang dorpshuizen</dcterms:title>
            <dcterms:type scheme="OVERHEIDop.Parlementair">Kamerstuk</dcterms:type>
            <dcterms:type scheme="OVERHEIDop.KamerstukTypen">Brief</dcterms:type>
            <dcterms:modified>2024-02-10</dcterms:modified>`,
          more: `<overheidwetgeving:dossiernummer>39901 XVII</overheidwetgeving:dossiernummer>
            <overheidwetgeving:dossiernummer>39902</overheidwetgeving:dossiernummer>
            <overheidwetgeving:ondernummer>12</overheidwetgeving:ondernummer>
            <overheidwetgeving:documenttitel>Voortgang dorpshuizen</overheidwetgeving:documenttitel>
            <overheidwetgeving:indiener>A.B. Ploegmakers; C. van ’t Zelfde</overheidwetgeving:indiener>
            <overheidwetgeving:datumBrief>2024-02-08</overheidwetgeving:datumBrief>
            <dcterms:available>2024-06-01</dcterms:available>`,
        }),
      ],
      { total: 7, next: 2 },
    ),
  )!
  expect(page).toMatchObject({ total: 7, records: 1, nextRecord: 2, diagnostics: [] })
  expect(page.papers).toEqual([
    {
      paper: {
        id: 'kst-39901-XVII-12',
        identifiers: ['kst-39901-XVII-12', 'kst-39902-12'],
        title: 'Voortgang dorpshuizen',
        kind: 'Brief',
        date: '2024-02-08',
        dossiers: ['39901-XVII', '39902'],
        senders: ['A.B. Ploegmakers', 'C. van ’t Zelfde'],
      },
      urls: {
        xml: 'https://bron.example/kst-39901-XVII-12.xml',
        pdf: 'https://bron.example/kst-39901-XVII-12.pdf',
        metadata: 'https://bron.example/kst-39901-XVII-12/metadata.xml',
      },
      preferredUrl: 'https://bron.example/kst-39901-XVII-12.html',
      modified: '2024-02-10',
    },
  ])
})

test('prefixes mean nothing', () => {
  const plain = answerOf([recordOf({ id: 'blg-12' })]).replaceAll(/(<\/?)\w+:/g, '$1')
  expect(sruPage(plain)!.papers.map(({ paper }) => paper.id)).toEqual(['blg-12'])
})

test('a record that names no paper counts, and is not made up', () => {
  expect(
    sruPage(answerOf(['<sru:record><sru:recordData/></sru:record>', recordOf({ id: 'blg-1' })])),
  ).toMatchObject({
    records: 2,
    unread: [{ page: '', raw: '<sru:record><sru:recordData/></sru:record>' }],
    papers: [{ paper: { id: 'blg-1', title: '', kind: '', date: null, dossiers: [], senders: [] } }],
  })
})

test.each([
  ['within an answer', 'searchRetrieveResponse'],
  ['by themselves', undefined],
])('what the service has against a query is kept in its words, %s', (_, root) => {
  const list = `<diagnostics xmlns="http://docs.oasis-open.org/ns/search-ws/diagnostic"><diagnostic>
    <uri>info:srw/diagnostic/1/16</uri><details>w.onzin</details><message>Unsupported index</message></diagnostic>
    <diagnostic><uri>info:srw/diagnostic/1/1</uri></diagnostic></diagnostics>`
  expect(sruPage(root ? `<${root}>${list}</${root}>` : list)!.diagnostics).toEqual([
    'Unsupported index: w.onzin',
    'info:srw/diagnostic/1/1',
  ])
})

test('half an answer and a page for people are none', () => {
  const whole = answerOf([recordOf({ id: 'blg-1' })])
  expect(sruPage(whole.slice(0, -9))).toBeUndefined()
  expect(sruPage('<!DOCTYPE html><html><body>fout</body></html>')).toBeUndefined()
})
