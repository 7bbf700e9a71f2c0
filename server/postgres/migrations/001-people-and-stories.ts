import type { Migration } from '../migrations';

export const peopleAndStories: Migration = {
  name: 'people and stories',
  sql: `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are written once', tg_table_name;
end $$;

create table person (
  name text primary key,
  role text not null check (role in ('reporter', 'sub', 'legal', 'chief')),
  read_only boolean not null default false,
  token_sha256 text not null unique,
  invited_at timestamptz not null default now(),
  revoked_at timestamptz
);

create table source (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  json text not null,
  at timestamptz not null default now()
);
create trigger written_once before update or delete on source for each row execute function refuse_change();

create table story (
  id text primary key,
  schema int not null,
  source text not null references source,
  version int not null default 0,
  slug text not null,
  headline text not null,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index story_changed on story (changed_at desc);

create table checkpoint (
  story text not null references story,
  version int not null,
  doc text not null,
  record text not null,
  at timestamptz not null default now(),
  primary key (story, version)
);

create table step (
  story text not null references story,
  version int not null,
  person text not null,
  client text not null,
  kind text not null check (kind in ('do', 'reading', 'undo', 'redo')),
  at timestamptz not null default now(),
  json text not null,
  primary key (story, version)
);
create trigger written_once before update or delete on step for each row execute function refuse_change();

create table named_version (
  story text not null references story,
  version int not null,
  name text not null,
  person text not null,
  at timestamptz not null default now(),
  primary key (story, version, name)
);

create table decision_log (
  n bigint primary key,
  at timestamptz not null,
  person text not null,
  story text,
  version int,
  kind text not null,
  what text not null,
  before_sha256 text not null,
  sha256 text not null unique
);
create trigger written_once before update or delete on decision_log for each row execute function refuse_change();
create index decision_log_story on decision_log (story, n);

create table daily_head (
  day date primary key,
  n bigint not null,
  sha256 text not null,
  public_key text not null,
  signature text not null,
  at timestamptz not null default now()
);
create trigger written_once before update or delete on daily_head for each row execute function refuse_change();
`,
};
