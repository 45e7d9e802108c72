import type { Generated } from 'kysely'
import type { LetterMotion } from '#model/letter-motion.ts'
import type { PaperForm, PaperState } from '#model/source-paper.ts'

/** The text of a JSON value. */
type Json = string
/** A moment: ISO 8601 in UTC, with milliseconds. */
type Moment = string
type Day = string

/** The last state of an object, as its last event left it. */
type Projection = { readonly id: string; readonly seq: number; readonly state: Json }

/** The lists of what is followed. */
export type FollowedList = 'undertaking' | 'motion' | 'recommendation' | 'amount'

/** The tables of `migrations/`, with what each column holds when it is read and when it is written. */
export type Tables = {
  migration: { name: string; checksum: string; applied_at: Moment }
  blob: { sha256: string; media_type: string; bytes: Uint8Array }
  event: {
    seq: number
    at: Moment
    actor: string
    action: string
    object_kind: string
    object_id: string
    reason: string
    before: Json | null
    after: Json | null
    previous: string
    hash: string
  }
  chain: { id: number; seq: number; hash: string }
  document: Projection & {
    identifiers: string[]
    origin: string
    dated: Day | null
    kind: string
    reading_id: string
  }
  version: Projection & { document_id: string; sha256: string }
  reading: Projection & { document_id: string; version_id: string; rule_set: string; linked: boolean }
  reading_text: { reading_id: string; canonical: Json; head: Json }
  finding: { reading_id: string; n: number; kind: string; item: Json }
  passage: {
    reading_id: string
    n: number
    kind: string
    level: number | null
    page: number | null
    start_at: number
    end_at: number
    shown: Json
  }
  statement: { reading_id: string; n: number; terms: string[]; packed: Json }
  term: { term: string; statements: number }
  entry: Projection & {
    document_id: string
    exchange_key: string
    kind: string
    class: string | null
    anchor: string
    due_from: Day | null
    due_to: Day | null
  }
  link: Projection & {
    kind: string
    earlier_document: string
    later_document: string
    earlier_at: string
    later_at: string
    thread: string
  }
  expectation: Projection & { document_id: string; rule: string; due: Day }
  search_unit: {
    id: Generated<number>
    unit: 'passage' | 'entry'
    document_id: string
    reading_id: string
    passage_n: number
    entry_id: string | null
    dated: Day | null
    due: Day | null
    facets: string[]
    words: string
    known_from: Moment
    known_until: Moment | null
  }
  letter_facet: { document_id: string; dated: Day | null; facets: string[] }
  entry_heard: { link_id: string; entry_id: string; kind: string; document_id: string; dated: Day | null }
  listed_entry: {
    id: string
    list: FollowedList
    document_id: string
    reading_id: string
    n: number
    answer: number | null
    dated: Day | null
    due: Day | null
    heard: Day | null
    settled: boolean
    weight: number
    value: number | null
    subject: string | null
    facets: string[]
  }
  entry_subject: {
    entry_id: string
    subject: string
    document_id: string
    dated: Day | null
    sort: string
    due: Day | null
  }
  house_row: {
    id: string
    category: string
    updated: string
    deleted: boolean
    whole: boolean
    fields: Json
    known: Json | null
    number: string | null
    kind: string | null
    dated: Day | null
    title_stems: string[] | null
  }
  house_title_stem: { stem: string; titles: number }
  house_ref: { id: string; category: string; name: string; target: string }
  house_mention: { number: string; category: string; id: string }
  source_cursor: { source: string; category: string; token: string | null; at: Moment }
  source_unread: {
    source: string
    category: string
    sha256: string
    name: string
    place: string
    at: Moment
    raw: string
  }
  source_paper: {
    id: string
    house_id: string | null
    identifiers: string[]
    enclosure_of: string | null
    offered: Json
    updated: string
    xml: boolean
    state: PaperState
    form: PaperForm | null
    url: string | null
    media_type: string | null
    sha256: string | null
    bytes: Uint8Array | null
    document_id: string | null
    tries: number
    next_try: Moment | null
    problem: string | null
    changed_at: Moment
  }
  letter_check: { document_id: string; reading_id: string; at: Moment; counts: Json }
  letter_joined: { document_id: string; reading_id: string; known: string }
  motion_mention: {
    document_id: string
    n: number
    reading_id: string
    outcome: LetterMotion['outcome']
    motions: string[]
    said: Json
  }
  register_says: {
    document_id: string
    n: number
    reading_id: string
    numbers: string[]
    dated: Day | null
    said: Json
  }
  http_answer: {
    url: string
    etag: string | null
    last_modified: string | null
    media_type: string
    body: Uint8Array
    weight: number
    at: Moment
  }
  host_turn: { host: string; holder: string | null; until: Moment; free_at: Moment }
}
