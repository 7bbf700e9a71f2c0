import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../shared/text/sha256';
import type { Receipt } from '../../shared/receipt/receipt';
import { ready } from '../receipt/stories';
import { builtProgram, type Ending, type Program } from './verbatimProgram';

let program: Program;
let folder: string;
beforeAll(async () => {
  program = builtProgram();
  folder = mkdtempSync(join(tmpdir(), 'verbatim-export-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const out = (): string => mkdtempSync(join(folder, 'out-'));
const exportTo = (to: string, ...more: readonly string[]): Promise<Ending> =>
  program.run(['export', file('ready.txt', ready), '--to', 'markdown', '--out', to, ...more]);
const exported = (to: string): readonly string[] =>
  readdirSync(to)
    .filter((name) => !/\.receipt\.json(?:\.sig)?$/.test(name))
    .toSorted();

describe('verbatim export', () => {
  it('names files from a template', async () => {
    const to = out();
    await exportTo(to, '--name', '{source}_{slug}.{ext}');
    expect(exported(to)).toEqual(['ready_harbour-stay-open-winter.md']);
  });
  it('refuses a template that leads out of the folder, before it writes', async () => {
    const to = out();
    const { code, stderr } = await exportTo(to, '--name', '{slug}/../../x.{ext}');
    expect(code).toBe(2);
    expect(stderr).toContain('slash');
    expect(readdirSync(to)).toEqual([]);
  });
  it('marks links to a site as the house style’s file says', async () => {
    const to = out();
    const style = { name: 'The Wend', quotationMarks: 'single', headlineMarks: 'single', language: 'en-GB' };
    const linkRules = [{ domain: 'shop.example', rel: ['sponsored'] }];
    const house = file('house.json', JSON.stringify({ ...style, severities: {}, linkRules }));
    const [first = '', ...rest] = ready.split('\n\n').slice(2);
    const page = file(
      'links.html',
      `<article><h1>Harbour to stay open</h1><p>${first} Tickets are at <a href="https://www.shop.example/ferry">the quay</a> and <a href="https://council.example/">the council</a>.</p>${rest.map((each) => `<p>${each}</p>`).join('')}</article>`,
    );
    const { code } = await program.run(
      ['export', page, '--to', 'html,markdown', '--out', to].concat(['--house-style', house, '--override', 'test']),
    );
    expect(code).toBe(0);
    const html = readFileSync(join(to, exported(to).find((name) => name.endsWith('.html')) ?? ''), 'utf8');
    expect(html).toContain('<a href="https://www.shop.example/ferry" rel="sponsored">the quay</a>');
    expect(html).toContain('<a href="https://council.example/">the council</a>');
  });
  it('sets dashes and the stop at the close as asked for, and the receipt proves the words', async () => {
    const to = out();
    const copy = file(
      'dashes.txt',
      ready.replace('for the crews.’', 'for the crews’.').replace('The plan is', 'The plan — ours — is'),
    );
    expect(
      await program.run([
        'export',
        copy,
        '--to',
        'markdown',
        '--out',
        to,
        '--house-style',
        'american',
        '--dashes',
        'closed-em',
        '--closing',
        'inside',
      ]),
    ).toMatchObject({ code: 0 });
    const [name = ''] = exported(to);
    expect(readFileSync(join(to, name), 'utf8')).toContain('“It is a good day for the town and for the crews.”');
    expect(readFileSync(join(to, name), 'utf8')).toContain('The plan—ours—is long overdue');
    const verified = await program.run(['verify', join(to, name), '--source', copy]);
    expect(verified.code).toBe(0);
    expect(verified.stdout).toContain('dashes closed-em, stops at the close inside');
    expect(await exportTo(out(), '--dashes', 'wavy')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('as-written, spaced-en, closed-em') as string,
    });
  });
  it('only tells in a dry run', async () => {
    const to = join(out(), 'not', 'there');
    const { code, stdout } = await exportTo(to, '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toBe(`${join(to, 'harbour-stay-open-winter.markdown.md')}\n`);
    expect(existsSync(to)).toBe(false);
  });
  it('sums up as JSON', async () => {
    const to = out();
    const held = file(
      'held.txt',
      ready.replace('The harbour at Saltby will stay', 'He also said the harbour would stay'),
    );
    const { code, stdout } = await program.run([
      'export',
      file('a.txt', ready),
      held,
      join(folder, 'missing.txt'),
      '--to',
      'markdown',
      '--out',
      to,
      '--json',
    ]);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      schemaVersion: 1,
      dryRun: false,
      exported: 1,
      held: 1,
      failed: 1,
      stories: [
        { state: 'exported', files: [join(to, 'harbour-stay-open-winter.markdown.md')] },
        { state: 'held' },
        { state: 'failed' },
      ],
    });
  });
  it('works on many at once and tells them in order', async () => {
    const to = out();
    const paths = Array.from({ length: 20 }, (_, number) =>
      file(`many-${number}.txt`, number === 7 ? '' : ready.replace('Harbour', `Harbour ${number}`)),
    );
    const { code, stdout, stderr } = await program.run([
      'export',
      ...paths,
      '--to',
      'markdown',
      '--out',
      to,
      '--jobs',
      '3',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('many-7.txt');
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((path) => Number(/harbour-(\d+)/.exec(path)?.[1])),
    ).toEqual(paths.flatMap((_, number) => (number === 7 ? [] : [number])));
  });
  it('writes over its own earlier file, and over no other', async () => {
    const to = out();
    await exportTo(to);
    await exportTo(to);
    expect(exported(to)).toEqual(['harbour-stay-open-winter.markdown.md']);
    await program.run(['export', file('other.txt', ready.replace('Owen', 'Alan')), '--to', 'markdown', '--out', to]);
    expect(exported(to)).toEqual(['harbour-stay-open-winter-2.markdown.md', 'harbour-stay-open-winter.markdown.md']);
    const strange = out();
    writeFileSync(join(strange, 'harbour-stay-open-winter.markdown.md'), 'a person’s own notes');
    await exportTo(strange);
    expect(readFileSync(join(strange, 'harbour-stay-open-winter.markdown.md'), 'utf8')).toBe('a person’s own notes');
    expect(exported(strange)).toHaveLength(2);
  });
});

describe('verbatim verify', () => {
  const made = async (): Promise<string> => {
    const to = out();
    await exportTo(to);
    return join(to, exported(to)[0] ?? '');
  };
  it('proves a file by the receipt beside it, and by its source', async () => {
    const path = await made();
    const { code, stdout } = await program.run(['verify', path, '--source', file('ready.txt', ready)]);
    expect(code).toBe(0);
    expect(stdout).toContain('proven');
    expect(stdout).toContain('The source is the one');
    const receipt = JSON.parse(readFileSync(`${path}.receipt.json`, 'utf8')) as Receipt;
    expect(receipt.file.name).toBe('harbour-stay-open-winter.markdown.md');
  });
  it('ends with 1 when a word was changed', async () => {
    const path = await made();
    writeFileSync(path, readFileSync(path, 'utf8').replace('good day', 'bad day'));
    const { code, stdout } = await program.run(['verify', path, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ proven: false });
  });
  it('proves who signed by a key that the first export makes, and that the receipts of a story are a chain', async () => {
    const [to, key] = [out(), join(out(), 'desk.pem')];
    await exportTo(to, '--key', key);
    const path = join(to, exported(to)[0] ?? '');
    const before = sha256(readFileSync(`${path}.receipt.json`));
    await exportTo(to, '--key', key);
    expect(JSON.parse(readFileSync(`${path}.receipt.json`, 'utf8'))).toMatchObject({ previous: before });
    expect((await program.run(['verify', path, '--key', `${key}.pub`])).stdout).toContain('the one given');
    rmSync(`${path}.receipt.json.sig`);
    expect((await program.run(['verify', path, '--key', `${key}.pub`])).code).toBe(1);
    expect((await program.run(['verify', path])).stdout).toContain('it is not signed');
    expect(statSync(key).mode & 0o077).toBe(0);
    rmSync(key);
    expect((await exportTo(to, '--key', key)).stderr).toContain('not the key it belongs to');
    expect(existsSync(key)).toBe(false);
  });
  it('proves a file by the story of that number in a source of several', async () => {
    const items = ['One', 'Two'].map(
      (title) =>
        `<item><title>${title} of the harbour stories</title><description>${ready
          .split('\n')
          .map((line) => `&lt;p>${line}&lt;/p>`)
          .join('')}${title}</description></item>`,
    );
    const feed = file('feed.xml', `<rss version="2.0"><channel><title>Feed</title>${items.join('')}</channel></rss>`);
    const to = out();
    await program.run(['export', feed, '--item', '2', '--to', 'text', '--out', to, '--override', 'a test']);
    const path = join(to, exported(to)[0] ?? '');
    expect((await program.run(['verify', path, '--source', feed, '--item', '2'])).stdout).toContain(
      'The source is the one',
    );
    expect((await program.run(['verify', path, '--source', feed, '--item', '1'])).code).toBe(1);
  });
  it('proves a file by a source in the alphabet that was chosen for it', async () => {
    const source = file('macintosh.txt', '');
    // ‘ and ’ of old Macs are other letters in windows-1252.
    writeFileSync(source, Buffer.from(ready.replaceAll('‘', '\u00d4').replaceAll('’', '\u00d5'), 'latin1'));
    const to = out();
    await program.run(['export', source, '--encoding', 'macintosh', '--to', 'text', '--out', to, '--override', 'test']);
    const path = join(to, exported(to)[0] ?? '');
    expect((await program.run(['verify', path, '--source', source])).stdout).toContain('The source is the one');
  });
  it('ends with 2 when there is nothing to prove it by', async () => {
    const path = await made();
    expect((await program.run(['verify', path, file('no.receipt.json', '{}')])).code).toBe(2);
    expect((await program.run(['verify', file('alone.md', 'x')])).stderr).toContain('alone.md.receipt.json');
    expect((await program.run(['verify'])).code).toBe(2);
  });
});
