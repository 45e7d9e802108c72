import type { DayNumber } from '#text/time/day.ts'
import type { Moment } from '#text/time/moment.ts'

const REPORT =
  /(?:rapport(?:age|ages|en)?|verslag(?:en)?|brief|brieven|bericht(?:en)?|overzicht|evaluatie|verantwoording|cijfers|publicatie|monitor|rapporteer(?:t|de)?|rapporteren)(?: [a-z]{1,12})? over(?: (?:de|het|heel))?(?: (?:jaar|jaren|periode|kalenderjaar))? ?$/i

const ABOUT = /\bover(?: (?:de|het|heel))?(?: (?:jaar|jaren|periode|kalenderjaar))? ?$/i
const TELLS =
  /^[^.;\n]{0,90}?\b(?:bericht|berichten|informe(?:er|ert|ren)|rapporte(?:er|ert|ren)|verslag|verantwoording)\b/

/** Whether a year or stretch is what a report is about: "het verslag over 2024" says nothing of when it comes. */
export function isReported(text: string, { start, end, grain, relative }: Moment): boolean {
  if (relative || grain === 'day' || grain === 'month' || grain === 'week') return false
  const before = text.slice(Math.max(0, start - 50), start)
  if (REPORT.test(before)) return true
  return ABOUT.test(before) && TELLS.test(text.slice(end, end + 90))
}

const RELATIVE = /[,(] ?(?:die|dat|waar[a-z]{0,8}|toen)\b[^,;.()\n]{0,90}$/
const DONE =
  /^[^,;.()\n]{0,90}?\b(?:plaatsvond(?:en)?|vond(?:en)?|werd(?:en)?|was|waren|kreeg|kregen|nam(?:en)?|begon(?:nen)?|startte|verscheen|verschenen|afliep|kwam(?:en)?|sprak(?:en)?|hield(?:en)?|bracht(?:en)?|trad|ging(?:en)?|(?:is|zijn) (?:gehouden|gepubliceerd|vastgesteld|aangenomen|afgerond|gestart|gesloten|ondertekend|opgericht|afgesloten))\b/

/** Whether a time stands in a relative clause that tells of something done: "de top, die dit jaar in Genève plaatsvond,". */
export function isTold(text: string, { start, end, from }: Moment, doc: DayNumber | null): boolean {
  if (from === null || (doc !== null && from > doc)) return false
  return RELATIVE.test(text.slice(Math.max(0, start - 100), start)) && DONE.test(text.slice(end, end + 110))
}
