import type { Migration } from '../migrations';

export const releases: Migration = {
  name: 'releases',
  sql: `
create sequence maker;

create table release_lock (
  story text primary key references story,
  person text not null,
  until timestamptz not null
);

create table release (
  story text not null references story,
  version int not null,
  person text not null,
  copy_sha256 text not null,
  at timestamptz not null default now(),
  primary key (story, version)
);
create trigger written_once before update or delete on release for each row execute function refuse_change();
`,
};
