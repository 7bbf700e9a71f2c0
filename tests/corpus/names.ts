import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { nodeDisk } from '../../disk/disk';
import { exportFiles } from '../../electron/files/exportFiles';
import { readTemplate } from '../../shared/exporters/nameTemplate';
import { at, here, notRun, type Case, type Row } from './case';

/** What is forbidden in a file's name on some system. */
const unfit = /[\\/:*?"<>|\p{Cc}\u202a-\u202e]|^[-~.]|[. ]$|^(?:con|nul|com\d|lpt\d|aux|prn)(?:\.|$)/iu;

/** Exports two stories under these names: two files, both in the folder, both with names that every system takes. */
const titled = (...titles: readonly string[]): Case => ({
  run: async (folder) => {
    const wanted = titles.length === 1 ? [...titles, ...titles] : titles;
    const files = wanted.map((title, index) => ({ name: `${title}.md`, content: `${index}` }));
    const outcome = await exportFiles(nodeDisk, folder, 'exports', files);
    expect(outcome.ok).toBe(true);
    const names = readdirSync(folder);
    expect(names).toHaveLength(files.length);
    expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(files.length);
    for (const name of names) {
      expect(name).not.toMatch(unfit);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    }
  },
});
const template = (text: string, says: RegExp): Case => ({
  run: () => {
    const read = readTemplate(text);
    expect(read.ok ? '' : read.problem.message).toMatch(says);
  },
});

/** G: names of files and folders, and templates for them. */
export const names: Readonly<Record<string, Row>> = {
  'G-01': here(titled('../../etc/cron.d/x')),
  'G-02': here(titled('C:\\Windows\\x'), titled('\\\\host\\share\\x')),
  'G-03': here(titled('/abs/path')),
  'G-04': here(titled('nul\u0000byte')),
  'G-05': here(titled('CON', 'NUL', 'COM1', 'LPT9.txt', 'aux.')),
  'G-06': here(titled('a late tide.'), titled('a late tide ')),
  'G-07': here(titled('a<b>c:"d|e?f*g')),
  'G-08': here(titled('x'.repeat(300)), titled('🗞'.repeat(300))),
  'G-09': here(titled('...'), titled(''), titled('   ')),
  'G-10': here(titled('exe\u202ecod')),
  'G-11': here(titled('-rf'), titled('~x'), titled('.hidden')),
  'G-12': here({
    run: async (folder) => {
      const outcome = await exportFiles(nodeDisk, folder, 'exports', [
        { name: 'Tide.md', content: 'a' },
        { name: 'tide.md', content: 'b' },
      ]);
      expect(outcome.ok ? outcome.value.names : []).toHaveLength(2);
      const written = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
      expect(written.toSorted()).toEqual(['a', 'b']);
    },
  }),
  'G-13': here(titled('Ren\u00e9e', 'Rene\u0301e')),
  'G-14': here(template('{slug}/../../x.{ext}', /slash/)),
  'G-15': here(template('{slug}-{wolf}.{ext}', /wolf/)),
  'G-16': here(template("{constructor.constructor('canary()')()}.{ext}", /constructor/)),
  'G-17': here(template(`${'{slug}'.repeat(1_000_000)}.{ext}`, /longer than 200/)),
  'G-18': at('exporters/nameTemplate.test.ts', 'reads no field inside a value'),
  'G-19': here({
    run: async (folder) => {
      writeFileSync(join(folder, 'tide.md'), 'mine');
      await exportFiles(nodeDisk, folder, 'exports', [{ name: 'tide.md', content: 'new' }]);
      expect(readFileSync(join(folder, 'tide.md'), 'utf8')).toBe('mine');
    },
  }),
  'G-20': here({
    run: async (folder) => {
      const outside = join(folder, '..', 'home', 'elsewhere.md');
      symlinkSync(outside, join(folder, 'tide.md'));
      await exportFiles(nodeDisk, folder, 'exports', [{ name: 'tide.md', content: 'new' }]);
      expect(existsSync(outside)).toBe(false);
    },
  }),
  'G-21': at('electron/handlers/handlers.test.ts', 'says when the folder is gone, or leads elsewhere by now'),
  'G-22': here({
    run: async (folder) => {
      const gone = join(folder, 'gone');
      const outcome = await exportFiles(nodeDisk, gone, 'gone', [{ name: 'tide.md', content: 'new' }]);
      expect(outcome).toMatchObject({
        ok: false,
        problem: { message: expect.stringContaining('Choose another folder') as string },
      });
      mkdirSync(gone);
    },
  }),
  'G-23': at('electron/files/exportFiles.test.ts', 'leaves whole files only, whichever disk call fails'),
  'G-24': at(
    'electron/files/exportFiles.test.ts',
    'says which file failed, why, and what was written; and leaves no half file',
  ),
  'G-25': notRun(
    'paths of more than 260 characters on Windows: only the workflow runs on Windows, and no test makes such a path',
  ),
  'G-26': notRun('folders of OneDrive, Dropbox and iCloud: none is at hand where the tests run'),
};
