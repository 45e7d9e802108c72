/** `2024-06-17T00:00:00.1230000`, with or without `Z`. */
const MOMENT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/
/** Whether a moment says where on earth its clock stands. */
export const HAS_OFFSET = /(?:Z|[+-]\d\d:\d\d)$/
const DAY = /^\d{4}-\d\d-\d\d$/
const HOUR = 3_600_000

/**
 * A moment as OData of the House writes it: Dutch time with its offset, no zeros behind the fraction. Its feed leaves the offset
 * of Dutch time out, and gives some moments in UTC. Null for the year 1, which means none; undefined for what is no moment.
 *
 * Summer time as it is since 1996, and until the end of September from 1977; what the source makes of older days was not seen.
 */
export function dutchMoment(text: string): string | null | undefined {
  const [, year, month, day, time, fraction = '', zone] = MOMENT.exec(text) ?? []
  if (year === undefined) return undefined
  if (year === '0001') return null
  const rest = fraction.replace(/\.?0+$/, '')
  const clock = `${year}-${month}-${day}T${time}`
  if (zone === undefined) return `${clock}${rest}${isSummer(clock, 2, 3) ? '+02:00' : '+01:00'}`
  if (zone !== 'Z') return `${clock}${rest}${zone}`
  const summer = isSummer(clock, 1, 1)
  const local = new Date(Date.parse(`${clock}Z`) + (summer ? 2 : 1) * HOUR)
  return Number.isNaN(local.getTime())
    ? undefined
    : `${local.toISOString().slice(0, 19)}${rest}${summer ? '+02:00' : '+01:00'}`
}

/** Midnight of a day in Dutch time; undefined for what is no day. */
export function dutchMidnight(text: string): string | null | undefined {
  return DAY.test(text) ? dutchMoment(`${text}T00:00:00`) : undefined
}

/**
 * A moment in UTC with all seven decimals, so that text that sorts later is later. Without an offset it is Dutch time; empty
 * when it is no moment.
 */
export function utcMoment(text: string): string {
  const [, clock, decimals = '', zone] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,7})\d*)?(Z|[+-]\d\d:\d\d)$/.exec(
      HAS_OFFSET.test(text) ? text : (dutchMoment(text) ?? ''),
    ) ?? []
  const time = clock === undefined ? NaN : Date.parse(`${clock}${zone}`)
  if (Number.isNaN(time)) return ''
  return `${new Date(time).toISOString().slice(0, 19)}.${decimals.padEnd(7, '0')}Z`
}

/**
 * Whether a clock lies in summer time that begins and ends at these hours of that clock.
 *
 * Source: Directive 2000/84/EC, art. 2 and 3: from the last Sunday of March to that of October, changing at 1:00 UTC.
 */
function isSummer(clock: string, begin: number, end: number): boolean {
  const year = Number(clock.slice(0, 4))
  if (year < 1977) return false
  const last = year < 1996 ? 9 : 10
  return clock >= change(year, 3, begin) && clock < change(year, last, end)
}

/** An hour of the last Sunday of a month. */
function change(year: number, month: number, hour: number): string {
  const last = new Date(Date.UTC(year, month, 0))
  const sunday = last.getUTCDate() - last.getUTCDay()
  return `${year}-${String(month).padStart(2, '0')}-${sunday}T0${hour}:00:00`
}
