import type { Quotation, QuotationStatus, RelatedLink, StoryDocument } from '../../shared/story/storyDocument';
import type { Block, BlockKind } from '../../shared/story/block';
import { saidOf } from '../../shared/story/said';
import { blockId } from '../../shared/story/range';
import type { QuotationPlace, Speaker } from '../../shared/story/annotations';

interface Drawn {
  readonly block: Block;
  readonly stretches: readonly { readonly quotation: string; readonly from: number; readonly to: number }[];
}

/** Reads “She said: ‘[q1|We won.]’”: each bracket is a stretch of the quotation named in it. */
function draw(kind: BlockKind, drawn: string, at: number): Drawn {
  const id = blockId(`${kind}-${at}`);
  const stretches: { quotation: string; from: number; to: number }[] = [];
  let text = '';
  let done = 0;
  for (const match of drawn.matchAll(/\[(\w+)\|([^\]]*)\]/g)) {
    text += drawn.slice(done, match.index);
    stretches.push({ quotation: match[1] ?? '', from: text.length, to: text.length + (match[2] ?? '').length });
    text += match[2] ?? '';
    done = match.index + match[0].length;
  }
  return { block: { id, kind, text: text + drawn.slice(done), source: null }, stretches };
}

const speaker = (id: string, name: string, role: string | null, gender: Speaker['gender']): Speaker => ({
  id,
  name,
  role,
  gender,
  surfaces: [name],
  first: { block: blockId('paragraph-0'), from: 0, to: 0 },
});

const speakers: readonly Speaker[] = [
  speaker('s1', 'Ines Marlow', 'harbour master', 'female'),
  speaker('s2', 'Tobias Quill', null, 'male'),
  speaker('s3', 'Fenholt Ferries', null, 'thing'),
];

const quotation = (
  drawn: readonly Drawn[],
  id: string,
  names: readonly string[],
  status: QuotationStatus,
  where: QuotationPlace = 'body',
): Quotation => {
  const segments = drawn.flatMap(({ block, stretches }) =>
    stretches
      .filter((part) => part.quotation === id)
      .map(({ from, to }) => ({ block: block.id, from, to, source: { start: from, end: to } })),
  );
  const who = speakers.filter((one) => names.includes(one.id));
  return {
    id,
    where,
    status,
    kind: 'direct',
    closed: true,
    suggested: null,
    confidence: 0.9,
    reasons: [],
    segments,
    said: saidOf(segments),
    speaker:
      who.length === 0
        ? null
        : {
            speakers: names,
            name: who.map(({ name }) => name).join(' and '),
            surface: who[0]?.name ?? '',
            at: null,
            isPronoun: false,
          },
    cue: who.length === 0 ? null : { text: 'said', at: { block: blockId('paragraph-0'), from: 0, to: 0 } },
  };
};

const link = (id: string, title: string, url: string | null, kept: boolean): RelatedLink => ({
  id,
  kind: 'related',
  title,
  source: 'Fenholt Gazette',
  age: '2 days ago',
  url,
  kept,
  start: 0,
  end: 0,
  copy: [{ id: blockId(`${id}-copy`), text: 'Copy of another paper.', source: { start: 0, end: 0 } }],
});

const drawn: readonly Drawn[] = [
  draw('headline', 'Ferry will sail on, says ‘[q0|stubborn]’ harbour master', 0),
  draw('standfirst', 'Fenholt’s last boat is saved for a year', 0),
  draw('byline', 'By Ada Thorne', 0),
  draw('dateline', 'FENHOLT', 0),
  draw(
    'paragraph',
    'The last ferry to Fenholt will not be scrapped, Ines Marlow said. ‘[q1|I was told to let it go.]',
    0,
  ),
  draw('paragraph', '‘[q1|I did not.]’', 1),
  draw('crosshead', 'Crew & cost', 2),
  draw('paragraph', '‘[q2|We were never asked],’ said Tobias Quill, and the firm called it ‘[q3|a <fair> deal]’.', 3),
  draw('list-item', 'Two crossings a day', 4),
  draw('list-item', 'No freight', 5),
  draw('paragraph', '‘[q4|It ends in tears.]’', 6),
  draw('paragraph', 'Mr Quill and the harbour master agreed: ‘[q5|A year is a start.]’', 7),
  draw('paragraph', '‘[q6|See you on the quay.]', 8),
  draw('paragraph', '‘[q6|Bring a coat.]’', 9),
];

/** A small story of our own with all that may happen: over paragraphs, two in one, nobody named, two at once, links kept and not. */
export const ferryStory: StoryDocument = {
  schemaVersion: 2,
  id: '6f1c1f0e-7d52-4c11-9a58-1a2f0c9b7d11',
  slug: 'fenholt-ferry',
  source: { name: 'ferry.txt', format: 'text', encoding: 'utf-8', text: '', lines: [], metadata: {}, notes: [] },
  details: {
    language: 'en-GB',
    url: 'https://gazette.example/ferry?from=feed&x=1',
    published: { text: '2 March 2026', value: '2026-03-02T09:30:00Z', start: 0, end: 0 },
    credit: { text: 'Fenholt Gazette', value: 'Fenholt Gazette', start: 0, end: 0 },
    embargo: null,
  },
  blocks: drawn.map(({ block }) => block),
  speakers,
  reported: [],
  captions: [],
  quotations: [
    quotation(drawn, 'q0', ['s2'], 'confirmed', 'headline'),
    quotation(drawn, 'q1', ['s1'], 'confirmed'),
    quotation(drawn, 'q2', ['s2'], 'proposed'),
    quotation(drawn, 'q3', ['s3'], 'proposed'),
    quotation(drawn, 'q4', [], 'unknown'),
    quotation(drawn, 'q5', ['s1', 's2'], 'confirmed'),
    quotation(drawn, 'q6', ['s1'], 'confirmed'),
  ],
  related: [
    link('r1', 'Ferry “doomed”', 'https://gazette.example/doomed', true),
    link('r2', 'No address here', null, true),
    link('r3', 'Dropped card', 'https://gazette.example/dropped', false),
  ],
  removed: [{ id: 'x1', text: 'Sign up to our newsletter', reason: 'newsletter', restored: false, start: 0, end: 0 }],
  damage: [],
  override: { reason: 'Editor rang the harbour master', findings: [] },
};
