import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  '1\n00:01:02,500 --> 00:01:09,000\nKen Dorn: We had the oak ready, um, and we had the men ready.\n',
);

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

  it('is refused where the transcript is none', async () => {
    const { code, stderr } = await program.run(['analyze', story, '--transcript', story]);
    expect(code).toBe(2);
    expect(stderr).toContain('mill.pdf looks like a PDF, not text');
  });
});
