import { Tokenizer } from 'htmlparser2';
import { windows1252 } from '../bytes/windows1252';

/** Attributes by their name. */
export type XmlAttributes = Readonly<Partial<Record<string, string>>>;

/** What XML says, in order; an element without content opens and closes. */
export interface XmlEvents {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** How XML was written. */
export interface XmlFindings {
  /** End tags that end nothing, elements that another's end ended, elements beside the root. */
  readonly faults: number;
  readonly hasRoot: boolean;
  /** The innermost element that never ends; null where all do. */
  readonly unclosed: string | null;
  readonly tooDeep: boolean;
  /** It declares a document type, and so perhaps entities of its own. */
  readonly declares: boolean;
  /** An ampersand that is left over, of an entity that nothing declares, or a character that XML does not have. */
  readonly looseText: boolean;
}

interface Walk {
  readonly open: string[];
  faults: number;
  hasRoot: boolean;
  tooDeep: boolean;
  declares: boolean;
  looseText: boolean;
}

/** A number between 128 and 159 means the character that windows-1252 has there, as in browsers. */
const asText = (codePoint: number): string =>
  codePoint >= 0x80 && codePoint < 0xa0
    ? windows1252.charAt(codePoint - 0x80)
    : codePoint > 0 && codePoint <= 0x10ffff
      ? String.fromCodePoint(codePoint)
      : '\ufffd';

const longestName = 100;

const nothing = (): void => undefined;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const isWellFormed = ({ faults, tooDeep, declares, looseText }: Walk): boolean =>
  faults === 0 && !tooDeep && !declares && !looseText;

/** Ends the innermost element of the name, and all that is open inside it. */
function closeElement(walk: Walk, name: string, strict: boolean, events: XmlEvents): void {
  const innermost = walk.open.at(-1);
  const isItsEnd = innermost !== undefined && (strict ? innermost === name : localName(innermost) === localName(name));
  if (!isItsEnd) walk.faults += 1;
  if (!isItsEnd && strict) return;
  const at = walk.open.findLastIndex((open) => localName(open) === localName(name));
  if (at >= 0) for (const ended of walk.open.splice(at).toReversed()) events.close(ended);
}

function openElement(walk: Walk, name: string, attributes: XmlAttributes, deepest: number, events: XmlEvents): boolean {
  if (walk.open.length >= deepest) walk.tooDeep = true;
  else if (walk.open.length === 0 && walk.hasRoot) walk.faults += 1;
  if (walk.tooDeep) return false;
  walk.hasRoot = true;
  walk.open.push(name);
  events.open(name, attributes);
  return true;
}

/**
 * Reads XML with the tokenizer of htmlparser2, in time linear in its length, and keeps nothing but the names of the
 * open elements. No entity but XML’s own five and the numeric ones means anything, and nothing is ever fetched.
 * `strict` tells nothing more after the first fault; else what is not well-formed is read as far as it makes sense.
 */
export function walkXml(
  xml: string,
  { strict, deepest }: { readonly strict: boolean; readonly deepest: number },
  events: XmlEvents,
): XmlFindings {
  const walk: Walk = { open: [], faults: 0, hasRoot: false, tooDeep: false, declares: false, looseText: false };
  let tag = '';
  let attribute = '';
  let value: string[] = [];
  let attributes: Record<string, string> = {};
  const goesOn = (): boolean => !walk.tooDeep && (!strict || isWellFormed(walk));
  const opened = (isEmpty: boolean): void => {
    if (goesOn() && openElement(walk, tag, attributes, deepest, events) && isEmpty)
      events.close(walk.open.pop() ?? tag);
    attributes = {};
  };
  const told = (text: string): void => {
    if (goesOn() && walk.open.length > 0) events.text(text);
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true, xmlMode: true },
    {
      onopentagname: (start, end) => {
        tag = xml.slice(start, end);
      },
      onattribname: (start, end) => {
        attribute = xml.slice(start, Math.min(end, start + longestName));
        value = [];
      },
      onattribdata: (start, end) => {
        value.push(xml.slice(start, end));
      },
      onattribentity: (codePoint) => {
        value.push(asText(codePoint));
      },
      onattribend: () => {
        if (!Object.hasOwn(attributes, attribute)) attributes[attribute] = value.join('');
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag: (start, end) => {
        if (goesOn()) closeElement(walk, xml.slice(start, end), strict, events);
      },
      ontext: (start, end) => {
        const text = xml.slice(start, end);
        if (goesOn() && (text.includes('&') || text.includes('\u0000'))) walk.looseText = true;
        told(text);
      },
      ontextentity: (codePoint) => told(asText(codePoint)),
      oncdata: (start, end, endOffset) => told(xml.slice(start, end - endOffset)),
      ondeclaration: () => {
        if (goesOn()) walk.declares = true;
      },
      oncomment: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(xml);
  tokenizer.end();
  const { open, ...findings } = walk;
  return { ...findings, unclosed: open.at(-1) ?? null };
}
