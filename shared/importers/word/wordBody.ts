import type { Emphasis } from '../../story/block';
import type { OfficeLine } from '../office/officeLine';
import type { XmlAttributes, XmlEvents } from '../xml/walkXml';
import { readSymbol } from '../rtf/symbolFonts';
import { fieldLink } from '../office/webLink';
import {
  addText,
  beginParagraph,
  breakLine,
  endLine,
  endParagraph,
  isHidden,
  mostOpen,
  newReading,
  paragraphOf,
  type Paragraph,
  type Reading,
  type Run,
  type WordContext,
  type WordCounts,
} from './wordReading';
import { beginField, keepLink } from './wordLinks';
import { keepWordPicture } from './wordPictures';
import { isOn } from './wordStyles';
import { beginCell, beginRow, beginTable, endCell, spanOf } from './wordTables';

/** Kept out with all they hold: deleted text, older properties, and the second telling of what Word tells twice. */
const skipped: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:pPrChange',
  'w:rPrChange',
  'w:sdtPr',
  'w:rt',
  'w:delText',
  'w:delInstrText',
]);

type Handler = (reading: Reading, attributes: XmlAttributes) => void;

/** The number of a note stands raised where it belongs; a note within a note has none. */
function keepNote(reading: Reading, id: string): void {
  const run = reading.runs.at(-1);
  if (isHidden(reading) || !run) return;
  reading.counts.footnotes += 1;
  reading.notes.push(id);
  const own = run.emphasis;
  run.emphasis = new Set(['superscript']);
  addText(reading, String(reading.notes.length));
  run.emphasis = own;
}

/** Counts of the paragraph’s own properties go to the paragraph, not to the copy. */
const inProperties = (reading: Reading): boolean => paragraphOf(reading)?.inProperties === true;

const count =
  (what: Exclude<keyof WordCounts, 'lostPictures'>): Handler =>
  ({ counts }) => {
    counts[what] += 1;
  };

const ofParagraph =
  (change: (paragraph: Paragraph, value: string | undefined) => void): Handler =>
  (reading, attributes) => {
    const paragraph = paragraphOf(reading);
    if (paragraph?.inProperties === true) change(paragraph, attributes['w:val']);
  };

const ofRun =
  (change: (run: Run, value: string | undefined) => void): Handler =>
  (reading, attributes) => {
    const run = reading.runs[reading.runs.length - 1];
    if (run && !inProperties(reading)) change(run, attributes['w:val']);
  };

const ifOn = (kind: Emphasis): Handler =>
  ofRun(({ emphasis }, value) => {
    if (isOn(value)) emphasis.add(kind);
  });

const onOpen: Readonly<Record<string, Handler>> = {
  'w:p': beginParagraph,
  'w:pPr': (reading) => {
    const paragraph = paragraphOf(reading);
    if (paragraph) paragraph.inProperties = true;
  },
  'w:pStyle': ofParagraph((paragraph, value) => {
    paragraph.styleId = value ?? '';
  }),
  'w:outlineLvl': ofParagraph((paragraph, value) => {
    paragraph.level = Number(value);
  }),
  'w:numId': ofParagraph((paragraph, value) => {
    paragraph.numId = value ?? '0';
  }),
  'w:ilvl': ofParagraph((paragraph, value) => {
    paragraph.depth = Number(value) || 0;
  }),
  'w:r': ({ runs }) => {
    runs.push({ hidden: null, style: '', emphasis: new Set() });
  },
  'w:rStyle': ofRun((run, value) => {
    run.style = value ?? '';
  }),
  'w:vanish': ofRun((run, value) => {
    run.hidden = isOn(value);
  }),
  'w:b': ifOn('strong'),
  'w:i': ifOn('emphasis'),
  'w:strike': ifOn('strike'),
  'w:vertAlign': ofRun(({ emphasis }, value) => {
    if (value === 'superscript' || value === 'subscript') emphasis.add(value);
  }),
  'w:t': (reading) => {
    reading.mode = 'copy';
  },
  'm:t': (reading) => {
    reading.mode = 'copy';
  },
  'w:instrText': (reading) => {
    reading.mode = 'instruction';
  },
  'w:tab': (reading) => {
    if (reading.runs.length > 0 && !inProperties(reading)) addText(reading, ' ');
  },
  'w:br': (reading) => {
    if (!isHidden(reading)) breakLine(reading);
  },
  'w:cr': (reading) => {
    if (!isHidden(reading)) breakLine(reading);
  },
  'w:noBreakHyphen': (reading) => {
    addText(reading, '\u2011');
  },
  'w:sym': (reading, attributes) => {
    const symbol = readSymbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '');
    if (symbol === '\ufffd') reading.counts.symbols += 1;
    addText(reading, symbol);
  },
  'w:hyperlink': (reading, attributes) => {
    const id = attributes['r:id'];
    reading.anchors.push(id === undefined ? null : keepLink(reading, reading.links.get(id) ?? null));
  },
  'w:fldSimple': (reading, attributes) => {
    reading.anchors.push(keepLink(reading, fieldLink(attributes['w:instr'] ?? '')));
  },
  'w:fldChar': (reading, attributes) => {
    beginField(reading, attributes['w:fldCharType']);
  },
  'w:ins': (reading) => {
    if (!inProperties(reading)) reading.counts.insertions += 1;
  },
  'w:moveTo': (reading) => {
    if (!inProperties(reading)) reading.counts.insertions += 1;
  },
  'w:tbl': beginTable,
  'w:tr': beginRow,
  'w:tblHeader': ({ tables }, attributes) => {
    const table = tables.at(-1);
    if (table && isOn(attributes['w:val'])) table.isHead = true;
  },
  'w:tc': beginCell,
  'w:gridSpan': ({ tables }, attributes) => {
    const table = tables.at(-1);
    if (table?.inCell === true) table.span = spanOf(attributes['w:val']);
  },
  'wp:docPr': (reading, { descr, title }) => {
    reading.alt = descr ?? title ?? '';
  },
  'v:shape': (reading, { alt }) => {
    reading.alt = alt ?? '';
  },
  'w:commentRangeStart': (reading, attributes) => {
    const id = attributes['w:id'];
    if (id !== undefined && reading.speech.has(id) && reading.open.length < mostOpen)
      reading.open = [...reading.open, id];
  },
  'w:commentRangeEnd': (reading, attributes) => {
    reading.open = reading.open.filter((id) => id !== attributes['w:id']);
  },
  'w:commentReference': ({ counts, speech }, attributes) => {
    if (!speech.has(attributes['w:id'] ?? '')) counts.comments += 1;
  },
  'w:footnoteReference': (reading, attributes) => keepNote(reading, `foot ${attributes['w:id'] ?? ''}`),
  'w:endnoteReference': (reading, attributes) => keepNote(reading, `end ${attributes['w:id'] ?? ''}`),
  'a:blip': (reading, attributes) => keepWordPicture(reading, attributes['r:embed'] ?? attributes['r:link']),
  'v:imagedata': (reading, attributes) => keepWordPicture(reading, attributes['r:id']),
  'w:object': count('objects'),
  'w:altChunk': count('documents'),
};

