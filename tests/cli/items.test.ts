import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, type Program } from './verbatimProgram';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-items-'));
const feed = join(folder, 'feed.xml');
const item = (title: string): string =>
  `<item><title>${title}</title><description>&lt;p&gt;The ferry to Sandholm sailed again on Tuesday.&lt;/p&gt;</description></item>`;
writeFileSync(
  feed,
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Coast</title>${item('Ferry sails again')}${item('Café sells soup')}</channel></rss>`,
);

let program: Program;
beforeAll(async () => {
  program = builtProgram();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Report {
  readonly headline: { readonly text: string };
}

describe('a file that holds several stories', () => {
  it('gives the first, and with --item the one of that number', async () => {
    const first = JSON.parse((await program.run(['analyze', feed, '--json'])).stdout) as Report;
    const second = JSON.parse((await program.run(['analyze', feed, '--item', '2', '--json'])).stdout) as Report;
    expect([first.headline.text, second.headline.text]).toEqual(['Ferry sails again', 'Café sells soup']);
  });

  it('gives the reports of all as a list with --all', async () => {
    const reports = JSON.parse((await program.run(['analyze', feed, '--all', '--json'])).stdout) as readonly Report[];
    expect(reports.map(({ headline }) => headline.text)).toEqual(['Ferry sails again', 'Café sells soup']);
  });

  it('is exported story by story with --all', async () => {
    const out = join(folder, 'out');
    const { code } = await program.run(['export', feed, '--all', '--to', 'text', '--out', out]);
    expect(code).toBe(0);
    expect(readdirSync(out).filter((name) => name.endsWith('.txt'))).toHaveLength(2);
  });

  it('has no story beyond its last, and --item takes a number', async () => {
    expect((await program.run(['analyze', feed, '--item', '3'])).stderr).toContain('holds 2 stories');
    expect(await program.run(['analyze', feed, '--item', 'two'])).toMatchObject({ code: 2 });
    expect(await program.run(['check', feed, '--item', '1', '--all'])).toMatchObject({ code: 2 });
  });
});
