-- What is listed as undertakings, motions, recommendations and amounts, with all by which a list is narrowed down and put in order.
-- May be made anew from `entry`, `finding`, `search_unit`, `motion_mention` and `link`.
--
-- Only SQL that PostgreSQL 15 knows; the same file runs on PGlite.

-- JSON as letters filled it. What PostgreSQL refuses in it, NUL and lone surrogates, becomes U+FFFD: this is to look things up by.
create function plain_json(words text) returns jsonb language sql immutable strict as $$
  select (case when words ~ '\\u(0000|[dD][89a-fA-F])'
    then regexp_replace(words, '\\u(0000|[dD][89a-fA-F][0-9a-fA-F]{2})', '\\ufffd', 'g') else words end)::jsonb
$$;

-- A later letter comes back to an entry: by which link, how, and on which day.
create table entry_heard (
  link_id text not null,
  entry_id text not null,
  kind text not null,
  document_id text not null,
  dated date,
  primary key (link_id, entry_id)
);
create index entry_heard_entry on entry_heard (entry_id);

-- `n` and `answer` are the numbers of findings of `reading_id`: the thing itself, and what answers it. `heard` is the day of the
-- last letter that comes back to it, its own when none does. `settled`: a later letter says that it was done or discharged.
-- `weight` puts what was refused or not answered first. `subject` is the motion that is meant: its official number, else that of
-- its case, else a name that only its letter knows.
create table listed_entry (
  id text primary key,
  list text not null check (list in ('undertaking', 'motion', 'recommendation', 'amount')),
  document_id text not null,
  reading_id text not null,
  n integer not null,
  answer integer,
  dated date,
  due date,
  heard date,
  settled boolean not null,
  weight integer not null,
  value double precision,
  subject text,
  facets text[] not null
);
create index listed_entry_document on listed_entry (document_id);
create index listed_entry_facets on listed_entry using gin (facets) with (fastupdate = on, gin_pending_list_limit = 1024);
create index listed_entry_newest on listed_entry (list, dated desc nulls last, document_id, n);
create index listed_entry_oldest on listed_entry (list, dated, document_id, n);
create index listed_entry_due on listed_entry (list, due, id) where due is not null;
create index listed_entry_heard on listed_entry (list, heard, id);
create index listed_entry_weight on listed_entry (list, weight, dated desc nulls last, id) where list = 'recommendation';
create index listed_entry_value on listed_entry (list, value desc nulls last, id) where list = 'amount';
create index listed_entry_subject on listed_entry (subject, dated, id) where subject is not null;

-- Tells anew of some links to which entries they come back; links that are gone are forgotten.
create function refresh_entry_heard(links text[]) returns void language plpgsql as $$
declare
  touched text[];
begin
  with gone as (delete from entry_heard where link_id = any(links) returning entry_id)
  select array_agg(distinct entry_id) into touched from gone;
  with made as (
    insert into entry_heard (link_id, entry_id, kind, document_id, dated)
    select distinct link.id, entry.id, link.kind, later_document, (state -> 'later' ->> 'date')::date
    from (
      select id, kind, later_document, plain_json(link.state) as state from link where id = any(links)
    ) as link, jsonb_array_elements_text(state -> 'earlier' -> 'entries') as entry (id)
    returning entry_id
  )
  select array_agg(distinct entry_id) || coalesce(touched, '{}') into touched from made;
  update listed_entry set heard = greatest(listed_entry.dated, known.heard), settled = coalesce(known.settled, false)
  from (
    select entry_id, max(entry_heard.dated) as heard, bool_or(kind in ('settles', 'realises')) as settled
    from unnest(touched) as entry (entry_id) left join entry_heard using (entry_id) group by entry_id
  ) as known
  where listed_entry.id = known.entry_id;
end
$$;

