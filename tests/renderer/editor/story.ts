import type { ReportedSpeech } from '../../../shared/story/annotations';
import { blockId } from '../../../shared/story/range';
import type { Block, BlockKind } from '../../../shared/story/block';
import type { Quotation, StoryDocument } from '../../../shared/story/storyDocument';

export const block = (id: string, kind: BlockKind, text: string): Block => ({
  id: blockId(id),
  kind,
  text,
  source: { start: 0, end: text.length },
});

/** A quotation of the words given, wherever each stands in the blocks. */
export function quotation(
  id: string,
  blocks: readonly Block[],
  words: readonly (readonly [string, string])[],
  name: string | null = null,
): Quotation {
  const segments = words.map(([inBlock, text]) => {
    const from = blocks.find((one) => one.id === inBlock)?.text.indexOf(text) ?? -1;
    if (from < 0) throw new Error(`No “${text}” in ${inBlock}`);
    return { block: blockId(inBlock), from, to: from + text.length, source: null };
  });
  const speaker = name === null ? null : { speakers: [name], name, surface: name, at: null, isPronoun: false };
  return {
    id,
    where: 'body',
    kind: 'direct',
    segments,
    said: [],
    closed: true,
    speaker,
    suggested: null,
    cue: null,
    confidence: 0.9,
    reasons: [],
    status: 'proposed',
  };
}

const blocks: readonly Block[] = [
  block('b0', 'headline', 'Ferry ‘will not sail’ before spring'),
  block('b1', 'paragraph', 'Ms Oduya said: “The engine is in pieces. “Wait,” is all I can say.'),
  block('b2', 'paragraph', '“We are sorry for the islands.”'),
  block('b3', 'crosshead', 'Long winter'),
  block('b4', 'paragraph', 'Mr Brae called it “a farce”.'),
];

/** Mr Brae's words as the reporter has them, in the last block. */
export const farce: ReportedSpeech = {
  at: { block: blockId('b4'), from: 15, to: 26 },
  speaker: null,
  suggested: null,
  cue: null,
};

export const ferry: StoryDocument = {
  schemaVersion: 2,
  id: 's1',
  slug: 'ferry-spring',
  source: {
    name: 'ferry.txt',
    format: 'text',
    encoding: 'utf-8',
    text: 'x',
    lines: [{ start: 0, end: 1 }],
    metadata: {},
    notes: [],
  },
  details: { language: 'en-GB', published: null, credit: null, embargo: null, url: null },
  blocks,
  quotations: [
    quotation('q0', blocks, [['b0', 'will not sail']]),
    quotation(
      'q1',
      blocks,
      [
        ['b1', 'The engine is in pieces. “Wait,” is all I can say.'],
        ['b2', 'We are sorry for the islands.'],
      ],
      'Ms Oduya',
    ),
    quotation('q2', blocks, [['b1', 'Wait,']], 'Mr Brae'),
    quotation('q3', blocks, [['b4', 'a farce']], 'Mr Brae'),
  ],
  reported: [farce],
  speakers: [],
  captions: [],
  related: [],
  removed: [{ id: 'r1', start: 0, end: 1, text: 'Share this', reason: 'share bar', restored: false }],
  damage: [],
  override: null,
};
