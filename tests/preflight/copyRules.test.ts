import { describe, expect, it } from 'vitest';
import { findings, pointedAt, storyOf, storyUnder } from '../desk/storyFrom';

const filler = 'The council meets again in the first week of April to decide on the plan.';
const points = (rule: string, ...paragraphs: readonly string[]): readonly string[] =>
  pointedAt(rule, storyOf(...paragraphs));
const told = (rule: string, ...paragraphs: readonly string[]): readonly string[] =>
  findings(storyOf(...paragraphs))
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message);

describe('doubled-word', () => {
  it.each([
    ['The boats waited in the the harbour for a week.', 'the the'],
    ['It was The the last time that he came here.', 'The the'],
    ['They went to to the quay before the storm came.', 'to to'],
  ])('points at what stands twice in “%s”', (copy, words) =>
    expect(points('doubled-word', copy, filler)).toEqual([words]),
  );
  it.each([
    'The crew had had enough of it and said that that was all.',
    'She said: “I I could not see the the boat any more.”',
    'He was very very tired, and went on on-shore in the morning.',
  ])('lets “%s” stand', (copy) => expect(points('doubled-word', copy, filler)).toEqual([]));
});

/** A paragraph as it is once a rule's findings are mended; null where none can be by the tool. */
function mendedBy(rule: string, copy: string): string | null {
  const mends = findings(storyOf(copy, filler)).flatMap((each) => (each.rule === rule && each.mend ? [each.mend] : []));
  return mends.length === 0
    ? null
    : mends
        .toSorted((a, b) => b.at.from - a.at.from)
        .reduce((text, { at, text: set }) => text.slice(0, at.from) + set + text.slice(at.to), copy);
}

describe('a mend', () => {
  it('takes one of two words out', () => {
    expect(mendedBy('doubled-word', 'The boats waited in the the harbour, to to the quay.')).toBe(
      'The boats waited in the harbour, to the quay.',
    );
  });
  it('adds a full stop, but not beside a closing mark or to what was said', () => {
    expect(mendedBy('missing-full-stop', 'The boats went out of the harbour on Monday')).toBe(
      'The boats went out of the harbour on Monday.',
    );
    expect(mendedBy('missing-full-stop', 'The boats went out, and she called the day ‘quite good’')).toBeNull();
    expect(mendedBy('missing-full-stop', 'The boats went out of the harbour on Monday (all of them)')).toBeNull();
    expect(mendedBy('missing-full-stop', 'The boats went out, and she said: “It was quite a good')).toBeNull();
  });
});

describe('a footnote', () => {
  it.each(['gates.1', 'gates.[12]', 'gates.³', 'gates.*'])('behind the stop, as in “%s”, opens no end', (end) => {
    const copy = `The council will repair all of its old canal ${end}`;
    expect(told('missing-full-stop', copy, filler)).toEqual([]);
    expect(told('damage', filler, copy)).toEqual([]);
  });
  it('is no number that a sentence ends in', () =>
    expect(told('missing-full-stop', 'The council will repair all of its old canal gates by 3.5', filler)).toHaveLength(
      1,
    ));
});

describe('mixed-dashes', () => {
  it('points at those of which there are fewer, and sets them as the others', () => {
    const copy = 'The boats – all of them – went out. The crew—or most of it—stayed. The rest - two - slept – late.';
    expect(points('mixed-dashes', copy, filler)).toEqual(['—', '—', ' - ', ' - ']);
    expect(mendedBy('mixed-dashes', copy)).toBe(
      'The boats – all of them – went out. The crew – or most of it – stayed. The rest – two – slept – late.',
    );
  });
  it.each([
    'The boats – all of them – went out for 9–5 work, 2010—2012, on well-known ground.',
    'She said: “The crew—or most of it—stayed.” The boats – all of them – went out.',
    'It was - 4 degrees on the quay – or less.',
  ])('lets “%s” stand', (copy) => expect(points('mixed-dashes', copy, filler)).toEqual([]));
});

describe('malformed-address', () => {
  it.each([
    ['The plan is at https//saltby.example/plan for all.', 'https//saltby.example/plan'],
    ['The plan is at http:/saltby.example now.', 'http:/saltby.example'],
    ['The plan is at www.saltby,example.', 'www.saltby,example'],
    ['Write to harbour@saltby before Monday.', 'harbour@saltby'],
  ])('points at what no reader can open in “%s”', (copy, words) =>
    expect(points('malformed-address', copy, filler)).toEqual([words]),
  );
  it.each([
    'The plan is at https://saltby.example/plan?year=2026#quay, the council said.',
    'The plan is at www.saltby.example. It is on X as @saltby_harbour.',
    'Write to harbour.master@saltby.example, or to the http desk.',
  ])('lets “%s” stand', (copy) => expect(points('malformed-address', copy, filler)).toEqual([]));
});

