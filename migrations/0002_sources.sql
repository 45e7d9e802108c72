-- The sources: what the House says of its papers and cases, how far each source was followed, and which papers were wanted,
-- fetched and filed. Nothing here is a finding or a decision, so none of it is bound to the chain of events: what a paper said
-- stands there once it is filed.
--
-- Only SQL that PostgreSQL 15 knows; the same file runs on PGlite. Fields, refs and what is offered are the text of JSON values,
-- for they are words of others (see 0001).

-- The newest that is known of each row of the open data. `number`, `kind` and `dated` are taken from `fields`, to find it by.
-- `known` says which of its relations are known from another version of the row than this one; null: none.
-- `title_stems` are the stems of the title of a paper that was not withdrawn, to tell by which paper a bare text is.
create table house_row (
  id text not null,
  category text not null,
  updated text not null,
  deleted boolean not null,
  whole boolean not null,
  fields text not null,
  known text,
  number text,
  kind text,
  dated date,
  title_stems text[],
  primary key (id, category)
);
create index house_row_number on house_row (category, number) where number is not null;
create index house_row_dated on house_row (category, dated);
create index house_row_kind on house_row (category, kind, dated);
create index house_row_title on house_row using gin (title_stems) with (gin_pending_list_limit = 512)
  where title_stems is not null;

-- In how many titles of papers each stem stands; under the empty stem how many titles there are. May be made anew.
create table house_title_stem (
  stem text primary key,
  titles integer not null
) with (fillfactor = 80);

-- Row `id` is related by `name` to row `target`, which may not be known yet.
create table house_ref (
  id text not null,
  category text not null,
  name text not null,
  target text not null,
  primary key (id, category, name, target)
);
create index house_ref_target on house_ref (target, name);

-- The words of row `id` name `number`, in small letters: '2024z11482', 'kst-36435-xvii-10'. Taken from `fields`.
create table house_mention (
  number text not null,
  category text not null,
  id text not null,
  primary key (number, category, id)
);

-- How far a source was followed. `token` is what the source gave to go on with; null: from its beginning.
create table source_cursor (
  source text not null,
  category text not null,
  token text,
  at timestamptz not null,
  primary key (source, category)
);

-- A paper that is wanted in the register, and how far it is. `bytes` are there between fetching and filing only.
-- `sha256`, `document_id` and `form` tell of what was fetched or filed last, also while it is wanted again.
create table source_paper (
  id text primary key,
  house_id text,
  identifiers text[] not null,
  enclosure_of text,
  offered text not null,
  updated text not null,
  xml boolean not null,
  state text not null check (state in ('wanted', 'fetched', 'filed', 'missing', 'failed')),
  form text,
  url text,
  media_type text,
  sha256 text,
  bytes bytea,
  document_id text,
  tries integer not null,
  next_try timestamptz,
  problem text,
  changed_at timestamptz not null
);
create index source_paper_house on source_paper (house_id) where house_id is not null;
create index source_paper_identifiers on source_paper using gin (identifiers);
create index source_paper_enclosure on source_paper (enclosure_of) where enclosure_of is not null;
create index source_paper_document on source_paper (document_id) where document_id is not null;
create index source_paper_next on source_paper (state, next_try nulls first, changed_at, id);

-- What came of holding a letter from a source against those before it. May be made anew.
create table letter_check (
  document_id text primary key,
  reading_id text not null,
  at timestamptz not null,
  counts text not null
);
create index letter_check_at on letter_check (at);

-- Up to which reading a document was joined to what the House keeps, and how much the House kept of the days before it then:
-- when it keeps more, what was said of motions is looked at again. This and the two tables below may be made anew.
create table letter_joined (
  document_id text primary key,
  reading_id text not null,
  known text not null
);
-- Of what the House kept so many motions were from each day.
create index house_row_motions on house_row (dated) where category = 'Zaak' and kind like 'Motie%' and not deleted;

-- A motion that a letter speaks of, and which one of the House it is. `motions` are the ids of all it may be, of either kind:
-- 'kst-32735-380', '2024Z10720'.
create table motion_mention (
  document_id text not null,
  n integer not null,
  reading_id text not null,
  outcome text not null check (outcome in ('numbered', 'one', 'several', 'none')),
  motions text[] not null,
  said text not null,
  primary key (document_id, n)
);
create index motion_mention_motions on motion_mention using gin (motions);

-- What a ministry says in an overview of the state of a motion or commitment. What the House says stands in its own rows.
create table register_says (
  document_id text not null,
  n integer not null,
  reading_id text not null,
  numbers text[] not null,
  dated date,
  said text not null,
  primary key (document_id, n)
);
create index register_says_numbers on register_says using gin (numbers);

-- What a source answered, with what it gave to ask whether that still holds. May be thrown away.
create table http_answer (
  url text primary key,
  etag text,
  last_modified text,
  media_type text not null,
  body bytea not null,
  weight integer not null,
  at timestamptz not null
);
create index http_answer_at on http_answer (at, url, weight);

-- Whose turn it is to ask a host. A turn that is not given back ends at `until`; the next may begin at `free_at`.
create table host_turn (
  host text primary key,
  holder text,
  until timestamptz not null,
  free_at timestamptz not null
);
