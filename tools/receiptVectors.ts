// Test vectors for whoever writes a checker of receipts of his own: eight honest exports, and what becomes of each when it
// is tampered with. What must be found is written here by hand, never asked of our own checker.
import { loadStory } from '../shared/desk/loadStory';
import { readyTranscript } from '../shared/desk/transcripts';
import { exporters } from '../shared/exporters/exporters';
import { british } from '../shared/houseStyle/houseStyle';
import { readTranscript } from '../shared/importers/transcripts/readTranscript';
import { fileBytes } from '../shared/receipt/fileBytes';
import { receiptMaker } from '../shared/receipt/makeReceipt';
import { receiptText } from '../shared/receipt/receipt';
import { keyFrom, signatureText } from '../shared/receipt/signature';
import type { Check } from '../shared/receipt/verdict';
import type { Proof } from '../shared/receipt/verifyProof';
import type { StoryDocument } from '../shared/story/storyDocument';
import { sha256 } from '../shared/text/sha256';
import { encodeBase64 } from '../shared/text/base64';

const honest = `Harbour ‘to stay open’ all winter, council says

By Tom Wray

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: ‘It is a good day for the town and for the crews.’

Owen Tarrant, who leads the council, said: ‘The plan is long overdue and we’re “glad” of it.

‘There is more to do before the spring.’

The first winter ferry will sail from the new quay on the first day of November.
`;
const talk = `1
00:00:01,000 --> 00:00:04,000
Tom Wray: What do you make of it?

2
00:00:04,000 --> 00:00:09,500
Ruth Pell: It is a good, um, a good day for the town and for the crews.

3
00:01:10,000 --> 00:01:15,000
Owen Tarrant: The plan is long overdue and we're "glad" of it. There is more to do before the spring.
`;
const forged = honest.replace('a good day', 'a poor day');
const formats = ['text', 'html', 'markdown', 'ninjs-3.1', 'nitf', 'newsml-g2', 'wxr', 'portable-text'] as const;
const [own, anothers] = [keyFrom(new Uint8Array(32).fill(1)), keyFrom(new Uint8Array(32).fill(2))];

/** All as text; keys as base64. */
export interface Base {
  readonly file: string;
  readonly receipt: string;
  readonly source: string;
  readonly signature: string;
  /** The transcript that the story was held against: SubRip. */
  readonly transcript: string;
}

/** Replaces the first occurrence in a text, or sets one value of the receipt (which is then written anew), or takes it out. */
export type Edit =
  | { readonly in: 'file' | 'source' | 'signature' | 'transcript'; readonly from: string; readonly to: string }
  | { readonly in: 'receipt'; readonly path: readonly (string | number)[]; readonly value?: unknown };

export interface Vector {
  readonly name: string;
  readonly base: string;
  readonly edits: readonly Edit[];
  /** What does not lie before the checker. */
  readonly without: readonly ('source' | 'signature' | 'transcript')[];
  /** The key that must have signed, where one is asked for. */
  readonly key?: string;
  /** The checks that must fail, and no others; proven where there is none. */
  readonly failing: readonly Check[];
}

interface Tamper extends Pick<Vector, 'name' | 'failing'> {
  readonly edits?: readonly Edit[];
  readonly without?: Vector['without'];
  readonly key?: string;
  readonly isForged?: boolean;
}

const unsigned = { without: ['signature'] } as const;
const said = ['quotations', 1, 'said', 0] as const;
const spoken = ['quotations', 1, 'spoken'] as const;
const part = ['quotations', 1, 'parts', 0] as const;

