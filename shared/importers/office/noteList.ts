import type { TextSpan } from '../../story/block';
import { moveSpans } from '../../story/spans';
import type { OfficeLine } from './officeLine';

/** What stands above the notes of a text: footnotes and endnotes, moved to its end. */
export const notesHeading = 'Notes';

/** All lines of a note as one. */
function joined(lines: readonly OfficeLine[]): Pick<OfficeLine, 'text' | 'spans' | 'linked' | 'href'> {
  let text = '';
  const spans: TextSpan[] = [];
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    if (text !== '') text += ' ';
    spans.push(...moveSpans(line.spans ?? [], text.length));
    text += line.text;
  }
  return {
    text,
    spans,
    linked: lines.reduce((sum, { linked }) => sum + linked, 0),
    href: lines.find(({ href }) => href !== null)?.href ?? null,
  };
}

/**
 * Footnotes as every format carries them: a numbered list below a crosshead of its own at the end of the copy. Where each
 * belongs, its number stands raised in the copy.
 */
export function noteList(notes: readonly (readonly OfficeLine[])[]): readonly OfficeLine[] {
  if (notes.length === 0) return [];
  const heading: OfficeLine = { text: notesHeading, style: { tag: 'h2', names: null }, linked: 0, href: null };
  return [
    heading,
    ...notes.map((lines, at): OfficeLine => {
      const note = joined(lines);
      return {
        ...note,
        text: note.text.trim() === '' ? '\u2013' : note.text,
        style: { tag: 'li', names: null },
        list: { level: 1, number: at + 1 },
      };
    }),
  ];
}
