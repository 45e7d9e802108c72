-- What each letter is about, to list letters by: of all that can be found in it now the facets, each once, with the dossiers of
-- its numbers beside them ('dossier:32735'). May be made anew from `document` and `search_unit`.
--
-- Only SQL that PostgreSQL 15 knows; the same file runs on PGlite.
create table letter_facet (
  document_id text primary key,
  dated date,
  facets text[] not null
);
create index letter_facet_facets on letter_facet using gin (facets);
create index letter_facet_dated on letter_facet (dated desc nulls last, document_id);

-- Makes the rows of some documents anew, or of all when none are named.
create function refresh_letter_facets(documents text[]) returns void language sql as $$
  insert into letter_facet (document_id, dated, facets)
  select document.id, document.dated, array(
    select facet from search_unit, unnest(facets) as facet
    where search_unit.document_id = document.id and known_until is null
    union
    select 'dossier:' || upper(substring(number from '^kst-([0-9]{5}(?:-[a-z]{1,7}(?=-))?)-'))
    from unnest(identifiers) as number where number ~ '^kst-[0-9]{5}-'
  )
  from document where documents is null or id = any(documents)
  on conflict (document_id) do update set dated = excluded.dated, facets = excluded.facets
$$;
select refresh_letter_facets(null);
