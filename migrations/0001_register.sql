-- The register: what was received, how it was read, what is kept of it, and the chain of events that all of it rests on.
-- Only SQL that PostgreSQL 15 knows; the same file runs on PGlite.
--
-- Three sorts of table:
--   received and read   blob, finding, passage, statement, reading_text: written once, never changed
--   event, chain        what happened, append-only, each event bound to the one before it by a hash
--   projections         document, version, reading, entry, link, expectation: the last state of each object, which
--                       can be made anew from the events at any time; search_unit and term are indexes on them
-- What bears words of letters is the text of a JSON value: there NUL and lone surrogates stand escaped, which a column of
-- words itself would refuse (`text`, `jsonb`) or change.

create table blob (
  sha256 text primary key,
  media_type text not null,
  bytes bytea not null
);

create table event (
  seq bigint primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  object_kind text not null,
  object_id text not null,
  reason text not null,
  before text,
  after text,
  previous text not null,
  hash text not null
);
create index event_of_object on event (object_kind, object_id, seq);
create index event_at on event (at, seq);

-- The head of the chain. Who writes locks this row first: writers take turns.
create table chain (
  id integer primary key check (id = 1),
  seq bigint not null,
  hash text not null
);
insert into chain (id, seq, hash) values (1, 0, repeat('0', 64));

create table document (
  id text primary key,
  seq bigint not null,
  state text not null,
  identifiers text[] not null,
  origin text not null,
  dated date,
  kind text not null,
  reading_id text not null
);
create index document_identifiers on document using gin (identifiers);
create index document_origin on document (origin);
create index document_dated on document (dated);

create table version (
  id text primary key,
  seq bigint not null,
  state text not null,
  document_id text not null,
  sha256 text not null
);
create index version_document on version (document_id);
create index version_sha256 on version (sha256);

create table reading (
  id text primary key,
  seq bigint not null,
  state text not null,
  document_id text not null,
  version_id text not null,
  rule_set text not null,
  linked boolean not null
);
create index reading_version on reading (version_id);
create index reading_unlinked on reading (id) where not linked;

-- The canonical text, as one JSON string; offsets count in it.
create table reading_text (
  reading_id text primary key,
  canonical text not null,
  head text not null
);

create table finding (
  reading_id text not null,
  n integer not null,
  kind text not null,
  item text not null,
  primary key (reading_id, n)
);

create table passage (
  reading_id text not null,
  n integer not null,
  kind text not null,
  level integer,
  page integer,
  start_at integer not null,
  end_at integer not null,
  shown text not null,
  primary key (reading_id, n)
);

create table statement (
  reading_id text not null,
  n integer not null,
  terms text[] not null,
  packed text not null,
  primary key (reading_id, n)
);
create index statement_terms on statement using gin (terms);

-- In how many statements of current readings each term stands.
create table term (
  term text primary key,
  statements integer not null
);

create table entry (
  id text primary key,
  seq bigint not null,
  state text not null,
  document_id text not null,
  exchange_key text not null,
  kind text not null,
  class text,
  anchor text not null,
  due_from date,
  due_to date
);
create index entry_document on entry (document_id);
create index entry_key on entry (exchange_key);
create index entry_due on entry (due_to, id) where due_to is not null;

-- `earlier_at` and `later_at` say which statement: document and offset. `thread` is the statement with which it all began.
create table link (
  id text primary key,
  seq bigint not null,
  state text not null,
  kind text not null,
  earlier_document text not null,
  later_document text not null,
  earlier_at text not null,
  later_at text not null,
  thread text not null
);
create index link_earlier on link (earlier_document);
create index link_later on link (later_document);
create index link_earlier_at on link (earlier_at);
create index link_later_at on link (later_at);
create index link_thread on link (thread);

create table expectation (
  id text primary key,
  seq bigint not null,
  state text not null,
  document_id text not null,
  rule text not null,
  due date not null
);
create index expectation_document on expectation (document_id);
create index expectation_due on expectation (due, id);

-- One row for each passage and each entry that can be found by its words. What is known no longer stays, with the moment
-- until which it was known. `facets` are the values by which it is counted and narrowed down, each with its facet before it:
-- 'land:IR', 'jaar:2023'.
create table search_unit (
  id bigint generated by default as identity primary key,
  unit text not null,
  document_id text not null,
  reading_id text not null,
  passage_n integer not null,
  entry_id text,
  dated date,
  due date,
  facets text[] not null,
  words tsvector not null,
  known_from timestamptz not null,
  known_until timestamptz
);
-- What is added waits in a list until there is enough of it: written to the index at once it would take nine times as long.
create index search_unit_words on search_unit using gin (words) with (fastupdate = on, gin_pending_list_limit = 4096);
create index search_unit_facets on search_unit using gin (facets) with (fastupdate = on, gin_pending_list_limit = 4096);
-- The two orders in which the first of too many are taken.
create index search_unit_dated on search_unit (unit, dated desc nulls last, id desc);
create index search_unit_due on search_unit (unit, due, id);
create index search_unit_document on search_unit (document_id) where known_until is null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: no % here', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end
$$;

create trigger event_is_kept before update or delete or truncate on event
  for each statement execute function refuse_change();
create trigger blob_is_kept before update or delete or truncate on blob
  for each statement execute function refuse_change();
create trigger finding_is_kept before update or delete or truncate on finding
  for each statement execute function refuse_change();
create trigger reading_text_is_kept before update or delete or truncate on reading_text
  for each statement execute function refuse_change();
