import type { Migration } from '../migrations';

export const returned: Migration = {
  name: 'returned quotations',
  sql: `
create table returned (
  id bigint generated always as identity primary key,
  story text not null references story,
  quotation text not null,
  -- Whoever signed it; nobody where that is not known.
  person text,
  version int not null,
  agency_version text,
  why text not null check (why in ('words', 'speaker', 'gone')),
  was text not null,
  is_now text,
  at timestamptz not null default now(),
  done_at timestamptz,
  done_by text,
  unique (story, quotation, version)
);
create index returned_open on returned (person, id) where done_at is null;
`,
};