const tampers: readonly Tamper[] = [
  { name: 'untouched', failing: [] },
  { name: 'untouched, source not at hand', without: ['source'], failing: [] },
  { name: 'untouched, transcript not at hand', without: ['transcript'], failing: [] },
  { name: 'untouched, not signed', ...unsigned, failing: [] },
  { name: 'untouched, the newsroom’s key asked for', key: encodeBase64(own.public), failing: [] },
  { name: 'another key asked for', key: encodeBase64(anothers.public), failing: ['signature'] },
  { name: 'a key asked for, not signed', ...unsigned, key: encodeBase64(own.public), failing: ['signature'] },
  {
    name: 'a word of a quotation changed in the file',
    edits: [{ in: 'file', from: 'a good day', to: 'a poor day' }],
    failing: ['file', 'places'],
  },
  {
    name: 'words of a quotation taken out of the file',
    edits: [{ in: 'file', from: ' for the town and', to: '' }],
    failing: ['file', 'places'],
  },
  {
    name: 'a word outside quotations changed in the file',
    edits: [{ in: 'file', from: 'new quay', to: 'old quay' }],
    failing: ['file'],
  },
  { name: 'a line added to the file', edits: [{ in: 'file', from: '\n', to: '\n\n' }], failing: ['file'] },
  {
    name: 'words changed in the receipt',
    edits: [{ in: 'receipt', path: [...part, 'words'], value: 'It is a poor day for the town and for the crews.' }],
    failing: ['signature', 'places', 'words', 'transcript'],
  },
  {
    name: 'words changed in the receipt, not signed',
    ...unsigned,
    edits: [{ in: 'receipt', path: [...part, 'words'], value: 'It is a poor day for the town and for the crews.' }],
    failing: ['places', 'words', 'transcript'],
  },
  {
    name: 'what was said changed in the receipt, not signed',
    ...unsigned,
    edits: [{ in: 'receipt', path: [...said, 'words'], value: 'It is a poor day for the town and for the crews.' }],
    failing: ['words', 'source'],
  },
  {
    name: 'a place in the source moved, not signed',
    ...unsigned,
    edits: [{ in: 'receipt', path: [...said, 'start'], value: 0 }],
    failing: ['source'],
  },
  {
    name: 'a decision given to another, not signed',
    ...unsigned,
    edits: [{ in: 'receipt', path: ['decisions', 0, 'by'], value: 'Bo Lind' }],
    failing: ['decisions'],
  },
  {
    name: 'a decision taken out, not signed',
    ...unsigned,
    edits: [{ in: 'receipt', path: ['decisions', 0] }],
    failing: ['decisions'],
  },
  {
    name: 'an annotation moved, not signed',
    ...unsigned,
    edits: [{ in: 'receipt', path: ['annotations', 1, 'target', 0, 'selector', 0, 'start'], value: 3 }],
    failing: ['annotations'],
  },
  {
    name: 'a word of what was spoken changed in the transcript',
    edits: [{ in: 'transcript', from: 'long overdue', to: 'long awaited' }],
    failing: ['transcript'],
  },
  {
    name: 'the time at which it was spoken moved, not signed',
    ...unsigned,
    edits: [{ in: 'receipt', path: [...spoken, 'start'], value: 70_000 }],
    failing: ['transcript'],
  },
  {
    name: 'what was spoken before changed in the receipt, not signed',
    ...unsigned,
    edits: [{ in: 'receipt', path: [...spoken, 'before', 'text'], value: 'What do you make of the weather?' }],
    failing: ['transcript'],
  },
  {
    name: 'words without fillers called the same, transcript not at hand, not signed',
    without: ['transcript', 'signature'],
    edits: [{ in: 'receipt', path: [...spoken, 'grade'], value: 'same' }],
    failing: ['transcript'],
  },
  {
    name: 'the source changed',
    edits: [{ in: 'source', from: 'day of November', to: 'day of December' }],
    failing: ['source'],
  },
  {
    name: 'the signature changed',
    edits: [{ in: 'signature', from: '"signature": "', to: '"signature": "AAAA' }],
    failing: ['signature'],
  },
  {
    name: 'an export of a forged source, beside the true one, not signed',
    ...unsigned,
    isForged: true,
    edits: [{ in: 'source', from: 'a poor day', to: 'a good day' }],
    failing: ['source', 'annotations'],
  },
];

