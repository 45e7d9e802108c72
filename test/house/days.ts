const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]
const DAY_MS = 86_400_000

/** `2024-06-17` moved by a number of days. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Days between two days. */
export function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** `17 juni 2024`. */
export function dayInWords(day: string): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

/** `17-06-2024`. */
export function dayInDigits(day: string): string {
  return day.split('-').reverse().join('-')
}

/** A time of that day with the offset of Amsterdam: midnight when none is given, as the House writes its days. */
export function localTime(day: string, time = '00:00:00'): string {
  return `${day}T${time}${inSummer(day) ? '+02:00' : '+01:00'}`
}

/** `2023-2024`: the year of the House begins in September, on the third Tuesday. */
export function sessionOf(day: string): string {
  const year = Number(day.slice(0, 4))
  const opens = thirdTuesdayOfSeptember(year)
  return day >= opens ? `${year}-${year + 1}` : `${year - 1}-${year}`
}

// The night of the change is summer from three o'clock on: midnight of that day is still winter, and the other way in October.
function inSummer(day: string): boolean {
  const year = day.slice(0, 4)
  return day > lastSunday(`${year}-03-31`) && day <= lastSunday(`${year}-10-31`)
}

function lastSunday(lastDay: string): string {
  return dayAfter(lastDay, -new Date(`${lastDay}T00:00:00Z`).getUTCDay())
}

function thirdTuesdayOfSeptember(year: number): string {
  const first = new Date(`${year}-09-01T00:00:00Z`).getUTCDay()
  return dayAfter(`${year}-09-01`, ((9 - first) % 7) + 14)
}