const onClose: Readonly<Record<string, (reading: Reading) => void>> = {
  'w:p': endParagraph,
  'w:pPr': (reading) => {
    const paragraph = paragraphOf(reading);
    if (paragraph) paragraph.inProperties = false;
  },
  'w:r': ({ runs }) => {
    runs.pop();
  },
  'w:t': (reading) => {
    reading.mode = null;
  },
  'm:t': (reading) => {
    reading.mode = null;
  },
  'w:instrText': (reading) => {
    reading.mode = null;
  },
  'w:hyperlink': ({ anchors }) => {
    anchors.pop();
  },
  'w:fldSimple': ({ anchors }) => {
    anchors.pop();
  },
  'w:tc': endCell,
  'w:tbl': ({ tables }) => {
    tables.pop();
  },
};

function skip(reading: Reading, name: string): boolean {
  if (reading.skipping === 0 && !skipped.has(name)) return false;
  if (reading.skipping === 0 && (name === 'w:del' || name === 'w:moveFrom')) {
    const paragraph = paragraphOf(reading);
    if (paragraph?.inProperties === true) paragraph.joins = true;
    reading.counts.deletions += 1;
  }
  reading.skipping += 1;
  return true;
}

function addRead(reading: Reading, text: string): void {
  if (reading.skipping > 0) return;
  if (reading.mode === 'copy') addText(reading, text);
  const field = reading.fields[reading.fields.length - 1];
  if (reading.mode === 'instruction' && field && field.instruction.length < 4000) field.instruction += text;
}

/** Reads a Word document’s text as its reader sees it: insertions accepted, deletions and hidden text left out and counted. */
export function wordBodyReader(context: WordContext): {
  readonly events: XmlEvents;
  /** What is read so far. */
  readonly lines: readonly OfficeLine[];
  readonly finish: () => {
    readonly lines: readonly OfficeLine[];
    readonly counts: WordCounts;
    /** The notes that the copy points at, in order. */
    readonly notes: readonly string[];
    readonly layouts: ReadonlySet<number>;
  };
} {
  const reading = newReading(context);
  return {
    lines: reading.lines,
    events: {
      open: (name, attributes) => {
        if (!skip(reading, name) && Object.hasOwn(onOpen, name)) onOpen[name]?.(reading, attributes);
      },
      close: (name) => {
        if (reading.skipping > 0) reading.skipping -= 1;
        else if (Object.hasOwn(onClose, name)) onClose[name]?.(reading);
      },
      text: (text) => {
        addRead(reading, text);
      },
    },
    finish: () => {
      while (reading.paragraphs.length > 0) {
        endLine(reading);
        reading.paragraphs.pop();
      }
      return { lines: reading.lines, counts: reading.counts, notes: reading.notes, layouts: reading.layouts };
    },
  };
}
