-- What each entry is about, to list by theme, country, forum or instrument in order of day: 'thema:democratie', 'land:IR',
-- 'forum:vn', 'instrument:mensenrechtenfonds'. Theme and country are those of the entry itself; a forum or instrument is one that
-- a sentence names with which the entry shares words. May be made anew from `search_unit` and `statement`.
--
-- Only SQL that PostgreSQL 15 knows; the same file runs on PGlite.
create table entry_subject (
  entry_id text not null,
  subject text not null,
  document_id text not null,
  dated date,
  -- The first kind under which it is searched for: 'toezegging', 'motie'.
  sort text not null,
  due date,
  primary key (entry_id, subject)
);
create index entry_subject_of on entry_subject (subject, dated desc nulls last, entry_id) include (sort, due, document_id);
create index entry_subject_document on entry_subject (document_id);

-- Where something begins and ends, from the text of its state: what bears words of letters is never read as JSON here (see 0001).
create function span_of(state text) returns int4range language sql immutable as $$
  select int4range(substring(state from '"start":([0-9]+)')::int, substring(state from '"end":([0-9]+)')::int)
$$;

-- Makes the rows of some documents anew, or of all when none are named.
create function refresh_entry_subjects(documents text[]) returns void language sql as $$
  delete from entry_subject where documents is null or document_id = any(documents);
  with known as materialized (
    select entry_id, document_id, reading_id, dated, due, facets from search_unit
    where unit = 'entry' and known_until is null and (documents is null or document_id = any(documents))
  ), named as materialized (
    select reading_id, regexp_replace(term, '^fund:', 'instrument:') as subject, span_of(packed) as span
    from statement, unnest(terms) as term
    where reading_id in (select reading_id from known) and term ~ '^(forum|fund):.{1,200}$'
  ), about as (
    select entry_id, facet as subject from known, unnest(facets) as facet where facet ~ '^(thema|land):.'
    union
    select known.entry_id, named.subject
    from known join entry on entry.id = known.entry_id
    join named on named.reading_id = known.reading_id and named.span && span_of(entry.state)
  )
  insert into entry_subject (entry_id, subject, document_id, dated, sort, due)
  select known.entry_id, about.subject, known.document_id, known.dated,
    coalesce((
      select substring(facet from 7) from unnest(known.facets) with ordinality as every (facet, n)
      where facet like 'soort:%' order by n limit 1
    ), ''), known.due
  from known join about on about.entry_id = known.entry_id
$$;
select refresh_entry_subjects(null);
