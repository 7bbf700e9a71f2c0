import type { Migration } from '../migrations';

export const wire: Migration = {
  name: 'wire',
  sql: `
create table feed_token (
  feed text primary key,
  token_sha256 text not null unique,
  made_at timestamptz not null default now()
);

-- What came, byte for byte, before anybody looked into it.
create table raw (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bytea not null,
  at timestamptz not null default now()
);
create trigger written_once before update or delete on raw for each row execute function refuse_change();

create table delivery (
  id bigint generated always as identity primary key,
  feed text not null,
  name text not null,
  url text,
  format text,
  raw text not null references raw,
  at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'read', 'held')),
  attempts int not null default 0,
  reason text,
  done_at timestamptz,
  unique (feed, name, raw)
);
create index delivery_waiting on delivery (id) where state = 'waiting';
create index delivery_held on delivery (id) where state = 'held';

create table wire_item (
  feed text not null,
  key text not null,
  guid text not null,
  version text,
  rank double precision not null,
  canceled boolean not null,
  delivery bigint not null references delivery,
  place int not null,
  headline text not null,
  slug text not null,
  words int not null,
  language text not null,
  published text,
  embargo text,
  source text not null references source,
  copy text not null,
  at timestamptz not null default now(),
  primary key (feed, key)
);
create index wire_item_guid on wire_item (feed, guid);
create trigger written_once before update or delete on wire_item for each row execute function refuse_change();

-- A story of an agency: all its versions are in wire_item, the newest is named here.
create table wire_story (
  id bigint generated always as identity primary key,
  feed text not null,
  guid text not null,
  newest text not null,
  rank double precision not null,
  delivery bigint not null,
  versions int not null default 1,
  at timestamptz not null default now(),
  used_at timestamptz,
  used_by text,
  story text references story,
  -- The version that the story on the desk stands on.
  merged text,
  unique (feed, guid),
  foreign key (feed, newest) references wire_item (feed, key)
);
create index wire_story_newest on wire_story (delivery desc, id desc);
create index wire_story_story on wire_story (story) where story is not null;
`,
};
