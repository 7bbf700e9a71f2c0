import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../../../disk/disk';
import { copiesSaver, type AskForPlace } from '../../../electron/files/saveCopies';
import { sha256 } from '../../../electron/stories/storyFile';
import type { UnsavedStory } from '../../../shared/ipc/contract';
import { freshFolder } from '../freshFolder';

const bytes = new Uint8Array([1, 2, 3]);
const picture = { sha256: sha256(bytes), mediaType: 'image/png', bytes };
const story = (slug: string): UnsavedStory => ({ slug, text: slug, json: `{"slug":"${slug}"}`, pictures: [picture] });
const never = async (): Promise<never> => Promise.reject(new Error('not asked for'));
const saving = (ask: Partial<AskForPlace>) => copiesSaver(nodeDisk, { forFile: never, forFiles: never, ...ask });

it('puts one story where the user says, under the name the user gives, its pictures beside it', async () => {
  const folder = freshFolder();
  const offered: string[] = [];
  const save = saving({
    forFile: async (name) => {
      offered.push(name);
      return join(folder, 'rescued.verbatim.json');
    },
  });
  expect(await save([story('../harbour')])).toMatchObject({ ok: true, value: { names: ['rescued.verbatim.json'] } });
  expect(offered[0]).toMatch(/^[^/\\]*harbour\.verbatim\.json$/);
  expect(readFileSync(join(folder, 'rescued.verbatim.json'), 'utf8')).toBe('{"slug":"../harbour"}');
  expect(readFileSync(join(folder, 'pictures', `${picture.sha256}.png`))).toEqual(Buffer.from(bytes));
});

it('puts several in one folder, and a picture that they share once', async () => {
  const folder = freshFolder();
  expect((await saving({ forFiles: async () => folder })([story('harbour'), story('tram')])).ok).toBe(true);
  expect(readdirSync(folder).toSorted()).toEqual(['harbour.verbatim.json', 'pictures', 'tram.verbatim.json']);
  expect(readdirSync(join(folder, 'pictures'))).toHaveLength(1);
});

it('writes over nothing', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'harbour.verbatim.json'), 'theirs');
  const save = saving({ forFile: async (name) => join(folder, name) });
  expect(await save([story('harbour')])).toMatchObject({ ok: true, value: { names: ['harbour-2.verbatim.json'] } });
  expect(readFileSync(join(folder, 'harbour.verbatim.json'), 'utf8')).toBe('theirs');
});

it('does nothing when the user cancels, and says what is wrong with a place', async () => {
  expect(await saving({ forFile: async () => null })([story('harbour')])).toEqual({ ok: true, value: null });
  const gone = join(freshFolder(), 'gone', 'harbour.verbatim.json');
  expect(await saving({ forFile: async () => gone })([{ ...story('harbour'), pictures: [] }])).toMatchObject({
    ok: false,
    problem: { message: expect.stringContaining('folder is gone') },
  });
  expect(existsSync(gone)).toBe(false);
});
