import { afterEach, expect, test } from 'vitest'
import { openSru } from '#sources/sru/client.ts'
import { cqlAnd, cqlTerm } from '#sources/sru/cql.ts'
import { allOf, startSource, type Said, type SmallSource } from '#test/small-source.ts'
import { answerOf, recordOf } from '#test/sru-answer.ts'

let source: SmallSource | undefined
afterEach(async () => {
  await source?.close()
  source = undefined
})

async function start(answer: (params: URLSearchParams) => Said, pageSize?: number) {
  source = await startSource(({ searchParams }) => answer(searchParams))
  return openSru(source.service, pageSize === undefined ? {} : { pageSize })
}

const query = cqlTerm('w.dossiernummer', '==', '39901')
const papersOf = (total: number, next: (end: number) => number | undefined) => (params: URLSearchParams) => {
  const begin = Number(params.get('startRecord'))
  const end = Math.min(total, begin + Number(params.get('maximumRecords')) - 1)
  const numbers = Array.from({ length: Math.max(0, end - begin + 1) }, (_, at) => begin + at)
  const following = end < total ? next(end) : undefined
  return {
    body: answerOf(
      numbers.map((number) => recordOf({ id: `kst-39901-${number}` })),
      { total, ...(following !== undefined && { next: following }) },
    ),
  }
}

test.each([
  ['when the service says what follows', (end: number): number | undefined => end + 1],
  ['when it does not', () => undefined],
  ['when it leads back', () => 1],
])('pages are read from record 1 to the last, %s', async (_, next) => {
  const { search } = await start(papersOf(7, next), 3)
  const steps = await allOf(search(query))
  expect(steps.map(({ total, papers }) => [total, papers.length])).toEqual([
    [7, 3],
    [7, 3],
    [7, 1],
  ])
  expect(steps.flatMap(({ papers }) => papers.map(({ paper }) => paper.id))).toEqual(
    [1, 2, 3, 4, 5, 6, 7].map((number) => `kst-39901-${number}`),
  )
})

test('nothing found is one empty page', async () => {
  const { search } = await start(() => ({ body: answerOf([]) }))
  expect(await allOf(search(query))).toEqual([
    { total: 0, papers: [], unread: [], place: source!.service.base + source!.asked[0]!.slice(1) },
  ])
})

test('a service that counts more than it gives comes to an end', async () => {
  const { search } = await start((params) =>
    params.get('startRecord') === '1'
      ? { body: answerOf([recordOf({ id: 'blg-1' })], { total: 9 }) }
      : { body: answerOf([], { total: 9 }) },
  )
  expect(await allOf(search(query))).toHaveLength(2)
})

test('what is asked is bound to Official Publications, and to a day; never sorted by the service', async () => {
  const { search } = await start(() => ({ body: answerOf([]) }), 5000)
  await allOf(search(cqlAnd(query, query), { since: '2025-01-31' }))
  const params = new URL(source!.asked[0]!, 'http://source').searchParams
  expect(Object.fromEntries(params)).toEqual({
    operation: 'searchRetrieve',
    version: '2.0',
    'x-connection': 'officielepublicaties',
    startRecord: '1',
    maximumRecords: '1000',
    query:
      '(c.product-area=="officielepublicaties") AND ((w.dossiernummer=="39901") AND (w.dossiernummer=="39901")) AND (dt.modified>=2025-01-31)',
  })
})

test.each([200, 400])(
  'a query that is rejected is told in the words of the service (HTTP %i)',
  async (status) => {
    const body =
      '<diagnostics><diagnostic><message>Unsupported index</message><details>w.onzin</details></diagnostic></diagnostics>'
    const { search } = await start(() => ({ status, body }))
    await expect(allOf(search(query))).rejects.toMatchObject({
      code: 'publications-search-refused',
      message: expect.stringMatching(/Unsupported index: w\.onzin.*w\.dossiernummer=="39901"/s) as string,
    })
  },
)

test('an answer that is cut off is asked for again, and is an error the second time', async () => {
  let times = 0
  const whole = answerOf([recordOf({ id: 'blg-1' })])
  const { search } = await start(() => ({ body: ++times % 2 === 1 ? whole.slice(0, 300) : whole }))
  expect(await allOf(search(query))).toHaveLength(1)
  await source!.close()
  const broken = await start(() => ({ body: whole.slice(0, 300) }))
  await expect(allOf(broken.search(query))).rejects.toMatchObject({ code: 'source-not-understood' })
  await source!.close()
  const refusing = await start(() => ({ status: 403, body: '<html>nee</html>' }))
  await expect(allOf(refusing.search(query))).rejects.toMatchObject({ code: 'source-refused' })
})

test('words of others stay words', () => {
  expect(cqlTerm('dt.title', 'any', 'de "groene" motie')).toBe('dt.title any "de \\"groene\\" motie"')
  expect(cqlTerm('dt.title', '=', 'a\\b * c? ^d\n" OR x==y')).toBe(
    'dt.title="a\\\\b \\* c\\? \\^d \\" OR x==y"',
  )
  expect(cqlAnd(query)).toBe(query)
})
