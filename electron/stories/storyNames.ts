import { join } from 'node:path';

const suffix = '.verbatim.json';
const ofStory = /^([a-z0-9][a-z0-9-]{7,63})\.verbatim\.json(?:\.bak[12])?$/;
const ofJournal = /^([a-z0-9][a-z0-9-]{7,63})\.journal$/;
const ofTemporary = /^([a-z0-9][a-z0-9-]{7,63})\.verbatim\.json\.[0-9]{1,10}-[0-9]{1,10}\.tmp$/;

export const storyPath = (folder: string, id: string): string => join(folder, id + suffix);

export const journalPath = (folder: string, id: string): string => join(folder, `${id}.journal`);

/** The ids of the stories whose files or backups are among these names. */
export const storyIds = (names: readonly string[]): readonly string[] => [
  ...new Set(names.flatMap((name) => ofStory.exec(name)?.[1] ?? [])),
];

/** The ids of the stories whose journals are among these names. */
export const journalIds = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => ofJournal.exec(name)?.[1] ?? []);

/** Temporary files that a save cut short left behind. */
export const temporaries = (names: readonly string[]): readonly { readonly name: string; readonly id: string }[] =>
  names.flatMap((name) => {
    const id = ofTemporary.exec(name)?.[1];
    return id === undefined ? [] : [{ name, id }];
  });
