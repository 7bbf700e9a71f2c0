import { describe, expect, it } from 'vitest';
import { markUnknown, nameSpeaker } from '../../shared/desk/decideSpeaker';
import { mergeWithPrevious } from '../../shared/desk/tags/mergeWithPrevious';
import { resizeQuotation, type Resize } from '../../shared/desk/tags/resizeQuotation';
import { splitQuotation } from '../../shared/desk/tags/splitQuotation';
import { tagQuotation } from '../../shared/desk/tags/tagQuotation';
import { untag } from '../../shared/desk/tags/untag';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { edit, quotationOf, rangeOf, storyOf, wordsOf } from './storyFrom';

const story = storyOf(
  'Ruth Pell said: “We tried it all. Nobody came.” She would try again.',
  '“We had no help,” said Owen Tarrant. “We never do.”',
  'The town is small.',
);
const all = (of: StoryDocument): readonly string[] => of.quotations.map((quotation) => wordsOf(of, quotation));
const sources = (of: StoryDocument, words: string): readonly (string | null)[] =>
  quotationOf(of, words).segments.map(({ source }) => source && of.source.text.slice(source.start, source.end));
const split = (of: StoryDocument, words: string, before: string): StoryDocument =>
  splitQuotation(of, quotationOf(of, words).id, { ...rangeOf(of, before), to: rangeOf(of, before).from });

it('has three quotations to work on', () => {
  expect(all(story)).toEqual(['We tried it all. Nobody came.', 'We had no help,', 'We never do.']);
});

describe('splitQuotation', () => {
  const two = split(story, 'Nobody came', 'Nobody came');
  it('makes two quotations of one, and the first keeps its id', () => {
    expect(all(two).slice(0, 2)).toEqual(['We tried it all.', 'Nobody came.']);
    expect(quotationOf(two, 'We tried').id).toBe(quotationOf(story, 'We tried').id);
    expect(quotationOf(two, 'Nobody').id).toBe('e1');
  });
  it('leaves both with their speaker and their own words of the source', () => {
    expect(quotationOf(two, 'Nobody').speaker).toEqual(quotationOf(story, 'We tried').speaker);
    expect([sources(two, 'We tried'), sources(two, 'Nobody')]).toEqual([['We tried it all.'], ['Nobody came.']]);
  });
  it('cuts before the word that the caret stands in', () => {
    expect(all(split(story, 'Nobody came', 'body came'))).toEqual(all(two));
  });
  it('keeps a changed word seen on its side of the cut', () => {
    const changed = split(edit(story, 'Nobody came', 'Everybody came'), 'Everybody', 'Everybody');
    expect(sources(changed, 'Everybody')).toEqual(['Nobody came.']);
  });
  it('parts a quotation over paragraphs at the place', () => {
    const over = tagQuotation(story, { ranges: [rangeOf(story, 'She would try again.')] }, 'direct');
    const joined = mergeWithPrevious(over, quotationOf(over, 'She would').id);
    expect(all(split(joined, 'She would', 'would try')).slice(0, 2)).toEqual([
      'We tried it all. Nobody came.\nShe',
      'would try again.',
    ]);
  });
  it.each(['We tried it all', 'She would try', 'The town is small'])('changes nothing at “%s”', (place) =>
    expect(split(story, 'We tried', place)).toBe(story),
  );
});

