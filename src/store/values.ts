import { readArray, writeArray } from '#store/array-text.ts'

/** What a database gives for a column, made from its text. */
export type Parser = (text: string) => unknown

const same: Parser = (text) => text

/** By the number PostgreSQL has for a type, and for lists of it. */
const TYPES: readonly (readonly [type: number, list: number, parse: Parser])[] = [
  [16, 1000, (text) => text === 't'], // bool
  [17, 1001, readBytes], // bytea
  [19, 1003, same], // name
  [20, 1016, Number], // int8, and so every count
  [21, 1005, Number], // int2
  [23, 1007, Number], // int4
  [25, 1009, same], // text
  [26, 1028, Number], // oid
  [114, 199, JSON.parse], // json
  [700, 1021, Number], // float4
  [701, 1022, Number], // float8
  [1042, 1014, same], // bpchar
  [1043, 1015, same], // varchar
  [1082, 1182, same], // date
  [1114, 1115, same], // timestamp
  [1184, 1185, readMoment], // timestamptz
  [1700, 1231, Number], // numeric
  [2950, 2951, same], // uuid
  [3802, 3807, JSON.parse], // jsonb
]

/**
 * What each type of column becomes, on both databases. Left alone they differ: in Dutch time `pg` makes 2025-01-01 a moment in
 * 2024, and counts are text there. Here a date stays `YYYY-MM-DD`, a moment is ISO 8601 in UTC with milliseconds, counts and
 * sums are numbers, JSON is read, bytes are a `Uint8Array`; what is not named stays the text PostgreSQL gives.
 */
export const PARSERS: Readonly<Record<number, Parser>> = Object.fromEntries(
  TYPES.flatMap(([type, list, parse]) => [
    [type, parse],
    [list, (text: string) => readArray(text, parse)],
  ]),
)

/** The parser of a type. */
export function parserOf(type: number): Parser {
  return PARSERS[type] ?? same
}

/**
 * What is sent for a value: always text, so that both databases are sent the same. A list becomes an array of PostgreSQL, any
 * other object JSON; for a list as JSON there is `jsonb`.
 */
export function encodeParameter(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  if (Array.isArray(value)) return writeArray(value, encodeParameter)
  // A number or a claim is written in JSON as PostgreSQL writes it.
  return typeof value === 'bigint' ? value.toString() : JSON.stringify(value)
}

/** The session speaks UTC: `2025-01-01 12:00:00.123456+00`. What is no moment (`infinity`) stays as it is. */
function readMoment(text: string): string {
  const moment = new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))
  return Number.isNaN(moment.getTime()) ? text : moment.toISOString()
}

function readBytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.slice(2), 'hex'))
}
