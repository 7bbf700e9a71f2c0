/** What a stretch of a file is, as far as its colour tells. */
export type TokenKind = 'plain' | 'name' | 'mark' | 'text' | 'note';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

export type Language = 'json' | 'markup' | 'markdown' | 'plain';

/** The language of a file by its media type. */
export function languageOf(mediaType: string): Language {
  if (mediaType.endsWith('json')) return 'json';
  if (mediaType === 'text/html' || mediaType.endsWith('xml') || mediaType.endsWith('icml')) return 'markup';
  return mediaType === 'text/markdown' ? 'markdown' : 'plain';
}

type Say = (kind: TokenKind, to: number) => void;

/** Collects tokens one after another; neighbours of one kind become one. */
function collect(text: string, read: (say: Say) => void): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let start = 0;
  let current: TokenKind = 'plain';
  const close = (): void => {
    if (at > start) tokens.push({ kind: current, text: text.slice(start, at) });
    start = at;
  };
  read((kind, to) => {
    if (kind !== current) close();
    current = kind;
    at = to;
  });
  close();
  return tokens;
}

/** The place behind the quotation mark that ends a string; the end of the text when none does. */
function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return Math.min(text.length, at + 1);
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \n\r\t'.includes(text.charAt(at))) at += 1;
  return at;
}

function readJson(text: string, say: Say): void {
  const word = /[-+.\w]+/y;
  for (let at = 0; at < text.length;) {
    word.lastIndex = at;
    const length = word.exec(text)?.[0].length ?? 0;
    const end = text[at] === '"' ? endOfString(text, at) : at + Math.max(1, length);
    const isName = text[at] === '"' && text[afterBlanks(text, end)] === ':';
    say(text[at] === '"' ? (isName ? 'name' : 'text') : length > 0 ? 'mark' : 'plain', end);
    at = end;
  }
}

/** The place behind `ending`, or the end of the text. */
function behind(text: string, ending: string, from: number): number {
  const found = text.indexOf(ending, from);
  return found < 0 ? text.length : found + ending.length;
}

/** The inside of a tag: its name, then attributes and their values. */
function readTag(text: string, from: number, say: Say): number {
  const name = /<\/?[^\s/>]*/y;
  name.lastIndex = from;
  let at = from + (name.exec(text)?.[0].length ?? 1);
  say('name', at);
  while (at < text.length && text[at] !== '>') {
    const quote = text.charAt(at);
    const isValue = quote === '"' || quote === "'";
    at = isValue ? behind(text, quote, at + 1) : at + 1;
    say(isValue ? 'text' : quote === '/' ? 'name' : 'mark', at);
  }
  const end = Math.min(text.length, at + 1);
  say('name', end);
  return end;
}

function readMarkup(text: string, say: Say): void {
  for (let at = 0; at < text.length;) {
    if (text.startsWith('<!--', at)) say('note', (at = behind(text, '-->', at)));
    else if (text.startsWith('<?', at) || text.startsWith('<!', at)) say('note', (at = behind(text, '>', at)));
    else if (text[at] === '<') at = readTag(text, at, say);
    else {
      const tag = text.indexOf('<', at);
      say('plain', (at = tag < 0 ? text.length : tag));
    }
  }
}

const kindOfLine = (line: string): TokenKind => {
  if (line.startsWith('#')) return 'name';
  return line.startsWith('>') ? 'text' : line.startsWith('[') || line.startsWith('- [') ? 'mark' : 'plain';
};

function readMarkdown(text: string, say: Say): void {
  let isFront = text.startsWith('---\n');
  let at = 0;
  for (const line of text.split('\n')) {
    const end = Math.min(text.length, at + line.length + 1);
    const isFence = line === '---';
    const colon = isFront ? line.indexOf(':') : -1;
    if (isFence && isFront) say('note', end);
    else if (colon > 0) {
      say('name', at + colon + 1);
      say('text', end);
    } else say(isFront ? 'text' : kindOfLine(line), end);
    if (isFence && at > 0) isFront = false;
    at = end;
  }
}

const readers: Readonly<Record<Language, (text: string, say: Say) => void>> = {
  json: readJson,
  markup: readMarkup,
  markdown: readMarkdown,
  plain: (text, say) => say('plain', text.length),
};

/** A file cut into stretches to be coloured; together they are the file. */
export const highlight = (text: string, language: Language): readonly Token[] =>
  collect(text, (say) => readers[language](text, say));