describe('different-counts', () => {
  const toldUnder = (headline: string, ...paragraphs: readonly string[]): readonly string[] =>
    findings(storyUnder(headline, paragraphs))
      .filter(({ rule }) => rule === 'different-counts')
      .map(({ message }) => message);
  it('points at a number of the headline that the body has otherwise', () => {
    expect(toldUnder('Three dead in ferry fire', 'At least 4 dead were found on the ferry.', filler)).toEqual([
      'The headline says “Three dead”, the body “4 dead”. Check the number.',
    ]);
    expect(
      toldUnder('Ferry loses 1,200 passengers', 'The ferry lost 1,300 passengers in a year.', filler),
    ).toHaveLength(1);
  });
  it.each([
    ['Three killed in ferry fire', 'Four people were killed when the ferry burned.', 'Four people were killed'],
    ['Ferry fire kills crew and leaves 3 dead', 'The fire killed 4 on Monday.', 'killed 4'],
    ['Five hurt as ferry burns', 'Six passengers were injured in the fire.', 'Six passengers were injured'],
  ])('knows what became of them: “%s” over “%s”', (headline, copy, otherwise) =>
    expect(toldUnder(headline, copy, filler)).toEqual([expect.stringContaining(`the body “${otherwise}”`)]),
  );
  it.each([
    ['Three killed in ferry fire', 'The fire killed two crew at once. Three people died in all.'],
    ['Three dead in ferry fire', 'Three dead were found, and four dead later.'],
    ['Three dead in ferry fire', 'Ruth Pell said: “Four dead are too many.” Two boats went out.'],
    ['Ferry fares up £3 million', 'Fares went up by 4 million pounds, to £3 million.'],
  ])('lets “%s” stand over “%s”', (headline, copy) => expect(toldUnder(headline, copy, filler)).toEqual([]));
});

describe('counts-in-body', () => {
  it('asks about a number of what was told of before that is another now', () =>
    expect(
      told('counts-in-body', 'Three boats sank off Saltby on Monday.', 'The four boats were raised by night.'),
    ).toEqual(['“Three boats” further up, and “four boats” here, as if they were told of. Check the number.']));
  it.each([
    ['Three boats sank off Saltby.', 'The three boats were raised by night.'],
    ['Three boats sank, and two boats were lost.', 'The five boats were never raised.'],
    ['Three boats sank off Saltby.', 'The four boats in the harbour were safe.'],
    ['Three boats sank off Saltby.', 'Four boats came to help. The boats are here.'],
    ['It took three weeks to find her.', 'The four weeks before were dry.'],
    ['Three boats sank off Saltby.', 'She said: “The four boats were mine.”'],
  ])('lets “%s” and “%s” stand', (one, other) => expect(told('counts-in-body', one, other, filler)).toEqual([]));
});

describe('different-totals', () => {
  it.each([
    ['Five people – three men and three women – were held on Monday.', 'Five people'],
    [
      'Ten boats (six trawlers, two tugs and a barge of 4) sailed; seven boats (three tugs and two trawlers) stayed.',
      'seven boats',
    ],
    ['Against were six councillors: three Labour and two Tory.', 'six councillors'],
    ['The crew saved three men and two women, six people in all, before dark.', 'six people'],
  ])('asks about “%s”', (copy, words) => expect(points('different-totals', copy, filler)).toEqual([words]));
  it.each([
    'Five people – three men and two women – were held on Monday.',
    'Five people (two of them children) were held on Monday.',
    'The crew saved three men and two women, five people in all, before dark.',
    'Three men came in June and two in May. There were 12 people in all.',
    'Five people – all men – were held, three men and six women were not.',
  ])('lets “%s” stand', (copy) => expect(points('different-totals', copy, filler)).toEqual([]));
});

