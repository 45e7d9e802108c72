import { type RawBuilder, sql } from 'kysely'

/** A value as JSON, whatever it is: a list, a word and null too. */
export function jsonb<Value>(value: Value): RawBuilder<Value> {
  return sql<Value>`${JSON.stringify(value)}::jsonb`
}
