import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSpeaker, joinSpeaker, markUnknown, nameSpeaker } from '../../shared/desk/decideSpeaker';
import { reannotate } from '../../shared/desk/reannotate';
import { tagQuotation } from '../../shared/desk/tags/tagQuotation';
import { untag } from '../../shared/desk/tags/untag';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { newMemory } from '../../shared/quotes/copyMemory';
import { blockId } from '../../shared/story/range';
import { edit, quotationOf, storyFrom, storyOf, wordsOf } from './storyFrom';

const story = storyOf(
  'Harbour master Ruth Pell said the plan was “a gift to the town” at a meeting on Monday.',
  'Councillor Owen Tarrant said: “We will vote against it.',
  '“We have said so from the start.”',
  'The council meets again in the first week of April to decide on the plan.',
);
const gift = quotationOf(story, 'a gift');
const vote = quotationOf(story, 'vote against');

function change(now: StoryDocument, place: number, kind: string): StoryDocument {
  const quotation = now.quotations[place % Math.max(1, now.quotations.length)];
  const block = now.blocks[place % now.blocks.length];
  if (kind === 'type') return edit(now, 'council', 'town council');
  if (kind === 'tag' && block)
    return tagQuotation(now, { ranges: [{ block: block.id, from: 0, to: Math.min(12, block.text.length) }] }, 'direct');
  if (!quotation) return now;
  return kind === 'untag' ? untag(now, quotation.id) : markUnknown(now, quotation.id);
}

