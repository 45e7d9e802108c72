import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { comparable } from '#extract/motion-names.ts'
import { findFormat, type MarkedFormat } from '#intake/find-format.ts'
import { openFile } from '#intake/open-file.ts'
import type { Document } from '#model/document.ts'
import type { ItemOf } from '#model/reading.ts'
import { readMarked } from '#read/read-marked.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { vocabulary } from '#test/analysis.ts'
import { corpus } from '#test/corpus-folder.ts'
import { sized } from '#test/sizes.ts'

const missing = (folder: string) => `${join(corpus, folder)} is not there`

async function documentAt(path: string): Promise<Document> {
  const bytes = readFileSync(path)
  const { marked, mediaType } = await openFile(bytes, findFormat(bytes) as MarkedFormat)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return readMarked(marked, { name: basename(path), sha256, mediaType }, vocabulary)
}

describe('real motions as XML', () => {
  const files = globSync(join(corpus, 'moties-xml/*.xml')).sort()
  const chosen = files.filter((_, at) => at % sized(8, 1) === 0)

  test('are one motion each, with number, day, submitters and what they ask', async (context) => {
    if (!existsSync(join(corpus, 'moties-xml'))) context.skip(missing('moties-xml'))
    const submitters = { right: 0, all: 0 }
    const asking = { right: 0, all: 0 }
    for (const path of chosen) {
      const document = await documentAt(path)
      const { items } = makeReading(document, vocabulary)
      const motions = items.filter((item): item is ItemOf<'motion'> => item.kind === 'motion')
      const [motion] = motions
      expect(motions, path).toHaveLength(1)
      expect(document, path).toMatchObject({ kind: 'motion' })
      expect(document.identifiers, path).toEqual([basename(path, '.xml')])
      expect(motion, path).toMatchObject({ reference: basename(path, '.xml') })
      expect(document.date.value, path).not.toBeNull()
      const stated = document.metadata?.submitters ?? []
      if (stated.length > 0) {
        submitters.all++
        if (sameMembers(motion!.submitters, stated)) submitters.right++
      }
      const source = readFileSync(path, 'utf8')
      const asks = [
        ...source.matchAll(/<al>\s*((?:en )?verzoekt (?:de regering|het kabinet)\b\s*[^<:]{20})/g),
      ]
      if (asks.length > 0) {
        asking.all++
        if (asks.every(([, words]) => isAsked(words!, motion!, document.text))) asking.right++
      }
      const amended = /<titel>[^<]*GEWIJZIGDE MOTIE/.test(source)
      expect(motion!.rule.endsWith('-amended'), path).toBe(amended)
    }
    expect(submitters.right / submitters.all).toBeGreaterThanOrEqual(0.97)
    expect(asking.right / asking.all).toBeGreaterThanOrEqual(0.99)
  })

  /** A range begins right behind the addressee. */
  const isAsked = (words: string, { asks }: ItemOf<'motion'>, text: string) => {
    const from = text.indexOf(words.replaceAll(/\s+/g, ' ').trim())
    return from >= 0 && asks.some(({ start }) => start > from && start < from + words.length + 10)
  }

  /** Initials and given names stand in one place and not in the other: each surname ends what the file states. */
  const sameMembers = (said: readonly string[], stated: readonly string[]) =>
    said.length === stated.length &&
    said.every((name) => stated.some((full) => comparable(full).endsWith(comparable(name))))
})

describe('real answered questions as PDF', () => {
  const files = globSync(join(corpus, 'kamervragen-pdf/*.pdf')).sort()

  test('pair each question with its answer, and let no furniture into an item', async (context) => {
    if (files.length === 0) context.skip(missing('kamervragen-pdf'))
    for (const path of files) {
      const document = await documentAt(path)
      const { text, exchanges = [], matching } = document
      const asked = [...text.matchAll(/(?:^|\f)Vra(?:ag|gen) \d.*$/gm)]
      expect(exchanges, path).toHaveLength(asked.length)
      const unanswered = exchanges.filter(({ answer }) => answer === null)
      expect(unanswered, path).toHaveLength(/^Mededeling$/m.test(text) ? exchanges.length : 0)
      for (const { numbers, answer } of exchanges.filter(({ answer }) => answer !== null)) {
        const words = matching.text.slice(answer!.start, answer!.end)
        expect(words, path).toMatch(new RegExp(`^Antwoord [^\\n]*\\b${numbers[0]!}\\b`))
      }
      expect(document).toMatchObject({
        kind: 'answers',
        identifiers: [expect.stringMatching(/^ah-tk-\d{8}-\d+$/)],
      })
      for (const { text: words } of makeReading(document, vocabulary).items) {
        expect(words).not.toMatch(/, Aanhangsel(?:, \d+)? \d+$|ISSN \d|’s-Gravenhage 2\d{3}|^Vergaderjaar/)
      }
    }
  })
})

describe('real motions as Word files', () => {
  const files = globSync(join(corpus, 'word/*')).sort()

  test('say what they ask and who asks it', async (context) => {
    if (files.length === 0) context.skip(missing('word'))
    for (const path of files) {
      const document = await documentAt(path)
      const motions = makeReading(document, vocabulary).items.filter(({ kind }) => kind === 'motion')
      expect(document, path).toMatchObject({ kind: 'motion', identifiers: [expect.stringMatching(/^kst-/)] })
      expect(motions, path).toHaveLength(1)
      expect(motions[0], path).toMatchObject({ submitters: [expect.any(String)], asks: [expect.anything()] })
    }
  })
})
