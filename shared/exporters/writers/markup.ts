import { cleanText, suspectUnits } from '../copy/cleanText';

declare const wellFormed: unique symbol;

/** Markup that is known to be well-formed; made only here, so that no text gets into a file unescaped. */
export type Markup = string & { readonly [wellFormed]: true };

/** Attributes by name; null leaves one out. */
export type Attributes = Readonly<Record<string, string | null>>;

const asMarkup = (text: string): Markup => text as Markup;

const name = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;

// Most texts hold none, so one look does for cleaning and for escaping.
const special = new RegExp(`[&<>"'${suspectUnits}]`);

/** Whether a text, and so any part of it, is clean and needs no escaping. */
export const looksPlain = (text: string): boolean => !special.test(text);

/**
 * Any text as character data of XML and HTML: what neither may hold is replaced, then the rest escaped. `isPlain` spares a
 * look at what is known to be a part of a plain text.
 */
export const escapeText = (text: string, isPlain = false): Markup =>
  asMarkup(isPlain || !special.test(text) ? text : escapeAll(cleanText(text)));

/** Markup as a text of its own, as feeds have it: escaped once more, and in one line. It holds no text that was not cleaned. */
export const escapeMarkup = (markup: Markup): Markup => asMarkup(escapeAll(markup.replace(/\n/g, ' ')));

// One plain pattern at a time: markup in a feed has hundreds to escape, and a function called for each takes longer.
const escapeAll = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

/** Names that have been looked at: the exporters' own, so there are few. */
const known = new Set<string>();

const checked = (given: string): string => {
  if (known.has(given)) return given;
  if (!name.test(given)) throw new RangeError(`“${given}” is no name for an element or an attribute`);
  known.add(given);
  return given;
};

function open(given: string, attributes: Attributes): string {
  let tag = `<${checked(given)}`;
  for (const key in attributes) {
    const value = attributes[key] ?? null;
    if (value !== null) tag += ` ${checked(key)}="${escapeText(value)}"`;
  }
  return tag;
}

/** Nothing at all. */
export const noMarkup = asMarkup('');

/** One element with its end tag, as XML and HTML both read it. */
export function element(given: string, attributes: Attributes, ...contents: readonly (Markup | null)[]): Markup {
  let markup = `${open(given, attributes)}>`;
  for (const content of contents) markup += content ?? '';
  return asMarkup(`${markup}</${given}>`);
}

const none: Attributes = {};

/** One element that holds text and nothing else. */
export const textElement = (given: string, text: string, attributes: Attributes = none): Markup =>
  asMarkup(`${open(given, attributes)}>${escapeText(text)}</${given}>`);

/** One element that holds text; null where there is none. */
export const optionalElement = (given: string, text: string | null): Markup | null =>
  text === null ? null : textElement(given, text);

/** An element whose tags are always the same: they are made once, for many contents. */
export function elementOf(given: string, attributes: Attributes = none): (content: Markup) => Markup {
  const start = `${open(given, attributes)}>`;
  const end = `</${given}>`;
  return (content) => asMarkup(start + content + end);
}

/** An element that always has the same attributes, in this order, with other values: null leaves one out. `fixed` stand before them. */
export function elementWith(
  given: string,
  names: readonly string[],
  fixed: Attributes = none,
): (values: readonly (string | null)[], content: Markup) => Markup {
  const start = open(given, fixed);
  const before = names.map((key) => ` ${checked(key)}="`);
  const end = `</${given}>`;
  return (values, content) => {
    let markup = start;
    for (let at = 0; at < before.length; at += 1) {
      const value = values[at] ?? null;
      if (value !== null) markup += `${before[at] ?? ''}${escapeText(value)}"`;
    }
    return asMarkup(`${markup}>${content}${end}`);
  };
}

/** An element of XML that holds nothing. */
export const emptyElement = (given: string, attributes: Attributes): Markup => asMarkup(`${open(given, attributes)}/>`);

/** An element of HTML that has no end tag, such as `<meta>`. */
export const voidElement = (given: string, attributes: Attributes): Markup => asMarkup(`${open(given, attributes)}>`);

/** Two pieces side by side. */
export const beside = (first: Markup, second: Markup): Markup => asMarkup(first + second);

/** Pieces side by side; with a joint, one a line. Null is none. */
export function together(contents: readonly (Markup | null)[], joint = ''): Markup {
  let all: string | null = null;
  for (const content of contents) {
    if (content !== null) all = all === null ? content : all + joint + content;
  }
  return asMarkup(all ?? '');
}

/** An XML document in UTF-8. */
export const xmlDocument = (root: Markup): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;

/** Text as a CDATA section, which its own end mark cannot end early. */
export const cdata = (text: string): Markup => asMarkup(`<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`);

/** A comment of words that are ours. */
export function comment(words: string): Markup {
  if (words.includes('--') || words.endsWith('-')) throw new RangeError(`“${words}” would end a comment`);
  return asMarkup(`<!--${words}-->`);
}

/** JSON as the text of a script element, which nothing in it can end or make a comment of. */
export const scriptText = (json: string): Markup =>
  asMarkup(
    !/[<>&]/.test(json) ? json : json.replace(/</g, '\\u003c').replace(/>/g, '\\u003e').replace(/&/g, '\\u0026'),
  );
