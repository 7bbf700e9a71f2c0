import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowChange } from '../../shared/desk/allowChange';
import { reannotate } from '../../shared/desk/reannotate';
import { removeBlock } from '../../shared/desk/removeBlock';
import { revertQuotation } from '../../shared/desk/revertQuotation';
import { parseStory, serialiseStory } from '../../shared/story/storyFile';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { verbatimChecks } from '../../shared/verbatim/checkVerbatim';
import { compareWords } from '../../shared/verbatim/compareWords';
import { reasonFor } from '../../shared/verbatim/reasonFor';
import { tellChange } from '../../shared/verbatim/tellChange';
import { blockWith, edit, quotationOf, storyOf, wordsOf } from '../desk/storyFrom';

const opening = 'The dredger comes on Monday.';
const middle = 'I voted against it then.';
const close = 'We shall keep the quay open.';
const story = storyOf(
  `Harbour master Ruth Pell said: “${opening}`,
  `“${middle}`,
  `“${close}”`,
  'The council meets again in June.',
);

/** Each check's grade, and what it tells. */
const told = (after: StoryDocument): readonly string[] =>
  verbatimChecks(after).map((check) => `${check.grade}: ${tellChange(check)}`);

/** A story’s file as it was written before a field was kept. */
const without = (after: StoryDocument, field: string): string =>
  JSON.stringify(after, (key, value: unknown) => (key === field ? undefined : value));

const withoutMiddle = removeBlock(story, blockWith(story, middle).id, 'Cut.');

/** The paragraphs in another order, marks where they were. */
function inOrder(...words: readonly string[]): StoryDocument {
  const quoted = words.map((each) => blockWith(story, each));
  const last = quoted.at(-1);
  const others = story.blocks.filter((block) => !quoted.includes(block));
  const set = quoted.map((block) => {
    const bare = block.text.replace('’', '');
    return { ...block, text: block === last ? `${bare}’` : bare };
  });
  return reannotate({ ...story, blocks: [...others.slice(0, 1), ...set, ...others.slice(1)] });
}

describe('a quotation over several paragraphs', () => {
  it('is whole in the story as it came', () => {
    expect(verbatimChecks(story)).toEqual([]);
    expect(quotationOf(story, opening).said.map(({ start, end }) => story.source.text.slice(start, end))).toEqual([
      opening,
      middle,
      close,
    ]);
  });
  it('is not the source’s when its middle paragraph is taken out', () => {
    expect(told(withoutMiddle)).toEqual(['words: paragraph 2 of 3 was taken out']);
  });
  it('is not the source’s when its last paragraph is taken out', () => {
    const cut = removeBlock(story, blockWith(story, close).id, 'Cut.');
    expect(told(cut)).toEqual(['words: paragraph 3 of 3 was taken out']);
  });
  it('is not the source’s when its paragraphs change places', () => {
    expect(told(inOrder(opening, close, middle))).toEqual(['words: the order of its paragraphs was changed']);
  });
  it('stays changed however often the copy is read again', () => {
    const again = reannotate(reannotate(edit(withoutMiddle, 'in June', 'in July')));
    expect(told(again)).toEqual(['words: paragraph 2 of 3 was taken out']);
  });
  it('stays changed through its file', () => {
    const read = parseStory(serialiseStory(withoutMiddle));
    expect(read.ok && told(read.value)).toEqual(['words: paragraph 2 of 3 was taken out']);
  });
  it('gets all its words back, in their order', () => {
    for (const changed of [withoutMiddle, inOrder(opening, close, middle)])
      expect(verbatimChecks(revertQuotation(changed, quotationOf(changed, opening).id))).toEqual([]);
  });
  it('is shortened when an ellipsis stands for the paragraph that went', () => {
    expect(told(reannotate(edit(withoutMiddle, 'on Monday.', 'on Monday. …')))).toEqual([
      `trimmed: “${middle.slice(0, -1)}” was left out where an ellipsis stands`,
    ]);
  });
});

describe('a quotation of one paragraph', () => {
  const said = 'It is a good day for the town and for the crews';
  const one = storyOf(`Ruth Pell said: “${said}.”`);
  const after = (words: string): readonly string[] => told(reannotate(edit(one, said, words)));

  it('is not the source’s when it is cut at an end', () => {
    expect(after('It is a good day for the town')).toEqual(['words: “and for the crews” was taken out']);
    expect(after('a good day for the town and for the crews')).toEqual(['words: “It is” was taken out']);
  });
  it('is not the source’s when its words change places', () => {
    expect(after('It is a good day for the crews and for the town')).toEqual(['words: the order was changed']);
  });
  it('names a word that became another', () => {
    expect(after(said.replace('good', 'lovely'))).toEqual(['words: “good” became “lovely”']);
  });
  it('is a new quotation’s own when it is typed', () => {
    const typed = reannotate(edit(one, 'Ruth Pell said', 'Owen Tarrant called it “a shame”. Ruth Pell said'));
    expect(quotationOf(typed, 'a shame').said).toEqual([]);
  });
  it('gets what was said from its paragraphs where its file is older', () => {
    const older = without(one, 'said');
    expect(parseStory(older.replace('"schemaVersion":2', '"schemaVersion":1'))).toEqual({ ok: true, value: one });
  });
});

