-- Passages and entries are never looked for together. With an index of words for each, what is not asked for is not fetched.
drop index search_unit_words;
create index search_passage_words on search_unit using gin (words)
  with (fastupdate = on, gin_pending_list_limit = 4096) where unit = 'passage';
create index search_entry_words on search_unit using gin (words)
  with (fastupdate = on, gin_pending_list_limit = 4096) where unit = 'entry';

-- PostgreSQL 15 joins no two indexes that both tell the unit: this one finds what is newer than a day, and has those words.
create index search_unit_day on search_unit (dated);
