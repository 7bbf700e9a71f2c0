import { succeed, type Outcome } from '../../story/outcome';
import { readXmlPart } from '../xml/readXmlPart';

interface Level {
  ordered: boolean;
  start: number;
}

interface Numbering {
  readonly abstract: string;
  /** By level, where a list with this number begins anew. */
  readonly starts: Map<number, number>;
}

/** What the lists of a Word document are, by the number that its paragraphs name. */
export interface WordLists {
  readonly levelsOf: (numId: string) => ReadonlyMap<number, Level>;
  /** Lists of one kind count on from each other. */
  readonly kindOf: (numId: string) => string;
  readonly startsAnew: (numId: string, level: number) => number | null;
}

const noLevels: ReadonlyMap<number, Level> = new Map();

/** Numbers that do not count: “none” and bullets. */
const isCounted = (format: string | undefined): boolean =>
  format !== undefined && format !== 'bullet' && format !== 'none';

const asCount = (text: string | undefined): number => {
  const count = Number.parseInt(text ?? '', 10);
  return Number.isFinite(count) && Math.abs(count) < 1_000_000 ? count : 1;
};

/** Reads `word/numbering.xml`; a document may do without. */
export function readWordLists(name: string, bytes: Uint8Array | null): Outcome<WordLists> {
  const kinds = new Map<string, Map<number, Level>>();
  const numberings = new Map<string, Numbering>();
  let kind: Map<number, Level> | null = null;
  let numbering: Numbering | null = null;
  let at = 0;
  if (bytes) {
    const done = readXmlPart(name, bytes, {
      open: (tag, attributes) => {
        const value = attributes['w:val'];
        const level = kind?.get(at);
        if (tag === 'w:abstractNum') {
          kind = new Map();
          kinds.set(attributes['w:abstractNumId'] ?? '', kind);
        } else if (tag === 'w:num') {
          numbering = { abstract: '', starts: new Map() };
          numberings.set(attributes['w:numId'] ?? '', numbering);
        } else if (tag === 'w:abstractNumId' && numbering) {
          numbering = { ...numbering, abstract: value ?? '' };
          numberings.set([...numberings.keys()].at(-1) ?? '', numbering);
        } else if (tag === 'w:lvl' || tag === 'w:lvlOverride') {
          at = asCount(attributes['w:ilvl'] ?? '0');
          if (tag === 'w:lvl') kind?.set(at, { ordered: false, start: 1 });
        } else if (tag === 'w:numFmt' && level) level.ordered = isCounted(value);
        else if (tag === 'w:start' && level) level.start = asCount(value);
        else if (tag === 'w:startOverride') numbering?.starts.set(at, asCount(value));
      },
      close: (tag) => {
        if (tag === 'w:abstractNum') kind = null;
        if (tag === 'w:num') numbering = null;
      },
      text: () => undefined,
    });
    if (!done.ok) return done;
  }
  return succeed({
    levelsOf: (numId) => kinds.get(numberings.get(numId)?.abstract ?? '') ?? noLevels,
    kindOf: (numId) => numberings.get(numId)?.abstract ?? numId,
    startsAnew: (numId, level) => numberings.get(numId)?.starts.get(level) ?? null,
  });
}

/** Counts the items of a document’s lists as Word does. */
export function countItems(
  lists: WordLists,
): (numId: string, level: number) => { readonly level: number; readonly number: number | null } {
  const counts = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return (numId, level) => {
    const own = Math.max(0, Math.min(8, level));
    const found = lists.levelsOf(numId).get(own);
    const kind = lists.kindOf(numId);
    const numbers = counts.get(kind) ?? new Map<number, number>();
    counts.set(kind, numbers);
    for (const deeper of numbers.keys()) if (deeper > own) numbers.delete(deeper);
    if (!found?.ordered) return { level: own + 1, number: null };
    const anew = begun.has(`${numId} ${own}`) ? null : lists.startsAnew(numId, own);
    begun.add(`${numId} ${own}`);
    const before = numbers.get(own);
    const number = anew ?? (before === undefined ? found.start : before + 1);
    numbers.set(own, number);
    return { level: own + 1, number };
  };
}
