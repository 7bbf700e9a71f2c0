import { succeed, type Outcome } from '../../story/outcome';
import type { OfficeLine } from '../office/officeLine';
import { readXmlPart } from '../xml/readXmlPart';
import { wordBodyReader } from './wordBody';
import type { WordContext } from './wordReading';

/** A part of a Word document that holds notes, and where its own links lead. */
export interface NotesPart {
  readonly bytes: Uint8Array | null;
  readonly links: ReadonlyMap<string, string>;
}

/** The notes of a document by their ids: the lines of each. */
export type WordNotes = ReadonlyMap<string, readonly OfficeLine[]>;

/** Reads `word/footnotes.xml` or `word/endnotes.xml`; a document may do without. Lines that part notes from copy are none. */
export function readWordNotes(name: string, { bytes, links }: NotesPart, context: WordContext): Outcome<WordNotes> {
  const notes = new Map<string, readonly OfficeLine[]>();
  if (bytes === null) return succeed(notes);
  const reader = wordBodyReader({ ...context, links });
  let begins = 0;
  const done = readXmlPart(name, bytes, {
    ...reader.events,
    open: (tag, attributes) => {
      if (tag === 'w:footnote' || tag === 'w:endnote') {
        begins = reader.lines.length;
        const isOwn = attributes['w:type'] === undefined || attributes['w:type'] === 'normal';
        if (isOwn) notes.set(attributes['w:id'] ?? '', []);
      }
      reader.events.open(tag, attributes);
    },
    close: (tag) => {
      reader.events.close(tag);
      if (tag !== 'w:footnote' && tag !== 'w:endnote') return;
      const last = [...notes.keys()].at(-1);
      if (last !== undefined && notes.get(last)?.length === 0) notes.set(last, reader.lines.slice(begins));
    },
  });
  return done.ok ? succeed(notes) : done;
}
