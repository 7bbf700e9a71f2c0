import { describe, expect, it } from 'vitest';
import { findings, noon, pointedAt, storyFrom, storyOf } from '../desk/storyFrom';
import { filler, points, severity } from './ruleFindings';
import { markUnknown } from '../../shared/desk/decideSpeaker';

const definites = (opening: string): readonly string[] => points('definite-without-antecedent', opening, filler);
const firstMentions = (...paragraphs: readonly string[]): readonly string[] => points('first-mention', ...paragraphs);

describe('definite-without-antecedent', () => {
  it('raises what is spoken of as if it were known', () => {
    expect(definites('Ministers said the family were told of the report last week.')).toEqual([
      'the family were told of the report',
    ]);
  });
  it.each([
    'Ministers have published the report of the flood inquiry.',
    'A report on the flood was published on Monday; the report blames nobody.',
    'Police named the man who died when a wall fell on the quay.',
    'A van hit a bus near Saltby. The driver was not hurt.',
    'The council will vote on the weather bonus for its road crews.',
  ])('lets “%s” stand', (opening) => expect(definites(opening)).toEqual([]));
});

describe('unresolved-speaker', () => {
  const story = storyOf('The plan came out on Monday.', '‘There is nothing left to say about it at all.’', filler);
  const open = {
    ...story,
    quotations: story.quotations.map((quotation) => ({ ...quotation, speaker: null, kind: 'direct' as const })),
  };
  it('holds a quotation that nobody speaks', () => {
    expect(pointedAt('unresolved-speaker', open)).toEqual(['There is nothing left to say about it at all.']);
    expect(severity('unresolved-speaker', open)).toEqual(['hold']);
  });
  it('rests once the editor says it cannot be known', () => {
    expect(pointedAt('unresolved-speaker', markUnknown(open, open.quotations[0]?.id ?? ''))).toEqual([]);
  });
  it('asks nobody for the speaker of a title', () => {
    const scare = {
      ...open,
      quotations: open.quotations.map((quotation) => ({ ...quotation, kind: 'scare' as const })),
    };
    expect(pointedAt('unresolved-speaker', scare)).toEqual([]);
  });
});

describe('missing-full-stop', () => {
  it('points at the last word', () => {
    expect(points('missing-full-stop', 'The council put off its vote on the harbour until April', filler)).toEqual([
      'April',
    ]);
  });
  it.each([
    'Ruth Pell said: ‘We will stay open all winter.’',
    'Will the harbour stay open all winter long?',
    'The choices are these three, in this order:',
    'Ruth Pell, Press Association',
    'The harbour was a gift to us all. ― Ruth Pell',
    'Why the Old Harbour Matters to the Town',
  ])('lets “%s” stand', (paragraph) => {
    expect(points('missing-full-stop', filler, paragraph)).toEqual([]);
  });
});

describe('first-mention', () => {
  it('raises a surname before the full name', () => {
    expect(firstMentions('Ms Pell said the harbour would stay open.', 'Ruth Pell has run it since May.')).toEqual([
      'Ms Pell',
    ]);
  });
  it('raises a knight before his surname, whoever else has that first name', () => {
    expect(firstMentions('David Anders and his crew met Sir David’s sister on the quay.')).toEqual(['Sir David']);
  });
  it('takes a name inside a quotation for none of ours', () => {
    expect(
      firstMentions('The mayor said: ‘We miss Sir Alan Bede.’', 'A statue of Sir Alan’s dog will stand on the quay.'),
    ).toEqual(['Sir Alan']);
  });
  it.each([
    ['Harbour master Ruth Pell spoke first.', 'Ms Pell said the harbour would stay open.'],
    ['Home Secretary Ms Pell said the harbour would stay open.'],
    ['Dr. Ruth Pell spoke first. Dr. Pell said the harbour would stay open.'],
    ['Sir Alan Bede MP opened the quay.', 'Sir Alan cut the ribbon.'],
    ['The Lord Mayor opened the quay.'],
  ])('lets “%s” stand', (...paragraphs) => expect(firstMentions(...paragraphs)).toEqual([]));
  it('raises each person once', () => {
    expect(firstMentions('Ms Pell spoke.', 'Ms Pell left.', 'Mr Tarrant stayed.')).toEqual(['Ms Pell', 'Mr Tarrant']);
  });
});

