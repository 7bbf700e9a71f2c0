import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOwnFormats } from '../../cli/ownFormats';
import { ready } from '../receipt/stories';
import { builtProgram, type Program } from './verbatimProgram';

let program: Program;
let folder: string;
beforeAll(async () => {
  program = builtProgram();
  folder = mkdtempSync(join(tmpdir(), 'verbatim-formats-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const fields = { id: 'own', label: 'Own', version: '1', extension: 'txt', mediaType: 'text/plain', losses: [] };
/** A folder with one format’s file in it. */
function formatsFolder(change: Readonly<Record<string, unknown>> = {}, body = '() => "text"'): string {
  const path = mkdtempSync(join(folder, 'own-'));
  writeFileSync(
    join(path, 'own.mjs'),
    `export const exporter = { ...${JSON.stringify({ ...fields, ...change })}, export: ${body} };\n`,
  );
  return path;
}
const problem = async (path: string): Promise<string> => {
  const read = await readOwnFormats(path);
  return read.ok ? '' : read.problem.message;
};
const story = (): string => {
  const path = join(mkdtempSync(join(folder, 'in-')), 'story.txt');
  writeFileSync(path, ready);
  return path;
};

describe('the worked example', () => {
  it('writes the copy with each speaker beneath, and its receipt proves it', async () => {
    const out = mkdtempSync(join(folder, 'out-'));
    const { code, stdout } = await program.run([
      'export',
      story(),
      '--formats',
      join('resources', 'ownFormats'),
      '--to',
      'plain-cues,text',
      '--out',
      out,
    ]);
    expect(code).toBe(0);
    const [path = ''] = stdout.split('\n');
    expect(path.endsWith('.plain-cues.txt')).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain(
      '‘It is a good day for the town and for the crews.’\n  [Ruth Pell, not yet confirmed]\n',
    );
    expect((await program.run(['verify', path])).code).toBe(0);
  });
  it('is at hand for many stories at once', async () => {
    const out = mkdtempSync(join(folder, 'out-'));
    const paths = Array.from({ length: 8 }, story);
    const { code, stdout } = await program.run([
      'export',
      ...paths,
      '--formats',
      join('resources', 'ownFormats'),
      '--to',
      'plain-cues',
      '--out',
      out,
    ]);
    expect(code).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(8);
  });
});

describe('a format of a newsroom’s own', () => {
  it('is listed with the rest', async () => {
    const { stdout } = await program.run(['formats', '--formats', join('resources', 'ownFormats')]);
    expect(stdout).toContain('plain-cues');
    expect(stdout).toContain('nitf');
  });
  it('may answer as ours do', async () => {
    const read = await readOwnFormats(formatsFolder({}, '() => ({ text: "x", notices: ["Lost"] })'));
    expect(read).toMatchObject({ ok: true, value: [{ id: 'own' }] });
  });
  it('is told what it lacks', async () => {
    expect(await problem(formatsFolder({ id: '../x' }))).toContain('exporter.id');
    expect(await problem(formatsFolder({ extension: '.txt' }))).toContain('exporter.extension');
    expect(await problem(formatsFolder({}, '7'))).toContain('exporter.export');
    expect(await problem(formatsFolder({ id: 'html' }))).toContain('another format');
  });
  it('is told what stops it', async () => {
    const broken = formatsFolder();
    writeFileSync(join(broken, 'own.mjs'), 'throw new Error("out of ink")');
    expect(await problem(broken)).toContain('out of ink');
    const other = formatsFolder();
    writeFileSync(join(other, 'own.mjs'), 'export const other = 1;');
    expect(await problem(other)).toContain('exports no format');
    expect(await problem(join(folder, 'nowhere'))).toContain('--formats');
    expect(await problem(mkdtempSync(join(folder, 'empty-')))).toContain('.mjs');
  });
  it.skipIf(process.platform === 'win32')('is not run where everybody may change it', async () => {
    const path = formatsFolder();
    chmodSync(join(path, 'own.mjs'), 0o666);
    expect(await problem(path)).toContain('Everybody');
  });
  it('fails its story alone when it throws', async () => {
    const out = mkdtempSync(join(folder, 'out-'));
    const { code, stderr } = await program.run([
      'export',
      story(),
      '--formats',
      formatsFolder({}, '() => { throw new Error("no room on the page") }'),
      '--to',
      'own',
      '--out',
      out,
    ]);
    expect({ code, lines: stderr.trimEnd().split('\n').length }).toEqual({ code: 2, lines: 1 });
    expect(stderr).toContain('no room on the page');
  });
  it('ends its own thread and no other when it ends the program', async () => {
    const out = mkdtempSync(join(folder, 'out-'));
    const paths = Array.from({ length: 8 }, (_, number) => {
      const path = story();
      writeFileSync(path, ready.replace('Harbour', `Harbour ${number}`));
      return path;
    });
    const folderName = formatsFolder(
      {},
      '(story) => { if (story.slug.startsWith("harbour-3")) process.exit(0); return "text"; }',
    );
    const { code, stdout, stderr } = await program.run([
      'export',
      ...paths,
      '--formats',
      folderName,
      '--to',
      'own',
      '--out',
      out,
      '--jobs',
      '2',
    ]);
    expect({ code, exported: stdout.trimEnd().split('\n').length }).toEqual({ code: 2, exported: 7 });
    expect(stderr).toContain('was given up');
  });
});
