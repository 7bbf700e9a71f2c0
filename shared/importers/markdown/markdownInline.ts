/** A stretch of Markdown as a reader sees it. */
export interface InlineText {
  readonly text: string;
  readonly href: string | null;
  /** All of it is one link. */
  readonly isLink: boolean;
}

interface Writing {
  readonly parts: string[];
  readonly brackets: { readonly part: number; readonly written: number; readonly isImage: boolean }[];
  /** Delimiters that may yet be closed, by character. */
  readonly open: Map<string, number[]>;
  /** Backtick runs known to have no partner. */
  readonly lonely: Set<number>;
  href: string | null;
  /** Characters written, and those of them inside links. */
  written: number;
  linked: number;
}

function write(writing: Writing, text: string): void {
  writing.parts.push(text);
  writing.written += text.length;
}

const longestLink = 2000;
const longestTag = 1000;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

const isBlank = (character: string): boolean => character === '' || /\s/.test(character);
const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** A code span’s end, or -1. */
function codeEnd(source: string, at: number, length: number, lonely: Set<number>): number {
  if (lonely.has(length)) return -1;
  const fence = '`'.repeat(length);
  for (let end = source.indexOf(fence, at + length); end >= 0; end = source.indexOf(fence, end)) {
    let after = end + length;
    while (source[after] === '`') after += 1;
    if (after === end + length) return end;
    end = after;
  }
  lonely.add(length);
  return -1;
}

/** Where a link goes and where its brackets end: `(<address> "title")`, `(address)` or `[name]`. */
function readTarget(
  source: string,
  at: number,
  references: ReadonlyMap<string, string>,
  name: string,
): { readonly href: string; readonly end: number } | null {
  const piece = source.slice(at, at + longestLink);
  const inline =
    /^\(\s{0,9}(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()]*)?))(?:\s{1,9}(?:"[^"]*"|'[^']*'))?\s{0,9}\)/.exec(
      piece,
    );
  if (inline) return { href: inline[1] ?? inline[2] ?? '', end: at + inline[0].length };
  const named = /^\[([^[\]]{0,200})\]/.exec(piece);
  const href = references.get((named?.[1] || name).toLowerCase());
  if (href === undefined) return null;
  return { href, end: at + (named?.[0].length ?? 0) };
}

/** The first characters written since a part. */
function writtenSince({ parts }: Writing, part: number): string {
  let text = '';
  for (let at = part + 1; at < parts.length && text.length < 200; at += 1) text += parts[at] ?? '';
  return text.slice(0, 200);
}

function closeBracket(source: string, at: number, writing: Writing, references: ReadonlyMap<string, string>): number {
  const bracket = writing.brackets.pop();
  const target =
    bracket && readTarget(source, at + 1, references, references.size > 0 ? writtenSince(writing, bracket.part) : '');
  if (!bracket || !target) {
    write(writing, ']');
    return at + 1;
  }
  writing.parts[bracket.part] = '';
  if (bracket.isImage) {
    writing.parts.length = bracket.part;
  } else {
    writing.linked += writing.written - bracket.written - 1;
    writing.href ??= target.href;
  }
  return target.end;
}

function delimiter(source: string, at: number, writing: Writing): number {
  const character = source.charAt(at);
  let end = at;
  while (source[end] === character) end += 1;
  const before = source.charAt(at - 1);
  const after = source.charAt(end);
  const insideWord = character === '_' && isWord(before) && isWord(after);
  const own = writing.open.get(character) ?? [];
  for (let each = at; each < end; each += 1) {
    const opener = isBlank(before) || insideWord ? undefined : own.at(-1);
    if (opener !== undefined && opener < writing.parts.length && writing.parts[opener] === character) {
      own.pop();
      writing.parts[opener] = '';
      continue;
    }
    write(writing, character);
    if (!isBlank(after) && !insideWord) own.push(writing.parts.length - 1);
  }
  writing.open.set(character, own);
  return end;
}

function angle(source: string, at: number, writing: Writing): number {
  const end = source.slice(at, at + longestTag).indexOf('>');
  const inner = end < 0 ? '' : source.slice(at + 1, at + end);
  if (/^https?:\/\/\S+$/i.test(inner)) {
    write(writing, inner);
    writing.linked += inner.length;
    writing.href ??= inner;
    return at + end + 1;
  }
  if (!/^(?:[a-z][a-z0-9-]*(?:[\s/]|$)|\/[a-z]|!--)/i.test(inner)) {
    write(writing, '<');
    return at + 1;
  }
  if (/^br\b/i.test(inner)) write(writing, ' ');
  return at + end + 1;
}

function entity(source: string, at: number, writing: Writing): number {
  const found = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/i.exec(source.slice(at, at + 12));
  const code =
    found?.[1] !== undefined ? Number(found[1]) : found?.[2] !== undefined ? Number.parseInt(found[2], 16) : null;
  const named = found?.[3] === undefined || !Object.hasOwn(entities, found[3]) ? undefined : entities[found[3]];
  const text = code === null ? named : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  write(writing, text ?? '&');
  return at + (found && text !== undefined ? found[0].length : 1);
}

function codeSpan(source: string, at: number, writing: Writing): number {
  let length = 1;
  while (source[at + length] === '`') length += 1;
  const end = codeEnd(source, at, length, writing.lonely);
  write(writing, end < 0 ? '`'.repeat(length) : source.slice(at + length, end));
  return end < 0 ? at + length : end + length;
}

const plain = /[^\\`*_~[\]<&!]+/y;

/** Reads Markdown within a paragraph: escapes, emphasis, code, links, HTML tags and entities. In one pass. */
export function readInline(source: string, references: ReadonlyMap<string, string>): InlineText {
  const writing: Writing = {
    parts: [],
    brackets: [],
    open: new Map(),
    lonely: new Set(),
    href: null,
    written: 0,
    linked: 0,
  };
  for (let at = 0; at < source.length;) {
    plain.lastIndex = at;
    const run = plain.exec(source)?.[0];
    if (run !== undefined) {
      write(writing, run);
      at += run.length;
      continue;
    }
    at = readSign(source, at, writing, references);
  }
  const text = writing.parts.join('').replace(/\s+/g, ' ').trim();
  return { text, href: writing.href, isLink: writing.href !== null && writing.linked >= text.length };
}

function readSign(source: string, at: number, writing: Writing, references: ReadonlyMap<string, string>): number {
  const sign = source.charAt(at);
  const next = source.charAt(at + 1);
  switch (sign) {
    case '\\': {
      const escaped = /[!-/:-@[-`{-~]/.test(next);
      write(writing, escaped ? next : '\\');
      return at + (escaped ? 2 : 1);
    }
    case '`':
      return codeSpan(source, at, writing);
    case '*':
    case '_':
      return delimiter(source, at, writing);
    case '~':
      if (next === '~') return at + 2;
      break;
    case '!':
      if (next === '[') {
        open(writing, true);
        return at + 2;
      }
      break;
    case '[':
      open(writing, false);
      return at + 1;
    case ']':
      return closeBracket(source, at, writing, references);
    case '<':
      return angle(source, at, writing);
    case '&':
      return entity(source, at, writing);
  }
  write(writing, sign);
  return at + 1;
}

function open(writing: Writing, isImage: boolean): void {
  writing.brackets.push({ part: writing.parts.length, written: writing.written, isImage });
  write(writing, isImage ? '![' : '[');
}
