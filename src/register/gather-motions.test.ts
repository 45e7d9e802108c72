import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indexMotions } from '#join/indexed-motions.ts'
import { findMentionedMotions } from '#join/mentioned-motions.ts'
import { motionMeant } from '#join/motion-meant.ts'
import type { HouseRow } from '#model/house.ts'
import { motionGatherer } from '#register/gather-motions.ts'
import { makeReading } from '#resolve/make-reading.ts'
import { openDatabase, type Register } from '#store/connect.ts'
import { saveHouseRows } from '#store/house-rows.ts'
import { documentOf, vocabulary } from '#test/analysis.ts'
import { howToOpen, makeFolder } from '#test/databases.ts'
import { loadMotions, makeMentions } from '#test/motions-of-corpus.ts'
import { sized } from '#test/sizes.ts'

const MOTIONS = loadMotions()
const MENTIONS = MOTIONS.length === 0 ? [] : makeMentions(MOTIONS, 100, 20_251_122).slice(0, sized(25, 100))

/** A motion of the corpus as the rows of the House have it: case, submitters, paper with its official id. */
function rowsOf({ id, title, date, kind, submitters }: (typeof MOTIONS)[number], at: number): HouseRow[] {
  const row = { updated: '2025-12-01', deleted: false, whole: true }
  const [zaak, document] = [`z${at}`, `d${at}`]
  const Datum = date === null ? null : `${date}T00:00:00+02:00`
  return [
    {
      ...row,
      category: 'Zaak',
      id: zaak,
      fields: { Nummer: `2025Z${at}`, Soort: 'Motie', Onderwerp: title, GestartOp: Datum },
      refs: {},
    },
    {
      ...row,
      category: 'Document',
      id: document,
      fields: { Soort: kind, Datum, Onderwerp: title },
      refs: { Zaak: [zaak] },
    },
    {
      ...row,
      category: 'DocumentVersie',
      id: `v${at}`,
      fields: { ExterneIdentifier: id },
      refs: { Document: [document] },
    },
    ...submitters.map((name, nth) => ({
      ...row,
      category: 'ZaakActor',
      id: `a${at}-${nth}`,
      fields: { ActorNaam: name, Relatie: nth === 0 ? 'Indiener' : 'Medeindiener' },
      refs: { Zaak: [zaak] },
    })),
  ]
}

describe.skipIf(MOTIONS.length === 0)(
  'motions of the corpus that letters mean, among those the register looks at',
  () => {
    let register: Register
    let remove: () => Promise<void>
    beforeAll(async () => {
      const made = await makeFolder()
      remove = made.remove
      register = await openDatabase(made.at, await howToOpen())
      const rows = MOTIONS.flatMap(rowsOf)
      for (let at = 0; at < rows.length; at += 2000) {
        await saveHouseRows(register.db, rows.slice(at, at + 2000))
      }
    }, 600_000)
    afterAll(async () => {
      await register?.close()
      await remove?.()
    })

    type Counts = { alone: number; among: number; wrong: number; notAmong: number; none: number }
    const nothing = (): Counts => ({ alone: 0, among: 0, wrong: 0, notAmong: 0, none: 0 })

    test('nine of ten are found when it holds the motions themselves, fewer by titles alone; hardly one is wrong', async () => {
      const texts = new Map(MOTIONS.map((motion) => [motion.id, motion]))
      const gather = motionGatherer(register.db, vocabulary)
      const [held, titles] = [nothing(), nothing()]
      let [gathered, looked] = [0, 0]
      for (const { sentence, letterDate, motion: right } of MENTIONS) {
        const document = documentOf(`Geachte voorzitter,\n\n${sentence}\n`, { date: letterDate })
        const [found] = findMentionedMotions(makeReading(document, vocabulary), document.text)
        const index = await gather(found ? [found] : [], letterDate)
        const motions = index.motions.map(({ motion }) => motion)
        looked += motions.length
        if (motions.some(({ id }) => id === right.id)) gathered++
        const whole = indexMotions(motions.map((motion) => ({ ...motion, asks: texts.get(motion.id)!.asks })))
        for (const [counts, among] of [
          [held, whole],
          [titles, index],
        ] as const) {
          const answer = found ? motionMeant(found.mention, among) : undefined
          if (!answer || answer.outcome === 'none') counts.none++
          else if (answer.outcome === 'one') counts[answer.motion.id === right.id ? 'alone' : 'wrong']++
          else counts[answer.fitting.some(({ motion }) => motion.id === right.id) ? 'among' : 'notAmong']++
        }
      }
      const all = MENTIONS.length
      const told = JSON.stringify({ all, gathered, looked: Math.round(looked / all), held, titles })
      if (process.env['SHOW']) console.log(told)
      expect(gathered, told).toBe(all)
      expect((held.alone + held.among) / all, told).toBeGreaterThanOrEqual(0.9)
      expect(held.wrong / all, told).toBeLessThanOrEqual(0.05)
      expect(titles.wrong / all, told).toBeLessThanOrEqual(0.1)
    }, 1_200_000)
  },
)
