import type { Migration } from '../migrations';

export const search: Migration = {
  name: 'search',
  sql: `
create extension if not exists pg_trgm;

-- What search looks through: stories of the desk, and the newest version of each of the wire. Made of what stands
-- elsewhere, and made anew of that.
create table found (
  kind text not null check (kind in ('story', 'wire')),
  id text not null,
  version int not null default 0,
  slug text not null,
  headline text not null,
  text text not null,
  -- The words of English are searched by their stems, those of other languages as they stand.
  lang regconfig not null,
  at timestamptz not null,
  words tsvector not null generated always as
    (setweight(to_tsvector(lang, headline), 'A') || to_tsvector(lang, text)) stored,
  primary key (kind, id)
);
create index found_words on found using gin (words) with (fastupdate = off);
create index found_at on found (at desc);
create index found_headline on found using gin (headline gin_trgm_ops);

-- Who said what, in which story.
create table utterance (
  of text not null,
  id text not null,
  n int not null,
  speaker text,
  words text not null,
  kind text not null,
  status text not null check (status in ('verified', 'confirmed', 'proposed', 'disputed', 'unknown')),
  at timestamptz not null,
  headline text not null,
  lang regconfig not null,
  about tsvector not null generated always as (to_tsvector(lang, words) || to_tsvector(lang, headline)) stored,
  primary key (of, id, n),
  foreign key (of, id) references found (kind, id) on delete cascade
);
create index utterance_about on utterance using gin (about) with (fastupdate = off);
create index utterance_speaker on utterance using gin (speaker gin_trgm_ops);
create index utterance_at on utterance (at desc);

-- Stories that were changed since search last read them.
create table to_find (story text primary key references story);
create function note_to_find() returns trigger language plpgsql as $$
begin
  insert into to_find values (new.id) on conflict do nothing;
  return null;
end $$;
create trigger noted after insert or update of version on story for each row execute function note_to_find();
insert into to_find select id from story;
`,
};
