import { peopleAndStories } from './migrations/001-people-and-stories';
import { releases } from './migrations/002-releases';
import { wire } from './migrations/003-wire';
import { returned } from './migrations/004-returned';
import { search } from './migrations/005-search';
import { files } from './migrations/006-files';
import { speakers } from './migrations/007-speakers';
import { versionNames } from './migrations/008-version-names';

/** One change of the tables. Once released it is never changed: what has to change is a further one. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** In order, counted from 1. */
export const migrations: readonly Migration[] = [
  peopleAndStories,
  releases,
  wire,
  returned,
  search,
  files,
  speakers,
  versionNames,
];
