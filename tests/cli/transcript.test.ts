import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '../../shared/receipt/receipt';
import { page, pdfFile } from '../importers/pdf/pdfFile';
import { builtProgram, type Program } from './verbatimProgram';

const folder = mkdtempSync(join(tmpdir(), 'verbatim-transcript-'));
const [story, talk] = [join(folder, 'mill.pdf'), join(folder, 'talk.srt')];
writeFileSync(
  story,
  pdfFile([
    [
      { text: 'Mill opens after nine years', y: 790, size: 20 },
      ...page(
        [
          'The mill at Dorn opened on Monday after a nine-year wait for a licence from the town, it said.',
          '',
          '\u0093We had the oak ready, and we had the men ready,\u0094 said Ken Dorn, who owns it.',
        ],
        740,
      ),
    ],
  ]),
);
writeFileSync(
  talk,
  '0\n00:01:00,000 --> 00:01:02,000\nIda Marsh: Were you ready?\n\n1\n00:01:02,500 --> 00:01:09,000\nKen Dorn: We had the oak ready, um, and we had the men ready.\n',
);

const [other, changed] = [join(folder, 'other.srt'), join(folder, 'changed.srt')];
writeFileSync(other, '1\n00:00:01,000 --> 00:00:04,000\nLea Holm: The council has not met.\n');
writeFileSync(changed, '1\n00:00:01,000 --> 00:00:04,000\nKen Dorn: We had the elm ready and we had the men ready.\n');

let program: Program;
beforeAll(async () => {
  program = builtProgram();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a story of a PDF with the transcript of its talk', () => {
  it('tells of each quotation when it was said, by whom, and how far from it', async () => {
    const { stdout, code } = await program.run(['analyze', story, '--transcript', talk]);
    expect(code).toBe(0);
    expect(stdout).toContain('0:01:02  fillers left out');
    expect(stdout).toContain('speaker in the transcript: Ken Dorn');
    const json = JSON.parse((await program.run(['analyze', story, '--transcript', talk, '--json'])).stdout) as {
      readonly transcript: unknown;
    };
    expect(json.transcript).toMatchObject([{ grade: 'cleaned', start: 62_500, speaker: 'Ken Dorn' }]);
  });

  it('has in its receipts where each quotation was said, and what was said around it', async () => {
    const out = join(folder, 'out');
    const { code, stderr } = await program.run(
      ['export', story, '--to', 'html,text', '--out', out, '--override', 'test'].concat([
        '--transcript',
        other,
        '--transcript',
        talk,
      ]),
    );
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('other words')]);
    for (const name of ['mill-opens-nine-years.html', 'mill-opens-nine-years.text.txt']) {
      const receipt = JSON.parse(readFileSync(join(out, `${name}.receipt.json`), 'utf8')) as Receipt;
      expect(receipt.transcripts?.map((each) => each.name)).toEqual(['other.srt', 'talk.srt']);
      expect(receipt.quotations.map(({ spoken }) => spoken)).toMatchObject([
        {
          grade: 'cleaned',
          speaker: 'Ken Dorn',
          start: 62_500,
          before: { speaker: 'Ida Marsh', start: 60_000, text: 'Were you ready?' },
          after: null,
        },
      ]);
      const proof = await program.run(['verify', join(out, name), '--transcript', talk]);
      expect([proof.code, proof.stdout]).toEqual([0, expect.stringContaining('1 without fillers')]);
    }
  });

  it('is told of words that the recording has otherwise, or not at all', async () => {
    const run = (transcript: string) =>
      program.run([
        'export',
        story,
        '--to',
        'text',
        '--out',
        join(folder, 'dry'),
        '--dry-run',
        '--override',
        'test',
        '--transcript',
        transcript,
      ]);
    expect((await run(changed)).stderr).toContain('The recording has other words for “We had the oak ready');
    expect((await run(other)).stderr).toContain('The transcript does not have “We had the oak ready');
  });

  it('is not exported where a transcript cannot be read', async () => {
    const { code, stderr } = await program.run([
      'export',
      story,
      '--to',
      'text',
      '--out',
      join(folder, 'none'),
      '--transcript',
      story,
    ]);
    expect([code, stderr]).toEqual([2, expect.stringContaining('mill.pdf looks like a PDF')]);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('is refused where the transcript is none', async () => {
    const { code, stderr } = await program.run(['analyze', story, '--transcript', story]);
    expect(code).toBe(2);
    expect(stderr).toContain('mill.pdf looks like a PDF, not text');
  });
});
