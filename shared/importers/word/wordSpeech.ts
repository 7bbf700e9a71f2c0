import type { GivenQuotation, GivenSpeaker } from '../../story/source';
import { succeed, type Outcome } from '../../story/outcome';
import { wordCommentAuthor } from '../../story/wordStyles';
import { readXmlPart } from '../xml/readXmlPart';
import { joinNames } from '../../text/joinNames';
import { speakerStatuses } from '../../story/speakerStatus';

/** What a comment of ours says of the quotation it stands at. */
export type SpeechNote = Pick<GivenQuotation, 'speaker' | 'speakers' | 'status' | 'id' | 'cue'>;

type Status = NonNullable<GivenQuotation['status']>;

const statuses: ReadonlySet<string> = new Set(speakerStatuses);

/** “Speaker: Ann Reed (confirmed)” as label, words and status. */
function readLine(line: string): { readonly label: string; readonly words: string; readonly status: Status | null } {
  const colon = line.indexOf(': ');
  const label = colon < 0 ? '' : line.slice(0, colon);
  const rest = line.slice(label === '' ? 0 : colon + 2);
  const bracket = rest.lastIndexOf(' (');
  const status = rest.endsWith(')') && bracket >= 0 ? rest.slice(bracket + 2, -1) : '';
  return statuses.has(status)
    ? { label, words: rest.slice(0, bracket), status: status as Status }
    : { label, words: rest, status: null };
}

/** A comment’s lines as what they say of a quotation; null when it is somebody’s ordinary comment. */
export function readSpeechNote(lines: readonly string[]): SpeechNote | null {
  const speakers: GivenSpeaker[] = [];
  let note: { status?: Status; id?: string; cue?: string } = {};
  for (const line of lines) {
    const { label, words, status } = readLine(line);
    const last = speakers[speakers.length - 1];
    if (status !== null && (label === 'Speaker' || label === 'Body'))
      speakers.push({ name: words, role: null, ...(label === 'Body' ? { isBody: true } : {}) });
    else if (label === 'Role' && last) speakers[speakers.length - 1] = { ...last, role: line.slice(6) };
    else if (label === 'Cue') note = { ...note, cue: line.slice(5) };
    else if (label === 'Quotation') note = { ...note, id: words };
    if (status !== null && (label === 'Speaker' || label === 'Body' || line.startsWith('Nobody named (')))
      note = { ...note, status };
  }
  if (note.status === undefined) return null;
  return {
    ...note,
    speaker: joinNames(speakers.map(({ name }) => name)) || null,
    ...(speakers.length === 0 ? {} : { speakers }),
  };
}

/** Reads the comments that name speakers, by id; others are passed over. */
export function readWordSpeech(name: string, bytes: Uint8Array | null): Outcome<ReadonlyMap<string, SpeechNote>> {
  const speech = new Map<string, SpeechNote>();
  if (!bytes) return succeed(speech);
  let id: string | null = null;
  let lines: string[] = [];
  let line: string[] = [];
  const done = readXmlPart(name, bytes, {
    open: (tag, attributes) => {
      if (tag === 'w:comment') {
        id = attributes['w:author'] === wordCommentAuthor ? (attributes['w:id'] ?? null) : null;
        lines = [];
      }
      if (tag === 'w:p') line = [];
    },
    close: (tag) => {
      if (tag === 'w:p') lines.push(line.join(''));
      if (tag !== 'w:comment' || id === null) return;
      const note = readSpeechNote(lines);
      if (note) speech.set(id, note);
      id = null;
    },
    text: (text) => {
      if (id !== null) line.push(text);
    },
  });
  return done.ok ? succeed(speech) : done;
}
