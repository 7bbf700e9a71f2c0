import { cleanText } from './cleanText';

/** Markup that is known to be well-formed; made only here, so that no text gets into a file unescaped. */
export interface Markup {
  readonly markup: string;
}

/** What an element may hold: text, which is escaped, markup, which is not, or nothing. */
export type Content = string | Markup | null;

/** Attributes by name; null leaves one out. */
export type Attributes = Readonly<Record<string, string | null>>;

const name = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// Most runs hold none: looking is cheaper than replacing.
const special = /[&<>"']/;

/** Any text as character data of XML and HTML: what neither may hold is replaced, then the rest escaped. */
export function escapeText(text: string): string {
  const clean = cleanText(text);
  return special.test(clean) ? clean.replace(/[&<>"']/g, (character) => entities[character] ?? '') : clean;
}

/** Names that have been looked at: the exporters' own, so there are few. */
const known = new Set<string>();

const checked = (given: string): string => {
  if (known.has(given)) return given;
  if (!name.test(given)) throw new RangeError(`“${given}” is no name for an element or an attribute`);
  known.add(given);
  return given;
};

const render = (content: Content): string => {
  if (content === null) return '';
  return typeof content === 'string' ? escapeText(content) : content.markup;
};

function open(given: string, attributes: Attributes): string {
  let tag = `<${checked(given)}`;
  for (const key in attributes) {
    const value = attributes[key] ?? null;
    if (value !== null) tag += ` ${checked(key)}="${escapeText(value)}"`;
  }
  return tag;
}

/** One element with its end tag, as XML and HTML both read it. */
export const element = (given: string, attributes: Attributes, ...contents: readonly Content[]): Markup =>
  ({ markup: `${open(given, attributes)}>${contents.map(render).join('')}</${given}>` });

/** An element of XML that holds nothing. */
export const emptyElement = (given: string, attributes: Attributes): Markup => ({ markup: `${open(given, attributes)}/>` });

/** An element of HTML that has no end tag, such as `<meta>`. */
export const voidElement = (given: string, attributes: Attributes): Markup => ({ markup: `${open(given, attributes)}>` });

/** Pieces side by side; with a joint, one a line. */
export const together = (contents: readonly Content[], joint = ''): Markup =>
  ({ markup: contents.filter((content) => content !== null).map(render).join(joint) });

/** An XML document in UTF-8. */
export const xmlDocument = (root: Markup): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;

/** Text as a CDATA section, which its own end mark cannot end early. */
export const cdata = (text: string): Markup => ({ markup: `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` });
