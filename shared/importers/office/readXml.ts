import { Tokenizer } from 'htmlparser2';
import { fail, succeed, type Outcome } from '../../story/outcome';
import { knownNamespaces } from './xmlNamespaces';
import { damaged } from '../bytes/zipArchive';

/** Attributes by their name with our prefix: `w:val`. */
export type XmlAttributes = Readonly<Partial<Record<string, string>>>;

/** What an XML part says, in order; an element without content opens and closes. */
export interface XmlEvents {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

type Fault = 'damaged' | 'declares-entities';

const deepest = 20_000;

/** UTF-16 by its mark or its zeros, another encoding when the file names one, else UTF-8; null when the bytes do not fit. */
function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const wide =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
        ? 'utf-16be'
        : null;
  const declared =
    wide ??
    /^[^>]{0,60}encoding\s?=\s?["']([A-Za-z0-9._-]{2,30})["']/.exec(
      String.fromCharCode(...bytes.subarray(0, 120)),
    )?.[1] ??
    'utf-8';
  try {
    return new TextDecoder(declared, { fatal: true }).decode(bytes);
  } catch {
    // A fatal decoder throws for bytes that do not fit, and for an encoding nobody knows.
    return null;
  }
}

/** Reads well-formed XML with the tokenizer of htmlparser2; stops at the first fault. Linear, and no element is kept. */
function walk(xml: string, events: XmlEvents): Fault | null {
  const prefixes = new Map<string, string>([['xml', 'xml']]);
  const open: string[] = [];
  let fault: Fault | null = null;
  let tag = '';
  let attribute = '';
  let value: string[] = [];
  let attributes: [string, string][] = [];
  let hasRoot = false;

  const ours = (name: string, isElement: boolean): string => {
    const colon = name.indexOf(':');
    if (colon < 0 && !isElement) return name;
    const prefix = prefixes.get(colon < 0 ? '' : name.slice(0, colon)) ?? (colon < 0 ? '' : name.slice(0, colon));
    return prefix === '' ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
  };
  const declare = ([name, address]: readonly [string, string]): void => {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) return;
    const prefix = name.slice(6);
    prefixes.set(prefix, knownNamespaces.get(address) ?? prefix);
  };
  const opened = (selfClosing: boolean): void => {
    if (fault) return;
    if ((open.length === 0 && hasRoot) || open.length > deepest) {
      fault = 'damaged';
      return;
    }
    hasRoot = true;
    for (const pair of attributes) declare(pair);
    const name = ours(tag, true);
    events.open(name, Object.fromEntries(attributes.map(([key, text]) => [ours(key, false), text])));
    attributes = [];
    if (selfClosing) events.close(name);
    else open.push(tag, name);
  };
  const closed = (name: string): void => {
    if (fault) return;
    const ourName = open.pop();
    if (open.pop() !== name || ourName === undefined) {
      fault = 'damaged';
      return;
    }
    events.close(ourName);
  };
  const text = (words: string): void => {
    if (fault) return;
    // An ampersand that is left over is an entity that nothing declares.
    if (words.includes('&') || words.includes('\u0000')) {
      fault = 'damaged';
      return;
    }
    if (open.length > 0) events.text(words);
  };
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = xml.slice(start, end);
        attributes = [];
      },
      onattribname: (start, end) => {
        attribute = xml.slice(start, end);
      },
      onattribdata: (start, end) => {
        value.push(xml.slice(start, end));
      },
      onattribentity: (codePoint) => {
        value.push(String.fromCodePoint(codePoint));
      },
      onattribend: () => {
        attributes.push([attribute, value.join('')]);
        value = [];
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag: (start, end) => closed(xml.slice(start, end)),
      ontext: (start, end) => text(xml.slice(start, end)),
      ontextentity: (codePoint) => {
        if (!fault && open.length > 0) events.text(String.fromCodePoint(codePoint));
      },
      oncdata: (start, end, endOffset) => {
        if (!fault && open.length > 0) events.text(xml.slice(start, end - endOffset));
      },
      ondeclaration: () => {
        fault ??= 'declares-entities';
      },
      oncomment: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  return fault ?? (open.length > 0 || !hasRoot ? 'damaged' : null);
}

/** Reads one XML part of a file. Nothing outside is fetched and no entity but XML’s own five is known. */
export function readXml(name: string, bytes: Uint8Array, events: XmlEvents): Outcome<null> {
  const xml = decode(bytes);
  if (xml === null) return damaged(name);
  const fault = walk(xml, events);
  if (fault === 'damaged') return damaged(name);
  if (fault === 'declares-entities') {
    return fail(
      'declares-entities',
      `${name} declares entities of its own, which no word processor writes and which can be made to read other files. It was not opened. Ask for the story as plain text.`,
    );
  }
  return succeed(null);
}