describe('name-change', () => {
  it('raises a commoner who becomes a lord between paragraphs', () => {
    expect(
      points(
        'name-change',
        'The review was led by David Anders KC.',
        'Lord Anders said it was thorough.',
        'Lord Anders left.',
      ),
    ).toEqual(['Lord Anders']);
  });
  it.each([
    ['The review was led by David Anders, now Lord Anders, of Whitby.', 'Lord Anders said it was thorough.'],
    ['The review was led by Lord David Anders.', 'Lord Anders said it was thorough.'],
    ['The review was led by Ruth Pell.', 'Ms Pell said it was thorough.'],
  ])('lets “%s” stand', (...paragraphs) => expect(points('name-change', ...paragraphs)).toEqual([]));
});

describe('words that a crowd chants or that stand on something', () => {
  it.each([
    'As chants of ‘Sack the board and the tea lady!’ rolled round the ground, it began to rain.',
    'A banner behind the goal read ‘Thirty years of hurt and no pies’.',
    'She held a placard that said ‘Leave the old bandstand where it is’.',
    'One man wore a T-shirt bearing the words ‘I was there and it was wet’.',
    'The crowd chanted ‘We want our pies and we want them now’.',
  ])('hold nobody up: %s', (copy) => expect(points('unresolved-speaker', copy, filler)).toEqual([]));
});

describe('copy that breaks off', () => {
  const last = (ending: string) =>
    severity(
      'damage',
      storyFrom(
        ['Pier to be mended', filler, `The work is to cost £14 million and has been approved ${ending}`].join('\n\n'),
      ),
    );
  it.each(['by the', 'in spite of', 'because', 'and'])('in the middle of a sentence is on hold: “… %s”', (ending) =>
    expect(last(ending)).toEqual(['hold']),
  );
  it('without its stop alone is a warning', () => expect(last('already')).toEqual(['warn']));
});

describe('right-of-reply', () => {
  it.each([
    'has been contacted for comment',
    'did not immediately respond to a request for comment',
    'declined to comment',
  ])('notes that a party %s', (line) => {
    expect(points('right-of-reply', filler, `The Harbour Trust ${line}.`)).toEqual([line]);
  });
});

describe('embargo', () => {
  const story = {
    ...storyOf(filler),
    details: {
      ...storyOf(filler).details,
      embargo: { text: 'EMBARGOED', value: '2026-03-04T13:00:00Z', start: 0, end: 5 },
    },
  };
  it('holds before its time', () => expect(severity('embargo', story)).toEqual(['hold']));
  it('rests after it', () =>
    expect(findings(story, '2026-03-04T13:00:00Z').find(({ rule }) => rule === 'embargo')?.severity).toBe('info'));
  it('holds a time that cannot be read', () => {
    const unclear = {
      ...story,
      details: { ...story.details, embargo: { text: 'EMBARGOED until noon', value: null, start: 0, end: 5 } },
    };
    expect(findings(unclear, noon).find(({ rule }) => rule === 'embargo')?.severity).toBe('hold');
  });
});

describe('missing parts and unseen characters', () => {
  const story = storyOf(filler);
  it('holds a story without a headline or a body', () => {
    const empty = { ...story, blocks: [] };
    expect(
      findings(empty)
        .filter(({ severity: level }) => level === 'hold')
        .map(({ rule }) => rule),
    ).toEqual(['missing-headline', 'missing-body']);
  });
  it.each(['\u202E', '\u0007', '\uD800'])('holds a character that cannot be printed', (character) => {
    const odd = {
      ...story,
      blocks: story.blocks.map((block) => ({
        ...block,
        text: `${block.text.slice(0, 4)}${character}${block.text.slice(4)}`,
      })),
    };
    expect(severity('invalid-text', odd)).toEqual(['hold', 'hold']);
  });
});