-- Lists the entries of some documents anew.
create function refresh_listed_entries(documents text[]) returns void language plpgsql as $$
begin
  delete from listed_entry where document_id = any(documents);
  insert into listed_entry (
    id, list, document_id, reading_id, n, answer, dated, due, heard, settled, weight, value, subject, facets
  )
  with letter as materialized (
    select id, reading_id, dated from document where id = any(documents)
  ), item as materialized (
    select letter.id as document_id, finding.n, plain_json(finding.item) as item
    from letter join finding on finding.reading_id = letter.reading_id
    where finding.kind in ('commitment', 'motion', 'recommendation', 'response', 'amount')
  ), answers as materialized (
    select letter.id as document_id, answer ->> 'from' as response, answer ->> 'to' as asked
    from letter join reading_text on reading_text.reading_id = letter.reading_id,
      jsonb_array_elements(plain_json(head) -> 'links') as answer
    where answer ->> 'kind' = 'answers'
  ), answered as materialized (
    -- Of several answers to one ask the one that says most.
    select distinct on (document_id, asked) document_id, asked, item.n, item.item
    from answers join item using (document_id)
    where item.item ->> 'id' = answers.response
    order by document_id, asked, item.item ->> 'stance' = 'silent', item.n
  ), fund as materialized (
    select letter.id as document_id, substring(term from 6) as id,
      substring(packed from '"start":([0-9]+)')::int as start_at, substring(packed from '"end":([0-9]+)')::int as end_at
    from letter join statement on statement.reading_id = letter.reading_id, unnest(terms) as term
    where term like 'fund:%' and length(term) < 200
  ), known as materialized (
    select entry.id, letter.id as document_id, letter.reading_id, letter.dated, search_unit.due, search_unit.facets,
      (plain_json(entry.state) ->> 'finding')::int as n
    from letter join search_unit on search_unit.document_id = letter.id and known_until is null and unit = 'entry'
      join entry on entry.id = search_unit.entry_id
  ), listed as (
    select known.*, item.item, answered.n as answer_n, answered.item as answer,
      case item.item ->> 'kind'
        when 'commitment' then case when item.item ->> 'speaker' = 'government' then 'undertaking' end
        when 'motion' then 'motion' when 'amount' then 'amount' when 'recommendation' then 'recommendation'
        -- An answer to what the letter does not quote stands for the ask itself.
        when 'response' then case when not exists (
          select from answers where answers.document_id = known.document_id and response = item.item ->> 'id'
        ) then 'recommendation' end
      end as list
    from known join item on item.document_id = known.document_id and item.n = known.n
      left join answered on answered.document_id = known.document_id and asked = item.item ->> 'id'
  ), judged as (
    select *, case when item ->> 'kind' = 'response' then item else answer end as response from listed where list is not null
  )
  select id, list, judged.document_id, reading_id, judged.n,
    case when item ->> 'kind' = 'response' then judged.n else answer_n end, judged.dated, due,
    greatest(judged.dated, heard.dated), coalesce(heard.settled, false),
    case coalesce(response ->> 'stance', 'silent')
      when 'refuses' then 0 when 'silent' then 1 when 'partly' then 2 when 'acknowledges' then 3 else 4 end,
    case when list = 'amount' and item ->> 'currency' = 'EUR' then (item ->> 'value')::double precision end,
    case when list = 'motion' then coalesce((
      select motions[1] from motion_mention
      where motion_mention.document_id = judged.document_id and motion_mention.reading_id = judged.reading_id
        and outcome in ('numbered', 'one') and plain_json(said) -> 'findings' @> to_jsonb(item ->> 'id')
      limit 1
    ), item ->> 'reference', left(judged.document_id || ':' || (item ->> 'key'), 200)) end,
    array(
      -- The list itself, so that the index finds what is in this list and about that theme.
      select 'lijst:' || list
      union select facet from unnest(facets) as facet
      union select 'sterkte:' || (item ->> 'strength') where list = 'undertaking'
      union select 'termijn:' || case when due is null then 'zonder' else 'met' end where list = 'undertaking'
      union select 'stand:' || coalesce(item ->> 'disposition', 'open') where list = 'motion'
      union select 'adviseur:' || left(item ->> 'issuer', 200) where list = 'recommendation' and item ->> 'issuer' is not null
      union select 'houding:' || coalesce(response ->> 'stance', 'silent') where list = 'recommendation'
      union select 'gevolg:' || coalesce(response ->> 'consequence', 'none') where list = 'recommendation'
      union select 'aard:' || (item ->> 'modality') where list = 'amount'
      union select 'instrument:' || fund.id from fund
        where list = 'amount' and fund.document_id = judged.document_id
          and (item ->> 'start')::int < end_at and (item ->> 'end')::int > start_at
    )
  from judged left join lateral (
    select max(entry_heard.dated) as dated, bool_or(kind in ('settles', 'realises')) as settled
    from entry_heard where entry_id = judged.id
  ) as heard on true;
end
$$;

select refresh_entry_heard(array(select id from link));
select refresh_listed_entries(array(select id from document));
