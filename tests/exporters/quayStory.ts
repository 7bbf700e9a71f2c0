import type { Block, TextSpan } from '../../shared/story/block';
import { blockId } from '../../shared/story/range';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { ferryStory } from './ferryStory';

type Written = Omit<Block, 'id' | 'source' | 'spans'> & {
  readonly spans?: readonly (readonly [string, TextSpan['kind'] | `https:${string}`])[];
};

/** A block whose spans are given by their words. */
const block = ({ spans, ...given }: Written, at: number): Block => {
  const own = (spans ?? []).map(([words, kind]): TextSpan => {
    const from = given.text.indexOf(words);
    const place = { from, to: from + words.length };
    return kind.startsWith('https:') ? { kind: 'link', ...place, href: kind } : ({ kind, ...place } as TextSpan);
  });
  return { id: blockId(`quay-${at}`), ...given, source: null, ...(own.length > 0 ? { spans: own } : {}) };
};

const said = 'The quay was never meant for lorries.';

const written: readonly Written[] = [
  { kind: 'headline', text: 'Fenholt quay to close for repairs', spans: [['repairs', 'emphasis']] },
  { kind: 'standfirst', text: 'Ferries move to the old harbour' },
  {
    kind: 'paragraph',
    text: 'The quay at Fenholt closes on Monday, the harbour board said. It carries 106 tonnes and CO2 meters.',
    spans: [
      ['harbour board', 'https://board.example/quay?a=1&b=2'],
      ['6 ', 'superscript'],
      ['2 ', 'subscript'],
      ['Monday', 'strong'],
    ],
  },
  {
    kind: 'image',
    text: 'The quay at low water, by the old crane',
    spans: [['old crane', 'https://crane.example/']],
    picture: { src: `sha256:${'a'.repeat(64)}`, alt: 'A wooden quay', credit: 'Ada Thorne/Fenholt Gazette' },
  },
  { kind: 'crosshead', text: 'What happens when' },
  { kind: 'list-item', text: 'Monday: the quay closes' },
  { kind: 'list-item', text: 'Tuesday: the work begins', level: 2, ordered: true, start: 3 },
  { kind: 'list-item', text: 'Divers first', level: 2, ordered: true },
  { kind: 'list-item', text: 'June: it opens again' },
  { kind: 'crosshead', text: 'Costs', level: 2 },
  {
    kind: 'table',
    text: 'Work\tCost\nPiles\t£2m | fixed\nDecking\t£400,000',
    headRows: 1,
    spans: [['fixed', 'emphasis']],
  },
  { kind: 'paragraph', text: `‘${said}’` },
  { kind: 'pull-quote', text: `‘${said}’`, quotation: 'q1' },
  {
    kind: 'paragraph',
    text: 'The board shall keep the quay in repair.',
    display: 'block-quotation',
    cites: 'https://board.example/bylaws',
  },
  {
    kind: 'embed',
    text: 'The quay from above, filmed on Friday',
    embed: { provider: 'YouTube', url: 'https://youtube.example/watch?v=quay' },
  },
  { kind: 'rule', text: '' },
  { kind: 'image', text: '', picture: { src: 'https://gazette.example/map.png', alt: 'A map', credit: null } },
];

const blocks = written.map(block);
const spoken = blocks.find(({ kind, text }) => kind === 'paragraph' && text.includes(said));
const [speaker] = ferryStory.speakers;

/** A small story of our own with a block of every kind, and links and emphasis where they may be. */
export const quayStory: StoryDocument = {
  ...ferryStory,
  id: '0b9a5f52-3b1c-4f57-8b0e-7d1f2c3a4b5c',
  slug: 'fenholt-quay',
  blocks,
  quotations: ferryStory.quotations.slice(1, 2).map((quotation) => ({
    ...quotation,
    id: 'q1',
    segments: [{ block: spoken?.id ?? blockId('none'), from: 1, to: 1 + said.length, source: null }],
    said: [],
    speaker: quotation.speaker && { ...quotation.speaker, speakers: speaker ? [speaker.id] : [] },
  })),
  related: [],
  removed: [],
  override: null,
};
