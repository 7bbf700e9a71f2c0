import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { mendConfig } from '../../electron/settings/configFile';
import { sealStory } from '../../electron/stories/storyFile';
import { storyPath } from '../../electron/stories/storyNames';
import { parseStory } from '../../shared/story/storyFile';
import { storeIn, storyAt } from '../electron/stories/desk';
import { isFull } from '../runs';
import { at, here, notRun, short, type Case, type Row } from './case';

const now = new Date('2026-11-23T09:30:00.000Z');

/** A settings file with this in it, after a good one: the good one is back, the bad one is kept, and it is told. */
const damaged = (content: string): Case => ({
  run: (folder) => {
    const path = join(folder, 'config.json');
    writeFileSync(path, '{"copySize":22}');
    mendConfig(path, now);
    writeFileSync(path, content);
    expect(mendConfig(path, now)).toContain('kept beside them');
    expect(readFileSync(path, 'utf8')).toBe('{"copySize":22}');
    expect(readFileSync(join(folder, 'config.corrupt-2026-11-23T09-30-00.000Z.json'), 'utf8')).toBe(content);
  },
});
const refusedStory = (json: string): Case => ({
  run: () => {
    const opened = parseStory(json);
    expect(opened.ok ? '' : opened.problem.message).toMatch(/^[^\n]{20,400}\.$/);
  },
});
const settings = (title: string): Row => at('electron/settings/settings.test.ts', title);
const journal = (title: string): Row => at('steps/journalText.test.ts', title);

/** I: settings and stories as they may be found on the disk. */
export const store: Readonly<Record<string, Row>> = {
  'I-01': here(damaged('')),
  'I-02': here(damaged('{"copySize": 2')),
  'I-03': here(damaged('\0'.repeat(64))),
  'I-04': settings('with a byte order mark loses only that'),
  'I-05': here(damaged('null'), damaged('[]'), damaged('"x"'), damaged('42')),
  'I-06': here({
    run: (folder) => {
      const path = join(folder, 'config.json');
      writeFileSync(path, '');
      truncateSync(path, 100 * 1024 * 1024);
      expect(mendConfig(path, now)).toContain('kept beside them');
    },
  }),
  'I-07': settings('fall back one by one'),
  'I-08': at(
    'electron/door.test.ts',
    'answers any value at all with a refusal or an argument of the right shape, and pollutes nothing',
  ),
  'I-09': notRun(
    'settings of a newer version have no number of their own: unknown keys are left alone, wrong values fall back one by one',
  ),
  'I-10': settings('hold for the session when they cannot be kept, and say so'),
  'I-11': settings('that is not there, or a folder in its place, does not stop the start'),
  'I-12': here({
    run: async (folder) => {
      const outside = join(folder, '..', 'home', 'diary.txt');
      const stories = join(folder, 'stories');
      mkdirSync(stories);
      symlinkSync(outside, storyPath(stories, storyAt(1).id));
      await storeIn(stories).save(storyAt(1));
    },
  }),
  'I-13': short(
    'a story with a kind of block nobody knows is refused whole, and kept; no placeholder stands for the block',
    refusedStory('{"schemaVersion":1,"blocks":[{"kind":"video"}]}'),
  ),
  'I-14': short(
    'a story with wrong nesting is refused, and kept; no repaired copy is made',
    refusedStory('{"schemaVersion":1,"blocks":[[]]}'),
  ),
  'I-15': here(
    refusedStory('{"schemaVersion":1e999}'),
    refusedStory('{"schemaVersion":NaN}'),
    refusedStory(`{"x":"${'a'.repeat(1_000_000)}"}`),
  ),
  'I-16': here({
    run: async (folder) => {
      const story = storyAt(1);
      await storeIn(folder).save(story);
      writeFileSync(storyPath(folder, 'another-name-0001'), sealStory(story, now.toISOString(), false));
      const listed = await storeIn(folder).list();
      expect(listed.map(({ id }) => id).toSorted()).toEqual(['another-name-0001', story.id]);
    },
  }),
  'I-17': at('story/storyFile.test.ts', 'drops a link that leads nowhere, and emphasis over what is no text'),
  'I-18': journal('goes as far as it was written when the app was stopped'),
  'I-19': at(
    'renderer/state/whatIsLeft.test.ts',
    'the journal alone brings a story back that never reached the disk, with its source and the last key',
  ),
  'I-20': notRun(
    'a journal that does not name the text of the file is not replayed, and begins anew (decisions/019); no test of the corpus makes one',
  ),
  'I-21': here({
    run: async (folder) => {
      const many = isFull ? 10_000 : 200;
      for (let index = 1; index < many; index += 1) {
        const id = `story-${String(index).padStart(6, '0')}`;
        writeFileSync(storyPath(folder, id), sealStory({ ...storyAt(1), id, source: null }, now.toISOString(), false));
      }
      writeFileSync(storyPath(folder, 'story-000000'), 'bad');
      const listed = await storeIn(folder).list();
      expect(listed).toHaveLength(many);
      expect(listed.filter(({ problem }) => problem !== undefined).map(({ id }) => id)).toEqual(['story-000000']);
    },
  }),
  'I-22': at('electron/stories/storyStore.test.ts', 'refuses a rev that does not grow'),
  'I-23': notRun(
    'the folder of all data full at the start: seen in a probe by hand; no test fills a disk before the start',
  ),
};
