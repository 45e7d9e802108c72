-- Passages and entries are never looked for together. With an index of words for each, what is not asked for is not fetched.

drop index search_unit_words;
drop index search_unit_facets;
create index search_passage_words on search_unit using gin (words)
  with (fastupdate = on, gin_pending_list_limit = 4096) where unit = 'passage';
create index search_passage_facets on search_unit using gin (facets)
  with (fastupdate = on, gin_pending_list_limit = 4096) where unit = 'passage';
create index search_entry_words on search_unit using gin (words)
  with (fastupdate = on, gin_pending_list_limit = 4096) where unit = 'entry';
create index search_entry_facets on search_unit using gin (facets)
  with (fastupdate = on, gin_pending_list_limit = 4096) where unit = 'entry';
