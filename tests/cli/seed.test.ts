import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtProgram, type Program } from './verbatimProgram';

const stories = join('..', 'shared', 'stories');
const isThere = existsSync(join(stories, 'score-seed.mjs'));
if (!isThere) console.warn('The acceptance story is not here (../shared/stories): its test is skipped.');

interface Score {
  readonly musts: boolean;
  readonly missing: readonly string[];
  readonly shouldMissing: readonly string[];
  readonly headlineQuoteTraced: boolean;
}

describe.skipIf(!isThere)('the acceptance story', () => {
  let program: Program;
  beforeAll(async () => {
    program = builtProgram();
  });

  it('comes out as its gold says', async () => {
    const { score } = (await import(pathToFileURL(join(stories, 'score-seed.mjs')).href)) as {
      score: (report: unknown) => Score;
    };
    const { code, stdout } = await program.run(['analyze', join(stories, 'seed.txt'), '--json']);
    expect(code).toBe(1);
    expect(score(JSON.parse(stdout))).toMatchObject({
      musts: true,
      missing: [],
      shouldMissing: [],
      headlineQuoteTraced: true,
    });
  });
});
