/** One piece of an RTF file. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word or symbol; `value` is its number, null without one. */
  | { readonly kind: 'control'; readonly word: string; readonly value: number | null }
  /** A character by its byte. */
  | { readonly kind: 'byte'; readonly byte: number }
  /** Bytes that `\bin` announces, one character a byte. */
  | { readonly kind: 'binary'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

const letter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const digit = (code: number): boolean => code >= 48 && code <= 57;
const special = /[\\{}\r\n\0]/g;

/** Reads the control after a backslash at `at`; tells where the next token begins. */
function readControl(rtf: string, at: number): { readonly token: RtfToken; readonly next: number } {
  const code = rtf.charCodeAt(at + 1);
  if (rtf[at + 1] === "'") {
    const hex = rtf.slice(at + 2, at + 4);
    return /^[0-9A-Fa-f]{2}$/.test(hex)
      ? { token: { kind: 'byte', byte: Number.parseInt(hex, 16) }, next: at + 4 }
      : { token: { kind: 'text', text: '' }, next: at + 2 };
  }
  if (!letter(code)) return { token: { kind: 'control', word: rtf[at + 1] ?? '', value: null }, next: at + 2 };
  let end = at + 1;
  while (end < at + 34 && letter(rtf.charCodeAt(end))) end += 1;
  const word = rtf.slice(at + 1, end);
  const digits = rtf[end] === '-' ? end + 1 : end;
  let stop = digits;
  while (stop < digits + 11 && digit(rtf.charCodeAt(stop))) stop += 1;
  const value = stop > digits ? Number(rtf.slice(end, stop)) : null;
  const after = value === null ? end : stop;
  return { token: { kind: 'control', word, value }, next: rtf[after] === ' ' ? after + 1 : after };
}

/** Hands out a file’s tokens in order, one pass; stops when `take` returns false. */
export function readRtfTokens(rtf: string, take: (token: RtfToken) => boolean): void {
  let at = 0;
  while (at < rtf.length) {
    const character = rtf[at];
    if (character === '{' || character === '}') {
      if (!take({ kind: character === '{' ? 'open' : 'close' })) return;
      at += 1;
    } else if (character === '\\') {
      const { token, next } = readControl(rtf, at);
      at = next;
      if (token.kind === 'control' && token.word === 'bin') {
        at = next + Math.max(0, token.value ?? 0);
        if (!take({ kind: 'binary', text: rtf.slice(next, at) })) return;
      } else if (!take(token)) return;
    } else if (character === '\r' || character === '\n' || character === '\0') {
      at += 1;
    } else {
      special.lastIndex = at;
      const end = special.exec(rtf)?.index ?? rtf.length;
      if (!take({ kind: 'text', text: rtf.slice(at, end) })) return;
      at = end;
    }
  }
}
