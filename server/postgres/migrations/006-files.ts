import type { Migration } from '../migrations';

export const files: Migration = {
  name: 'files',
  sql: `
-- Pictures of stories, and the transcripts that they are held against: written once, by their hash.
create table file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  bytes bytea not null,
  person text not null,
  at timestamptz not null default now()
);
-- Pictures are packed already; and a part of one is read without the rest.
alter table file alter column bytes set storage external;
create trigger written_once before update or delete on file for each row execute function refuse_change();
`,
};
