import { fieldNamed } from '#query/field-values.ts'
import { lexQuery } from '#query/lex-query.ts'
import type { Query, QueryProblem } from '#query/query.ts'
import { readFields } from '#query/read-fields.ts'
import { readWords } from '#query/read-words.ts'
import type { Vocabulary } from '#vocabulary/vocabulary.ts'

/** A query and what of the text was not understood. */
export type ParsedQuery = { readonly query: Query; readonly problems: readonly QueryProblem[] }

/** Code units of a query that are read and pieces: more is no question of a person. */
const LONGEST = 2000
const MOST_PIECES = 120
const TOO_LONG: QueryProblem = { code: 'too-long', text: '' }

/**
 * Reads a query as a person types it. Never throws: what can not be understood is a problem, and the rest is searched for. OR
 * binds closer than a space: `moties Iran OR Syrie` asks for motions on either.
 */
export function parseQuery(text: string, vocabulary: Vocabulary): ParsedQuery {
  const lexemes = lexQuery(text.slice(0, LONGEST), (name) => fieldNamed(name, vocabulary) !== undefined)
  const long = text.length > LONGEST || lexemes.length > MOST_PIECES
  const { words, fields: typed, problems: ofWords } = readWords(lexemes.slice(0, MOST_PIECES))
  const { fields, sort, problems: ofFields } = readFields(typed, vocabulary)
  return { query: { words, fields, sort }, problems: [...(long ? [TOO_LONG] : []), ...ofWords, ...ofFields] }
}