describe('mergeWithPrevious', () => {
  const merged = mergeWithPrevious(story, quotationOf(story, 'We never').id);
  it('makes one quotation of two, without the words between', () => {
    expect(all(merged)).toEqual(['We tried it all. Nobody came.', 'We had no help,\nWe never do.']);
    expect(quotationOf(merged, 'We never').id).toBe(quotationOf(story, 'We had').id);
  });
  it('undoes a split', () => {
    const again = mergeWithPrevious(split(story, 'Nobody came', 'Nobody came'), 'e1');
    expect(all(again)).toEqual(all(story));
    expect(quotationOf(again, 'Nobody').segments).toEqual(quotationOf(story, 'Nobody').segments);
  });
  it('keeps the speaker of the first, or takes that of the second where the first has none', () => {
    const had = quotationOf(story, 'We had').id;
    const never = quotationOf(story, 'We never').id;
    const both = nameSpeaker(nameSpeaker(story, had, 'Ann Lee'), never, 'Bo Lind');
    expect(quotationOf(mergeWithPrevious(both, never), 'We had').speaker?.name).toBe('Ann Lee');
    const open = {
      ...both,
      quotations: both.quotations.map((each) =>
        each.id === had ? { ...each, speaker: null, status: 'proposed' as const } : each,
      ),
    };
    expect(quotationOf(mergeWithPrevious(open, never), 'We had').speaker?.name).toBe('Bo Lind');
    const unknown = mergeWithPrevious(markUnknown(both, had), never);
    expect(quotationOf(unknown, 'We had')).toMatchObject({ speaker: null, status: 'unknown' });
  });
  it('remembers the second no longer', () => {
    const decided = markUnknown(story, quotationOf(story, 'We never').id);
    const ids = mergeWithPrevious(decided, quotationOf(story, 'We never').id).decided?.map(({ id }) => id);
    expect(ids).toEqual([quotationOf(story, 'We had').id]);
  });
  it('passes over what was untagged', () => {
    const without = untag(story, quotationOf(story, 'We had').id);
    expect(all(mergeWithPrevious(without, quotationOf(story, 'We never').id))[0]).toBe(
      'We tried it all. Nobody came.\nWe never do.',
    );
  });
  it('changes nothing for the first of the story', () => {
    expect(mergeWithPrevious(story, quotationOf(story, 'We tried').id)).toBe(story);
  });
});

describe('resizeQuotation', () => {
  const resized = (of: StoryDocument, words: string, ...resizes: readonly Resize[]): StoryDocument =>
    resizes.reduce((now, resize) => resizeQuotation(now, quotationOf(of, words).id, resize), of);
  const wider = { end: 'end', by: 1 } as const;
  const narrower = { end: 'end', by: -1 } as const;
  const earlier = { end: 'start', by: 1 } as const;
  const later = { end: 'start', by: -1 } as const;
  it('leaves a word at either end', () => {
    const less = resized(story, 'We tried', narrower, later);
    expect(all(less)[0]).toBe('tried it all. Nobody');
    expect(sources(less, 'tried')).toEqual(['tried it all. Nobody']);
  });
  it('takes a word in at either end, past the marks', () => {
    const more = resized(story, 'We tried', wider, earlier);
    expect(all(more)[0]).toBe('said: ‘We tried it all. Nobody came.’ She');
    expect(sources(more, 'She')).toEqual(['said: “We tried it all. Nobody came.” She']);
  });
  it('comes back to where it was', () => {
    expect(resized(story, 'We tried', narrower, later, earlier, wider).quotations[0]?.segments).toEqual(
      story.quotations[0]?.segments,
    );
  });
  it('goes on in the next paragraph, and leaves it again', () => {
    const next = resized(story, 'We never', wider, wider);
    expect(all(next).at(-1)).toBe('We never do.\nThe town');
    expect(all(resized(next, 'We never', narrower, narrower)).at(-1)).toBe('We never do.');
  });
  it('keeps a word cut at an end that stays seen', () => {
    const changed = resized(edit(story, 'We tried it', 'tried it'), 'tried it', narrower);
    expect(sources(changed, 'tried it')).toEqual(['We tried it all. Nobody']);
  });
  it('stops at another quotation, at the end of the copy and at its last word', () => {
    const never = quotationOf(story, 'We never').id;
    const end = resizeQuotation(resizeQuotation(story, never, wider), never, wider);
    const whole = resizeQuotation(resizeQuotation(end, never, wider), never, wider);
    expect(resizeQuotation(whole, never, wider)).toBe(whole);
    const three = tagQuotation(story, { ranges: [rangeOf(story, 'said Owen Tarrant.')] }, 'partial');
    const said = quotationOf(three, 'said Owen');
    expect(resizeQuotation(three, said.id, wider)).toBe(three);
    const one = tagQuotation(story, { ranges: [rangeOf(story, 'small.')] }, 'partial');
    expect(resizeQuotation(one, 'e1', narrower)).toBe(one);
  });
});
