import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { findFormat, type MarkedFormat } from '#intake/find-format.ts'
import { openFile } from '#intake/open-file.ts'
import { joinMotion, type StatedMotion } from '#join/join-motion.ts'
import type { ItemOf } from '#model/reading.ts'
import { readMarked } from '#read/read-marked.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { vocabulary } from '#test/analysis.ts'
import { corpus, missingFrom, recorded } from '#test/house-rows.ts'
import { sized } from '#test/sizes.ts'

async function statedIn(path: string): Promise<StatedMotion> {
  const bytes = readFileSync(path)
  const { marked, mediaType } = await openFile(bytes, findFormat(bytes) as MarkedFormat)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // The file goes by another name, so that the number must come from its text.
  const document = readMarked(marked, { name: 'stuk.xml', sha256, mediaType }, vocabulary)
  const motion = makeReading(document, vocabulary).items.find(
    (item): item is ItemOf<'motion'> => item.kind === 'motion',
  )
  const { identifiers, date, metadata } = document
  const submitters = metadata?.submitters.length ? metadata.submitters : (motion?.submitters ?? [])
  return { identifiers, date: date.value, submitters }
}

test('real motions join the Zaak that the House has of them', async (context) => {
  const missing = missingFrom('moties-xml', 'zaken-odata')
  if (missing) context.skip(missing)
  const rows = globSync(join(corpus, 'zaken-odata/*.json')).flatMap((path) =>
    recorded('Zaak', `zaken-odata/${basename(path)}`),
  )
  const withoutIds = rows.filter(({ category }) => category === 'Zaak')
  const truth = new Map<string, string>()
  for (const path of globSync(join(corpus, 'zaken-odata/*.json'))) {
    const { Nummer, Document } = JSON.parse(readFileSync(path, 'utf8')) as {
      Nummer: string
      Document: { HuidigeDocumentVersie?: { ExterneIdentifier?: string } }[]
    }
    for (const { HuidigeDocumentVersie } of Document) {
      truth.set(HuidigeDocumentVersie?.ExterneIdentifier ?? '', Nummer)
    }
  }
  const files = globSync(join(corpus, 'moties-xml/*.xml'))
    .sort()
    .filter((_, at) => at % sized(8, 1) === 0)
  const found = { joined: 0, certain: 0, wrong: 0, byNumber: 0, byNumberWrong: 0 }
  for (const path of files) {
    const stated = await statedIn(path)
    const right = truth.get(basename(path, '.xml'))
    const joined = joinMotion(stated, rows, vocabulary)
    if (joined && joined.motion.number !== right) found.wrong++
    if (joined && joined.motion.number === right) found.joined++
    if (joined?.certainty === 'certain') found.certain++
    if (process.env['SHOW'] && (!joined || joined.deniedBy.length > 0 || joined.motion.number !== right)) {
      console.log(
        path,
        stated,
        joined?.motion.title,
        joined?.motion.date,
        joined?.motion.submitters.members.map((m) => m.name),
        joined?.deniedBy,
        right,
      )
    }
    const byNumber = joinMotion(stated, withoutIds, vocabulary)
    if (byNumber) found[byNumber.motion.number === right ? 'byNumber' : 'byNumberWrong']++
  }
  if (process.env['SHOW']) console.log(found, files.length)
  expect(found.joined / files.length).toBeGreaterThanOrEqual(0.95)
  expect(found.certain / files.length).toBeGreaterThanOrEqual(0.95)
  expect(found.wrong).toBe(0)
  expect(found.byNumber / files.length).toBeGreaterThanOrEqual(0.85)
  expect(found.byNumberWrong).toBe(0)
}, 600_000)
