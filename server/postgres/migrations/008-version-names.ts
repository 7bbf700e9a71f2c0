import type { Migration } from '../migrations';

export const versionNames: Migration = {
  name: 'names of a version',
  sql: `
-- What the blocks and quotations of the version that was merged last are called in the story on the desk, as JSON; null
-- where they are called the same.
alter table wire_story add column names text;
`,
};
