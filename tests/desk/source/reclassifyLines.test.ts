import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive, keptOf } from '../../../shared/desk/derive';
import { restoreLine } from '../../../shared/desk/restoreLine';
import { reclassifyLines } from '../../../shared/desk/source/reclassifyLines';
import { sourceLines, type LineClass } from '../../../shared/desk/source/sourceLines';
import { isBody } from '../../../shared/story/block';
import { lineJobs, type LineJob, type StoryDocument } from '../../../shared/story/storyDocument';
import { parseStory, serialiseStory } from '../../../shared/story/storyFile';
import { blockWith, edit, quotationOf, storyFrom } from '../storyFrom';

const copy = `The Lowness Courier

Ferry to run all winter

By Anna Cole

The ferry to Lowness will run all winter, the harbour board said on Monday.

A first for the island

Share this article

Wendy Pell, who chairs the board, said: “It is a good day for the island.”

Boats at the quay. Picture: Sam Orr

'We waited long for this,' said Owen Tarrant, a fisherman.
`;
const story = storyFrom(copy);

const startOf = (words: string): number => {
  const line = story.source.lines.find(({ start, end }) => story.source.text.slice(start, end).includes(words));
  if (!line) throw new Error(`no line has the words “${words}”`);
  return line.start;
};
const make = (of: StoryDocument, words: string, as: LineJob): StoryDocument =>
  reclassifyLines(of, [startOf(words)], as);
const classOf = (of: StoryDocument, words: string): LineClass | undefined =>
  sourceLines(of).find(({ text }) => text.includes(words))?.is;
const headlines = (of: StoryDocument): readonly string[] =>
  of.blocks.filter(({ kind }) => kind === 'headline').map(({ text }) => text);

/** What a class is called as a job. */
const classes: Readonly<Record<LineJob, LineClass>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  body: 'paragraph',
  crosshead: 'crosshead',
  caption: 'caption',
  related: 'related',
  junk: 'junk',
};

describe('a line', () => {
  it('becomes whatever the editor says, wherever it stood', () => {
    for (const first of lineJobs)
      for (const second of lineJobs) {
        const twice = make(make(story, 'Lowness will run', first), 'Lowness will run', second);
        expect([first, second, classOf(twice, 'Lowness will run')]).toEqual([first, second, classes[second]]);
      }
  });

  it('that was taken out becomes the headline, and the masthead that stood there is kept as a removed line', () => {
    const wrong = make(make(story, 'Ferry to run', 'junk'), 'Lowness Courier', 'headline');
    expect(headlines(wrong)).toEqual(['The Lowness Courier']);
    const right = make(wrong, 'Ferry to run', 'headline');
    expect(headlines(right)).toEqual(['Ferry to run all winter']);
    expect(classOf(right, 'Lowness Courier')).toBe('junk');
    expect(right.removed.find(({ text }) => text === 'The Lowness Courier')?.reason).toBe('no longer the headline');
  });

  it('stands in the body where it stood in the source, its marks set and its quotation found', () => {
    const out = make(story, 'We waited long', 'junk');
    expect(out.quotations.some(({ speaker }) => speaker?.name === 'Owen Tarrant')).toBe(false);
    const back = make(out, 'We waited long', 'body');
    expect(back.blocks.at(-1)?.text).toBe('‘We waited long for this,’ said Owen Tarrant, a fisherman.');
    expect(quotationOf(back, 'We waited').speaker?.name).toBe('Owen Tarrant');
    expect(quotationOf(back, 'We waited').segments[0]?.source).not.toBeNull();
  });

  it('of the body keeps the words the editor gave it', () => {
    const edited = edit(story, 'A first for the island', 'A first for Lowness');
    for (const as of ['headline', 'standfirst', 'crosshead', 'body'] as const)
      expect(blockWith(make(edited, 'A first for', as), 'A first for Lowness').kind).toBe(classes[as]);
    expect(make(edited, 'A first for', 'caption').captions.map(({ text }) => text)).toContain('A first for Lowness');
    expect(make(edited, 'A first for', 'related').related.map(({ title }) => title)).toContain('A first for Lowness');
    expect(make(edited, 'A first for', 'junk').removed.map(({ text }) => text)).toContain('A first for Lowness');
  });

  it('made a crosshead stays where it stands, under its own name', () => {
    const made = make(story, 'A first for', 'crosshead');
    const block = blockWith(made, 'A first for');
    expect(made.blocks.indexOf(block)).toBe(story.blocks.findIndex(({ id }) => id === block.id));
    expect(block.kind).toBe('crosshead');
  });

  it('that is so already changes nothing', () => {
    expect(make(story, 'Share this', 'junk')).toBe(story);
    const made = make(story, 'A first for', 'crosshead');
    expect(make(made, 'A first for', 'crosshead')).toBe(made);
    expect(reclassifyLines(story, [-1, 3], 'body')).toBe(story);
  });

  it('made junk comes back as what it was', () => {
    const out = make(make(story, 'A first for', 'crosshead'), 'A first for', 'junk');
    const entry = out.removed.find(({ text }) => text.startsWith('A first'));
    expect(blockWith(restoreLine(out, entry?.id ?? ''), 'A first for').kind).toBe('crosshead');
  });
});

it('makes several lines the same in one change', () => {
  const made = reclassifyLines(story, [startOf('A first for'), startOf('Wendy Pell')], 'junk');
  expect([classOf(made, 'A first for'), classOf(made, 'Wendy Pell')]).toEqual(['junk', 'junk']);
});

it('keeps what the editor said of a line, the last word of several', () => {
  const made = make(make(story, 'A first for', 'caption'), 'A first for', 'crosshead');
  expect(made.lineDecisions).toEqual([{ start: startOf('A first for'), as: 'crosshead' }]);
  expect(
    sourceLines(made)
      .filter(({ byEditor }) => byEditor)
      .map(({ text }) => text),
  ).toEqual(['A first for the island']);
});

it('is the same story after it was saved and opened again', () => {
  const made = make(make(story, 'A first for', 'standfirst'), 'Share this', 'body');
  const read = parseStory(serialiseStory(keptOf(made)));
  expect(read.ok && derive(read.value)).toEqual(made);
});

it('loses no line, gives no name twice and leaves one headline at most, whatever is said of whichever lines', () => {
  const starts = sourceLines(story).map(({ start }) => start);
  const said = fc.record({
    lines: fc.uniqueArray(fc.constantFrom(...starts), { minLength: 1, maxLength: 3 }),
    as: fc.constantFrom(...lineJobs),
  });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 6 }), (decisions) => {
      const made = decisions.reduce((now, { lines, as }) => reclassifyLines(now, lines, as), story);
      const ids = [...made.blocks, ...made.removed, ...made.related].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(headlines(made).length).toBeLessThanOrEqual(1);
      expect(made.blocks.findLastIndex((block) => !isBody(block))).toBeLessThan(
        made.blocks.findIndex(isBody) < 0 ? made.blocks.length : made.blocks.findIndex(isBody),
      );
      // Whatever a line is, its words are in one part of the story.
      const kept = [
        ...made.blocks.map(({ text }) => text),
        ...made.removed.filter(({ restored }) => !restored).map(({ text }) => text),
        ...made.captions.map(({ text }) => text),
        ...made.related.map(({ title }) => title),
      ].join('\n');
      for (const words of [
        'Lowness Courier',
        'Ferry to run',
        'will run all winter',
        'A first for',
        'Wendy Pell',
        'Sam Orr',
      ])
        expect(kept).toContain(words);
    }),
    { numRuns: 60 },
  );
});