function decidedStory(text: string): StoryDocument {
  const loaded = loadStory({ name: 'story.txt', bytes: new TextEncoder().encode(text) }, british, 'story-1', 'text');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  const { story } = loaded.value;
  return {
    ...story,
    quotations: story.quotations.map((quotation) => ({
      ...quotation,
      status: quotation.speaker === null ? 'unknown' : 'confirmed',
      verified: { by: 'Ann Otter', at: '2026-03-01T09:00:00Z' },
    })),
  };
}

function baseOf(format: string, text: string): Base {
  const exporter = exporters.find(({ id }) => id === format);
  if (!exporter) throw new Error(`no exporter ${format}`);
  const story = decidedStory(text);
  const settings = { houseStyle: british, now: '2026-03-01T10:00:00Z' };
  const file = exporter.export(story, settings);
  const bytes = new TextEncoder().encode(talk);
  const read = readTranscript({ name: 'talk.srt', bytes });
  if (!read.ok) throw new Error(read.problem.message);
  const transcript = readyTranscript('talk', { ...read.value, sha256: sha256(bytes) });
  const make = receiptMaker(story, { ...settings, version: '0', findings: [], transcripts: [transcript] });
  const receipt = receiptText(
    make({ name: file.name, format, formatVersion: exporter.version, bytes: fileBytes(file) }),
  );
  const signature = signatureText(new TextEncoder().encode(receipt), own);
  return { file: file.text, receipt, source: story.source.text, signature, transcript: talk };
}

export interface Vectors {
  readonly about: string;
  readonly bases: Readonly<Record<string, Base>>;
  readonly vectors: readonly Vector[];
}

export const makeVectors = (): Vectors => ({
  about:
    'Each vector is a base with its edits, less what it is without. failing: the checks that must fail, and no others.',
  bases: Object.fromEntries(
    formats.flatMap((format) => [
      [format, baseOf(format, honest)],
      [`${format} forged`, baseOf(format, forged)],
    ]),
  ),
  vectors: formats.flatMap((format) =>
    tampers.map(({ isForged = false, edits = [], without = [], ...tamper }): Vector => ({
      ...tamper,
      name: `${format}: ${tamper.name}`,
      base: isForged ? `${format} forged` : format,
      edits,
      without,
    })),
  ),
});

function edited(base: Base, edit: Edit): Base {
  if (edit.in !== 'receipt') {
    if (!base[edit.in].includes(edit.from)) throw new RangeError(`“${edit.from}” is not in the ${edit.in}`);
    return { ...base, [edit.in]: base[edit.in].replace(edit.from, () => edit.to) };
  }
  const receipt = JSON.parse(base.receipt) as object;
  let at = receipt as Record<string | number, unknown>;
  for (const key of edit.path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = edit.path.at(-1) ?? '';
  if (Array.isArray(at) && edit.value === undefined) at.splice(Number(last), 1);
  else at[last] = edit.value;
  return { ...base, receipt: JSON.stringify(receipt, null, 1) };
}

/** What lies before the checker. */
export function proofOf({ bases }: Vectors, { base, edits, without, key }: Vector): Proof {
  const given = bases[base];
  if (!given) throw new RangeError(`no base ${base}`);
  const { file, receipt, source, signature, transcript } = edits.reduce(edited, given);
  return {
    file: new TextEncoder().encode(file),
    receipt: new TextEncoder().encode(receipt),
    receiptName: 'story.receipt.json',
    source: without.includes('source') ? undefined : source,
    signature: without.includes('signature') ? undefined : signature,
    transcript: without.includes('transcript')
      ? undefined
      : { name: 'talk.srt', bytes: new TextEncoder().encode(transcript) },
    key: key === undefined ? undefined : Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0)),
  };
}