describe('reannotate', () => {
  it('changes nothing when nothing was edited', () => expect(reannotate(story)).toBe(story));

  it('reads the same with the memory of the reading before', () => {
    const scraps = ['“quite”', ' said Ms Pell', 'the so-called “gift”', '“', '”', ', he added,', '.'];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(60), fc.constantFrom(...scraps)), { maxLength: 5 }), (changes) => {
        const memory = newMemory();
        let now = reannotate(story, memory);
        for (const [place, at, scrap] of changes) {
          const typed = {
            ...now,
            blocks: now.blocks.map((block, index) =>
              index === place % now.blocks.length
                ? { ...block, text: block.text.slice(0, at) + scrap + block.text.slice(at) }
                : block,
            ),
          };
          now = reannotate(typed, memory);
          expect(now).toEqual(reannotate(typed));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('reads the same with that memory after decisions and tags, which change no word', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.constantFrom('unknown', 'untag', 'tag', 'type'))), (changes) => {
        const memory = newMemory();
        let now = reannotate(story, memory);
        for (const [place, kind] of changes) {
          const changed = change(now, place, kind);
          now = reannotate(changed, memory);
          expect(now).toEqual(reannotate(changed));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('follows words that moved', () => {
    const moved = reannotate(edit(story, 'Harbour master', 'The retiring harbour master'));
    expect(wordsOf(moved, quotationOf(moved, 'a gift'))).toBe('a gift to the town');
    expect(quotationOf(moved, 'a gift').id).toBe(gift.id);
    expect(quotationOf(moved, 'a gift').segments[0]?.source).toEqual(gift.segments[0]?.source);
  });

  it("keeps the editor's speaker while the copy around it changes", () => {
    const tarrant = story.speakers.find((speaker) => speaker.name.includes('Tarrant'))?.id ?? '';
    const next = reannotate(edit(chooseSpeaker(story, gift.id, tarrant), 'at a meeting on Monday', 'on Monday night'));
    expect(quotationOf(next, 'a gift')).toMatchObject({ status: 'confirmed', speaker: { speakers: [tarrant] } });
  });

  it('keeps a speaker the editor named, whom the copy does not', () => {
    const next = reannotate(edit(nameSpeaker(story, gift.id, 'Ada Nwosu'), 'on Monday', 'on Tuesday'));
    expect(quotationOf(next, 'a gift').speaker?.name).toBe('Ada Nwosu');
    expect(next.speakers.map((speaker) => speaker.name)).toContain('Ada Nwosu');
  });

  it('keeps the names of three who spoke together as a sentence has them', () => {
    const [first, second] = story.speakers.map(({ id }) => id);
    const named = nameSpeaker(story, gift.id, 'Ada Nwosu');
    const three = joinSpeaker(joinSpeaker(named, gift.id, first!), gift.id, second!);
    const names = quotationOf(three, 'a gift').speaker?.name;
    expect(names).toMatch(/^Ada Nwosu, .+ and .+$/u);
    const next = reannotate(edit(three, 'on Monday', 'on Tuesday'));
    expect(quotationOf(next, 'a gift').speaker?.name).toBe(names);
  });

  it('keeps “cannot be known”', () => {
    const next = reannotate(edit(markUnknown(story, vote.id), 'from the start', 'from the first day'));
    expect(quotationOf(next, 'vote against')).toMatchObject({ status: 'unknown', speaker: null, id: vote.id });
  });

  it('keeps words bound to the source when they are changed', () => {
    const next = reannotate(edit(story, 'vote against', 'fight'));
    expect(quotationOf(next, 'fight').segments.map((segment) => segment.source)).toEqual(
      vote.segments.map((segment) => segment.source),
    );
  });

  it('gives a paragraph that was cut and pasted its source and its decision again', () => {
    const decided = markUnknown(story, gift.id);
    const index = decided.blocks.findIndex((block) => block.text.includes('a gift'));
    const block = decided.blocks[index]!;
    // As the window does it: with the words goes the quotation, and the pasted paragraph has a new name and no source.
    const cut = reannotate({
      ...decided,
      blocks: decided.blocks.toSpliced(index, 1),
      quotations: decided.quotations.filter(({ id }) => id !== gift.id),
    });
    const pasted = reannotate({ ...cut, blocks: [...cut.blocks, { ...block, id: blockId('new-9'), source: null }] });
    expect(quotationOf(pasted, 'a gift')).toMatchObject({
      id: gift.id,
      status: 'unknown',
      segments: [{ source: gift.segments[0]?.source }],
    });
  });

  it('keeps a decision while a mark is being typed', () => {
    const decided = markUnknown(story, vote.id);
    const typing = reannotate(edit(decided, 'Councillor Owen', '‘Councillor Owen'));
    const typed = reannotate(edit(typing, '‘Councillor Owen', 'Councillor Owen'));
    expect(typed.quotations).toEqual(decided.quotations);
  });

  it('moves no quotation that stands as the source has it when a mark is typed before it', () => {
    const next = reannotate(edit(story, 'Harbour master', '‘Harbour master'));
    expect(
      next.quotations.filter(({ id }) => id === gift.id || id === vote.id).map((quotation) => wordsOf(next, quotation)),
    ).toEqual([gift, vote].map((quotation) => wordsOf(story, quotation)));
  });

  it('lets go of a quotation whose mark is taken away', () => {
    const next = reannotate(edit(edit(story, '‘a gift', 'a gift'), 'the town’', 'the town'));
    expect(next.quotations.map(({ id }) => id)).toEqual([vote.id]);
  });

  it('finds nothing to change in a story just opened, whatever its marks', () => {
    for (const marks of [
      ['"', '"'],
      ["'", "'"],
      ["''", "''"],
      ['“', '”'],
      ['«', '»'],
      ['‘', "'"],
    ] as const) {
      const [open, close] = marks;
      const opened = storyOf(
        `Ruth Pell said: ${open}We won't go. It's late.${close}`,
        `Owen O'Hara's answer was ${open}no${close} at first.`,
        `${open}We might,${close} he added.`,
      );
      expect(reannotate(opened)).toBe(opened);
    }
  });

  it('binds words of a quotation that the editor quotes again', () => {
    const next = reannotate(edit(story, 'to decide on the plan', 'to decide on ‘a gift’'));
    const source = next.quotations.at(-1)?.segments[0]?.source;
    expect(story.source.text.slice(source?.start, source?.end)).toBe('a gift');
  });

  it('binds no words that the source does not quote', () => {
    const next = reannotate(edit(story, 'in the first week of April', '“in the first week of April”'));
    expect(quotationOf(next, 'first week').segments[0]?.source).toBeNull();
  });

  it('knows a quotation by its words when its paragraph got a new name', () => {
    const renamed = {
      ...story,
      blocks: story.blocks.map((block) => (block.text.includes('a gift') ? { ...block, id: blockId('moved') } : block)),
    };
    const next = reannotate(renamed);
    expect(quotationOf(next, 'a gift').id).toBe(gift.id);
    expect(quotationOf(next, 'a gift').segments[0]?.source).toEqual(gift.segments[0]?.source);
  });

  it('shares the bound words out when a paragraph is split inside a quotation', () => {
    const index = story.blocks.findIndex((block) => block.text.startsWith('‘We have said'));
    const block = story.blocks[index]!;
    const at = block.text.indexOf('from the start');
    const halves = [
      { ...block, text: block.text.slice(0, at).trimEnd() },
      { ...block, id: blockId('split'), text: `‘${block.text.slice(at)}`, source: null },
    ];
    const next = reannotate({ ...story, blocks: story.blocks.toSpliced(index, 1, ...halves) });
    const sources = quotationOf(next, 'vote against').segments.map(
      ({ source }) => source && story.source.text.slice(source.start, source.end),
    );
    expect(sources.map((words) => words?.trim())).toEqual([
      'We will vote against it.',
      'We have said so',
      'from the start.',
    ]);
  });

  it('reads any copy without a throw and is at rest after one reading', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 80 }), { maxLength: 4 }), (lines) => {
        const copy = ['Harbour plan goes to council vote', 'Ruth Pell said: “It is late.”', ...lines].join('\n');
        const once = reannotate(storyFrom(copy));
        expect(reannotate(once)).toBe(once);
      }),
    );
  });
});
