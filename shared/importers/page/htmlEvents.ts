import { Tokenizer } from 'htmlparser2';

/** The attributes the importer reads; all others are passed over. */
export type HtmlAttributes = Readonly<Partial<Record<string, string>>>;

/** What the page's markup says, in order. */
export interface HtmlEvents {
  readonly open: (tag: string, attributes: HtmlAttributes, selfClosing: boolean) => void;
  readonly close: (tag: string) => void;
  readonly text: (text: string) => void;
}

const wanted: ReadonlySet<string> = new Set([
  'class',
  'id',
  'hidden',
  'style',
  'role',
  'href',
  'itemprop',
  'name',
  'property',
  'content',
  'type',
  'charset',
  'lang',
  'rel',
  'aria-hidden',
  'data-quotation',
  'data-speaker',
  'data-speaker-ids',
  'data-status',
  'data-cue',
  'src',
  'srcset',
  'data-src',
  'data-srcset',
  'data-lazy-src',
  'data-original',
  'alt',
  'width',
  'height',
  'title',
  'cite',
  'start',
  'value',
  'colspan',
  'rowspan',
  'videoid',
  'data-videoid',
  'data-href',
  'data-provider',
  'data-embed-url',
  'data-instgrm-permalink',
  'data-text-post-permalink',
]);

const longestValue = 4096;
/** A picture may stand in its address. */
const longestPicture = 16 * 1024 * 1024;
const longest = (name: string): number => (name === 'src' ? longestPicture : longestValue);

const asText = (codePoint: number): string =>
  codePoint > 0 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';

const nothing = (): void => undefined;

/**
 * Reads HTML with the tokenizer of htmlparser2 alone: its parser keeps open elements in a list that
 * makes deep nesting quadratic, and a tree is not needed.
 */
export function readHtml(html: string, events: HtmlEvents): void {
  let tag = '';
  let name = '';
  let value = '';
  let attributes: Record<string, string> = {};
  const opened = (selfClosing: boolean): void => {
    events.open(tag, attributes, selfClosing);
    attributes = {};
  };
  const keep = (): void => {
    if (wanted.has(name) && !Object.hasOwn(attributes, name)) attributes[name] = value;
    value = '';
  };
  const addToValue = (more: string): void => {
    if (value.length < longest(name) && wanted.has(name)) value += more;
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
      },
      onattribname: (start, end) => {
        name = html.slice(start, Math.min(end, start + 64)).toLowerCase();
      },
      onattribdata: (start, end) => addToValue(html.slice(start, Math.min(end, start + longest(name)))),
      onattribentity: (codePoint) => addToValue(asText(codePoint)),
      onattribend: keep,
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag: (start, end) => events.close(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => events.text(html.slice(start, end)),
      ontextentity: (codePoint) => events.text(asText(codePoint)),
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
