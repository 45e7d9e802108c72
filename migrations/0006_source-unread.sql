-- What a source gave and nobody could read, as it came: it is read again after a repair. `name` is what the source calls it, as far
-- as that can be told, `place` the address it came from, `sha256` that of `raw`. Gone when it was read, or a newer one was.
create table source_unread (
  source text not null,
  category text not null,
  sha256 text not null,
  name text not null,
  place text not null,
  at timestamptz not null,
  raw text not null,
  primary key (source, category, sha256)
);
