import type { Migration } from '../migrations';

export const speakers: Migration = {
  name: 'speakers',
  sql: `
-- Every name under which somebody said something: a question is put to these first, which are few beside what was said.
create table speaker (name text primary key);
insert into speaker select distinct speaker from utterance where speaker is not null;
create index speaker_nearly on speaker using gin (name gin_trgm_ops);
drop index utterance_speaker;
create index utterance_speaker on utterance (speaker, at desc);
`,
};
