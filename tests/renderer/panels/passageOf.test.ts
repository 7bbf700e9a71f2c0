import { describe, expect, it } from 'vitest';
import { passageOf } from '../../../renderer/panels/quotations/SourceWords';
import { compareWords } from '../../../shared/verbatim/compareWords';

const said = `We waited all morning for the boats. ${'Nobody came and nobody rang. '.repeat(8)}The harbour was empty. ${'We went home then and said so. '.repeat(8)}`;
const passage = (now: string) => passageOf({ sourceWords: said, ...compareWords(said, now) });

describe('what the card shows of the source beside changed words', () => {
  it('is the passage around the word, cut between words', () => {
    const { lead, was, rest } = passage(said.replace('harbour was empty', 'harbour was closed'));
    expect(was).toBe('empty');
    expect(lead).toMatch(/^… .* The harbour was $/);
    expect(rest).toMatch(/^\. We went home .* …$/);
    expect(lead.length + rest.length).toBeLessThan(200);
  });

  it('is all of it where the word stands there twice, or came in anew', () => {
    expect(passage(said.replace('nobody rang', 'somebody rang'))).toEqual({ lead: said, was: '', rest: '' });
    expect(passage(said.replace('all morning', 'all long morning'))).toEqual({ lead: said, was: '', rest: '' });
  });
});