describe('headline-is-label', () => {
  const isTold = (headline: string): boolean =>
    findings(storyUnder(headline, [filler])).some(({ rule }) => rule === 'headline-is-label');
  it.each(['World news', 'Sport', 'UK | Politics', 'The Saltby Gazette', 'Pelham and Ostrey Herald'])(
    'knows “%s”',
    (headline) => expect(isTold(headline)).toBe(true),
  );
  it.each([
    'Herald closes after 90 years',
    'Politics stops bus',
    'Reporter sues the Gazette',
    'Harbour vote',
    'No news is news',
  ])('lets “%s” stand', (headline) => expect(isTold(headline)).toBe(false));
  it('knows the name that the file or its address gives the house', () => {
    const story = storyUnder('Saltby Today', [filler]);
    const rulesOf = (one: typeof story): readonly string[] => findings(one).map(({ rule }) => rule);
    expect(rulesOf(story)).not.toContain('headline-is-label');
    expect(rulesOf({ ...story, details: { ...story.details, url: 'https://www.saltby-today.example/a' } })).toContain(
      'headline-is-label',
    );
    const source = { ...story.source, metadata: { publisher: 'SALTBY TODAY' } };
    expect(rulesOf({ ...story, source })).toContain('headline-is-label');
  });
});

describe('placeholder', () => {
  it.each([
    ['The harbour cost TK to build in the end.', 'TK'],
    ['The harbour cost £XX to build in the end.', '£XX'],
    ['Some xx people came to the quay on Monday.', 'xx'],
    ['The mayor [CHECK spelling] came to the quay.', '[CHECK spelling]'],
  ])('holds “%s”', (copy, words) => expect(points('placeholder', copy, filler)).toEqual([words]));
  it.each(['King Charles XX was no king, and XXX is thirty.', 'He asked: “What is TK meant to be?”'])(
    'lets “%s” stand',
    (copy) => expect(points('placeholder', copy, filler)).toEqual([]),
  );
});

it('points at a paragraph that stands twice', () => {
  expect(points('repeated-paragraph', filler, 'The boats came in before dark on Monday.', filler)).toEqual([filler]);
  expect(points('repeated-paragraph', 'No comment was made.', filler, 'No comment was made.')).toEqual([]);
});

it('asks about words of two countries’ spelling, and leaves names and quotations alone', () => {
  expect(told('mixed-spelling', 'The colour of the neighbour’s gray boat was new.', filler)).toEqual([
    '“gray” is spelled as in another country than “colour” and “neighbour”. Keep to one.',
  ]);
  expect(told('mixed-spelling', 'The Lincoln Center has a grey theatre.', filler)).toEqual([]);
  expect(told('mixed-spelling', 'The theatre was grey. She said: “My favorite color is gray.”', filler)).toEqual([]);
});

describe('different-ages', () => {
  it('points at an age that is another further up', () =>
    expect(points('different-ages', 'Ruth Pell, 43, came first.', 'Ms Pell, 44, left last.', filler)).toEqual(['44']));
  it.each([
    ['Ruth Pell (43) came first.', 'Ms Pell, aged 44, left last.', '44'],
    ['The prize went to 43-year-old Ruth Pell.', 'Ms Pell is 44, and left last.', '44'],
    ['Ruth Pell, 43, came first.', 'Nobody saw 44-year-old Ruth Pell leave.', '44'],
  ])('reads ages however they stand: “%s” and “%s”', (one, other, age) =>
    expect(points('different-ages', one, other, filler)).toEqual([age]),
  );
  it('takes a place for nobody', () =>
    expect(
      points('different-ages', 'A 43-year-old Saltby man came.', 'A 29-year-old Saltby woman left.', filler),
    ).toEqual([]));
  it('takes two people of one surname for two', () =>
    expect(points('different-ages', 'Ruth Pell, 43, came first.', 'Tom Pell, 12, left last.', filler)).toEqual([]));
});

it('says that all that is quoted was said by one', () => {
  const said = (name: string, words: string): string => `${name} said: “${words} and that is all there is to it.”`;
  const one = [said('Ruth Pell', 'It is open'), said('Ruth Pell', 'It is new'), said('Ruth Pell', 'It is ours')];
  expect(told('one-voice', ...one)).toEqual([
    'Everything that is quoted was said by Ruth Pell. Has anybody else been asked?',
  ]);
  expect(told('one-voice', ...one, said('Tom Varley', 'It is late'))).toEqual([]);
});

it('counts what is quoted of people without a name', () => {
  expect(told('nameless-sources', 'A source close to the club said: “He will leave in the summer, we think.”')).toEqual(
    [
      'One quotation comes from people without a name. Say why they are not named, and see that somebody knows who they are.',
    ],
  );
  expect(told('nameless-sources', 'Ruth Pell said: “He will leave in the summer, we think.”')).toEqual([]);
});