describe('the desk’s marks in a quotation', () => {
  const source = 'They said the plan was late, and it cost them the winter. It is good now.';
  const grade = (words: string): string => compareWords(source, words).grade;

  it.each(['…', '...', '. . .', '[…]', '[...]', '(…)', '(...)'])('%s stands for words that went', (mark) => {
    expect(grade(`They said the plan was late ${mark} It is good now.`)).toBe('trimmed');
    expect(grade(`They said the plan was late ${mark}`)).toBe('trimmed');
    expect(grade(`${mark} it cost them the winter. It is good now.`)).toBe('trimmed');
  });
  it('an ellipsis where nothing went is punctuation', () =>
    expect(grade(source.replace('late,', 'late …'))).toBe('punctuation'));
  it('an ellipsis is no cover for other words', () => {
    expect(grade('They said the plan was early … It is good now.')).toBe('words');
    expect(grade('They said the plan … It is really good now.')).toBe('words');
    expect(grade('It is good now … They said the plan was late')).toBe('words');
  });
  it('brackets hold words that came in or replace others', () => {
    expect(grade(source.replace('They', '[The family]'))).toBe('bracketed');
    expect(grade(source.replace('the plan', 'the [harbour] plan'))).toBe('bracketed');
    expect(grade(source.replace('cost', 'cost[s]'))).toBe('bracketed');
    expect(grade('[I]t cost them … now.')).toBe('words');
    expect(grade('… [I]t cost them … now.')).toBe('bracketed');
  });
  it('brackets are no cover for what stands beside them', () => {
    expect(grade(source.replace('They said', '[The family] denied'))).toBe('words');
    expect(grade(source.replace('late', '[x]early'))).toBe('words');
  });
  it('words in brackets that were said are punctuation', () =>
    expect(grade(source.replace('the plan', '[the plan]'))).toBe('punctuation'));
  it('an ellipsis of the source’s own is no sign of a cut', () => {
    expect(compareWords('I … well, I left', 'I … left').grade).toBe('trimmed');
    expect(compareWords('I … well, I left', 'I … well, I left early').grade).toBe('words');
    expect(compareWords('I … well, I left', 'I … well, left').grade).toBe('words');
  });
});

describe('a reason for changed words', () => {
  const one = storyOf('Ruth Pell said: “It is a good day for the town and for the crews.”');
  const changed = reannotate(edit(one, 'a good day', 'a great day'));
  const allowed = allowChange(changed, quotationOf(changed, 'great').id, 'She corrected herself.');
  const reasonIn = (after: StoryDocument, words: string): string | null => {
    const quotation = quotationOf(after, words);
    return reasonFor(quotation, wordsOf(after, quotation));
  };

  it('holds for the words it was given for', () => {
    expect(reasonIn(allowed, 'great')).toBe('She corrected herself.');
    expect(reasonIn(reannotate(edit(allowed, 'Ruth Pell said', 'Ms Pell said')), 'great')).toBe(
      'She corrected herself.',
    );
  });
  it('holds for no others, and again for them when they are back', () => {
    const worse = reannotate(edit(allowed, 'a great day', 'a terrible day'));
    expect(reasonIn(worse, 'terrible')).toBeNull();
    expect(reasonIn(reannotate(edit(worse, 'a terrible day', 'a great day')), 'great')).toBe('She corrected herself.');
  });
  it('of an older file is for the words it stands with', () => {
    const older = without(allowed, 'changeBasis');
    expect(parseStory(older)).toMatchObject({ ok: true, value: { quotations: allowed.quotations } });
  });
});

describe('any change of words inside a quotation', () => {
  const word = fc.stringMatching(/^[a-z]{1,4}$/);
  const change = fc.record({ from: fc.nat(), length: fc.nat({ max: 5 }), to: fc.nat() });
  const lists = fc.array(word, { minLength: 4, maxLength: 40 });

  /** Puts words in the place of others between the first and the last. */
  const between = (words: readonly string[], from: number, length: number, others: readonly string[]): string[] => {
    const start = 1 + (from % (words.length - 2));
    return words.toSpliced(start, Math.min(length, words.length - 1 - start), ...others);
  };
  const differs = (a: readonly string[], b: readonly string[]): boolean => a.join(' ') !== b.join(' ');

  it('is seen when nothing marks it', () => {
    fc.assert(
      fc.property(lists, change, fc.array(word, { maxLength: 4 }), (words, { from, length }, others) => {
        const after = between(words, from, length, others);
        fc.pre(differs(words, after));
        expect(compareWords(words.join(' '), after.join(' ')).grade).toBe('words');
      }),
      { numRuns: 500 },
    );
  });
  it('is seen when words change places', () => {
    fc.assert(
      fc.property(lists, change, (words, { from, to }) => {
        const [one, other] = [1 + (from % (words.length - 2)), 1 + (to % (words.length - 2))];
        const after = words.with(one, words[other] ?? '').with(other, words[one] ?? '');
        fc.pre(differs(words, after));
        expect(compareWords(words.join(' '), after.join(' ')).grade).toBe('words');
      }),
      { numRuns: 500 },
    );
  });
  it('is told as what it is marked as', () => {
    const marks = fc.constantFrom<readonly [string, string]>(['…', 'trimmed'], ['[others]', 'bracketed']);
    fc.assert(
      fc.property(lists, change, marks, (words, { from, length }, [mark, grade]) => {
        const after = between(words, from, length + 1, [mark]);
        expect(compareWords(words.join(' '), after.join(' ')).grade).toBe(grade);
      }),
      { numRuns: 500 },
    );
  });
  it('is seen on the desk, whichever word of whichever paragraph', () => {
    const words = [opening, middle, close].flatMap((text) => text.match(/(?<= )\p{L}+/gu) ?? []).slice(0, -1);
    fc.assert(
      fc.property(fc.constantFrom(...words), fc.constantFrom('', 'heron', 'was it'), (was, is) => {
        const [check, ...others] = verbatimChecks(reannotate(edit(story, ` ${was}`, ` ${is}`)));
        expect(others).toEqual([]);
        expect(check?.grade).toBe('words');
      }),
      { numRuns: 60 },
    );
  });
});
