import { notesHeading } from '../office/noteList';

const definition = /^ {0,3}\[\^([^\]\s]{1,100})\]:[ \t]*/;
const reference = /\[\^([^\]\s]{1,100})\]/g;

interface Footnote {
  readonly lines: string[];
  number: number;
}

/** The text without the definitions of its footnotes, and these by their names. */
function takeDefinitions(text: string): { readonly text: string; readonly notes: ReadonlyMap<string, Footnote> } {
  const notes = new Map<string, Footnote>();
  const lines: string[] = [];
  let note: Footnote | null = null;
  for (const line of text.split('\n')) {
    const [begins, name = ''] = definition.exec(line) ?? [];
    if (begins !== undefined) {
      note = { lines: [line.slice(begins.length)], number: 0 };
      if (!notes.has(name)) notes.set(name, note);
    } else if (note !== null && /^(?: {2,}|\t)\S/.test(line)) note.lines.push(line.trim());
    else if (line.trim() === '') lines.push('');
    else {
      note = null;
      lines.push(line);
    }
  }
  return { text: lines.join('\n'), notes };
}

/** “^[words]”: a note that stands where it is said of. */
const inline = /\^\[([^[\]\n]{1,1000})\]/g;

/** Notes that stand in the text as others that stand below it. */
function withoutInline(text: string): string {
  if (!text.includes('^[')) return text;
  const notes: string[] = [];
  const copy = text.replace(inline, (_, words: string) => {
    notes.push(`[^inline-${notes.length + 1}]: ${words}`);
    return `[^inline-${notes.length}]`;
  });
  return notes.length === 0 ? text : `${copy.trimEnd()}\n\n${notes.join('\n')}\n`;
}

/**
 * Footnotes of Markdown as every format carries them: the number of each stands raised where it belongs, and its words
 * in a numbered list below a heading at the end; those that nothing points at come last.
 */
export function settleFootnotes(written: string): { readonly text: string; readonly count: number } {
  const text = withoutInline(written);
  if (!text.includes('[^')) return { text, count: 0 };
  const { text: copy, notes } = takeDefinitions(text);
  let numbers = 0;
  const numbered = copy.replace(reference, (sign: string, name: string) => {
    const note = notes.get(name);
    if (!note) return sign;
    if (note.number === 0) note.number = numbers += 1;
    return `<sup>${note.number}</sup>`;
  });
  for (const note of notes.values()) if (note.number === 0) note.number = numbers += 1;
  const list = [...notes.values()]
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, lines }) => `${number}. ${lines.join(' ').trim() || '\u2013'}`);
  if (list.length === 0) return { text, count: 0 };
  return { text: `${numbered.trimEnd()}\n\n## ${notesHeading}\n\n${list.join('\n')}\n`, count: list.length };
}
