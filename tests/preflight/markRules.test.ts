import { describe, expect, it } from 'vitest';
import { findings, pointedAt, storyOf, storyUnder } from '../desk/storyFrom';
import { filler, points, severity } from './ruleFindings';
import type { StoryDocument } from '../../shared/story/storyDocument';

const begins = (opening: string): readonly string[] => points('missing-opening', opening, filler);
const under = (headline: string): readonly string[] =>
  pointedAt(
    'headline-quote-not-in-body',
    storyUnder(headline, ['Ruth Pell said: ‘We were badly let down by the harbour.’', filler]),
  );

describe('unopened-quotation', () => {
  const strays = (...paragraphs: readonly string[]): readonly string[] => points('unopened-quotation', ...paragraphs);
  it.each(['We tried it all and nobody came,” said Ruth Pell.', 'Ruth Pell said: We tried it all and nobody came.”'])(
    'points at the mark of “%s”',
    (copy) => expect(strays(filler, copy)).toHaveLength(1),
  );
  it.each([
    '“We tried it all,” said Ruth Pell. “Nobody came.”',
    'The workers’ union, and the drivers’, said “no”. He is 6\'2", she said.',
    'It’s the boys’, said Ruth Pell. “Rock ’n’ roll,” she said. He goes fishin’, huntin’.',
    '‘She said, “Go,” and I went,’ said Ruth Pell.',
  ])('lets “%s” stand', (copy) => expect(strays(filler, copy)).toEqual([]));

  it('lets the marks of a pull quote stand, whose words are a quotation’s', () => {
    const story = storyUnder('Harbour', ['“We tried it all,” said Ruth Pell.', '“We tried it all.”']);
    const [, , last] = story.blocks;
    const pulled: StoryDocument = {
      ...story,
      blocks: story.blocks.map((each) =>
        each === last ? { ...each, kind: 'pull-quote', quotation: story.quotations[0]!.id } : each,
      ),
      quotations: story.quotations.slice(0, 1),
    };
    expect(pointedAt('unopened-quotation', pulled)).toEqual([]);
  });
});

describe('missing-opening', () => {
  it.each([
    ['He also said the crew were given no notice of the change.', 'He'],
    ['She told reporters the harbour would stay open all winter.', 'She'],
    ['They added that the plan had been agreed in private.', 'They'],
    ['Her letter added that the talks had failed in the spring.', 'Her'],
    ['The mayor also warned that the money would run out by June.', 'The mayor also'],
    ['Mr Tarrant added: ‘It is too late for a new plan.’', 'Mr Tarrant added'],
    ['However, the harbour will stay open through the winter.', 'However'],
    ['and the rest of the crew had gone ashore before the storm.', 'and'],
    ['He was taken to hospital with injuries to both legs.', 'He'],
  ])('holds “%s”', (opening, words) => expect(begins(opening)).toEqual([words]));
  it.each([
    'The harbour will close for the winter, the council has said.',
    'A singer who is also a plumber has won the county’s music prize.',
    'It was the coldest night on the coast since records began.',
    'Drivers could also face new charges on the coast road from May.',
    'eBay sellers on the coast will pay more to send parcels from May.',
    '‘We will not go,’ the crew of the last ferry said on Monday.',
  ])('lets “%s” stand', (opening) => expect(begins(opening)).toEqual([]));
  it('only warns where a feature names the person soon', () => {
    const story = storyOf(
      'She was nine when she first saw the sea from the hill.',
      'Now Ada Nwosu is the first woman to pilot the harbour.',
    );
    expect(severity('missing-opening', story)).toEqual(['warn']);
  });
});

describe('mixed-quote-pair', () => {
  it('tells of a curly mark that a straight one closes, and sets both', () => {
    const story = storyUnder("Crew ‘let down' by harbour, union says", [
      'The union said the crew had been ‘let down’ by the harbour.',
      filler,
    ]);
    expect(
      findings(story)
        .filter(({ rule }) => rule === 'mixed-quote-pair')
        .map(({ source }) => story.source.text.slice(source.start, source.end)),
    ).toEqual(["‘let down'"]);
    expect(story.blocks[0]?.text).toContain('‘let down’');
  });
});

describe('quote-variant', () => {
  it('is one finding for both places', () => {
    expect(
      points(
        'quote-variant',
        'Ruth Pell said the crew felt ‘tired, cold and let down’.',
        'Ms Pell said: ‘They came home tired, cold, and let down that night.’',
      ),
    ).toEqual(['tired, cold and let down']);
  });
  it('takes the same words said alike for no variant', () => {
    expect(
      points(
        'quote-variant',
        'Ruth Pell said the crew felt ‘tired, cold and let down’.',
        'Ms Pell said: ‘They came home tired, cold and let down.’',
      ),
    ).toEqual([]);
  });
});

describe('punctuation-in-quote', () => {
  it('asks about a comma that parts a verb from its words', () => {
    expect(
      points('punctuation-in-quote', 'Ruth Pell said: ‘We were shocked and hurt, by the tone of it all.’'),
    ).toEqual([',']);
  });
  it('asks about doubled signs', () => {
    expect(points('punctuation-in-quote', 'Ruth Pell said: ‘We stayed,, and they went.’')).toEqual([',,']);
  });
  it('leaves a parenthesis and an ellipsis alone', () => {
    expect(
      points(
        'punctuation-in-quote',
        'Ruth Pell said: ‘Sadly, by the end, the plan, by the way, is dead… We wait... and hope.’',
      ),
    ).toEqual([]);
  });
});

describe('headline-quote-not-in-body', () => {
  it('raises words nobody is quoted with', () =>
    expect(under('Crew ‘betrayed and let down’ by harbour')).toEqual(['betrayed and let down']));
  it('finds words whatever their capitals', () =>
    expect(under('‘Badly let down’ by the harbour, crew says')).toEqual([]));
});
