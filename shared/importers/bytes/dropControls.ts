// Control characters are this file's subject.
/* oxlint-disable no-control-regex */
/** Text without the characters no copy needs, and how many of each kind went. */
export interface PlainText {
  readonly text: string;
  readonly notes: readonly string[];
}

interface Unwanted {
  readonly name: string;
  readonly pattern: RegExp;
  readonly replacement: string;
}

/** In this order: an escape sequence goes as a whole before its first character would go alone. */
const unwanted: readonly Unwanted[] = [
  { name: 'terminal escape sequence', pattern: /\u001b\[[0-9;?]{0,32}[@-~]/g, replacement: '' },
  // They end a line in the programs that write them; dropping them would glue two words together.
  { name: 'form feed or vertical tab', pattern: /[\u000b\u000c]/g, replacement: '\n' },
  { name: 'NUL character', pattern: /\u0000/g, replacement: '' },
  { name: 'control character', pattern: /[\u0001-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, replacement: '' },
  { name: 'byte order mark inside the text', pattern: /\ufeff/g, replacement: '' },
  { name: 'annotation character', pattern: /[\ufff9-\ufffb]/g, replacement: '' },
  // Flags of England, Scotland and Wales are spelt with these after a black flag: those stay.
  {
    name: 'hidden tag character',
    pattern: /(?<!\u{1f3f4}[\u{e0061}-\u{e007a}]{0,6})[\u{e0000}-\u{e007f}]/gu,
    replacement: '',
  },
];

const anyUnwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufff9-\ufffb\udb40]/;

/** What stands in for an unwanted run, given the text around it. */
type StandIn = (kind: Unwanted, found: string, copy: string, at: number) => string;

function replaceUnwanted(text: string, standIn: StandIn, done: string): PlainText {
  if (!anyUnwanted.test(text)) return { text, notes: [] };
  const notes: string[] = [];
  const plain = unwanted.reduce((copy, kind) => {
    let count = 0;
    const next = copy.replace(kind.pattern, (found: string, at: number) => {
      count += 1;
      return standIn(kind, found, copy, at);
    });
    if (count > 0)
      notes.push(
        `${count} ${kind.name}${count === 1 ? '' : 's'} ${kind.replacement === '' ? done : 'turned into line ends'}.`,
      );
    return next;
  }, text);
  return { text: plain, notes };
}

/** Drops control and hidden characters and counts them; the same text comes back when there are none. */
export const dropControls = (text: string): PlainText =>
  replaceUnwanted(text, ({ replacement }) => replacement, 'removed');

const isLetterBefore = (text: string, at: number): boolean =>
  /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at));
const isLetterAfter = (text: string, at: number): boolean => /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2));

/**
 * Covers control and hidden characters with blanks, or inside a word with \ufffd, and counts them. The length stays:
 * every offset is one in the text as its sender has it.
 */
export const coverControls = (text: string): PlainText =>
  replaceUnwanted(
    text,
    ({ replacement }, found, copy, at) => {
      if (replacement !== '') return replacement;
      const insideWord = found.length === 1 && isLetterBefore(copy, at) && isLetterAfter(copy, at + 1);
      return insideWord ? '\ufffd' : ' '.repeat(found.length);
    },
    'covered (a blank or \ufffd stands there)',
  );

const turningMarks = /[\u202a-\u202e\u2066-\u2069]/g;
const doubleEncoded = /\u00e2\u20ac[\u2122\u02dc\u0153\u009d\u201c\u201d]/g;

const times = (count: number): string => `${count} ${count === 1 ? 'place' : 'places'}`;

/** What stays in the text and still deserves a look, counted. */
export function noteTraps(text: string): readonly string[] {
  const turned = text.match(turningMarks)?.length ?? 0;
  const doubled = text.match(doubleEncoded)?.length ?? 0;
  return [
    ...(turned > 0
      ? [
          `Hidden marks change the direction of the text in ${times(turned)}: what is shown may not be the order of the letters.`,
        ]
      : []),
    ...(doubled > 0
      ? [`Quotation marks look garbled (\u00e2\u20ac\u2026) in ${times(doubled)}: the copy was probably encoded twice.`]
      : []),
  ];
}
