import { Tokenizer } from 'htmlparser2';
import { endOfDeclaration } from './declarations';

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
  'color',
  'bgcolor',
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

/** Stands in for whatever begins with `<!`: nothing is read from it. */
const anyDeclaration = '!d>';

/** What the tokenizer is in where it reads text, and after a `<` there: not in a script, a tag or an attribute’s value. */
function statesOfText(): { readonly inText: unknown; readonly afterBracket: unknown } {
  const tokenizer = new Tokenizer({}, noCallbacks);
  const atStart: unknown = tokenizer['state'];
  tokenizer.write('<');
  return { inText: atStart, afterBracket: tokenizer['state'] as unknown };
}

const noCallbacks: ConstructorParameters<typeof Tokenizer>[1] = {
  onopentagname: nothing,
  onattribname: nothing,
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onopentagend: nothing,
  onselfclosingtag: nothing,
  onclosetag: nothing,
  ontext: nothing,
  ontextentity: nothing,
  oncdata: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onprocessinginstruction: nothing,
  onend: nothing,
};

const { inText, afterBracket } = statesOfText();

/**
 * Reads HTML with the tokenizer of htmlparser2 alone: its parser keeps open elements in a list that
 * makes deep nesting quadratic, and a tree is not needed. The tokenizer does not end comments where browsers do, so
 * comments never reach it. Gives the page's end from a comment or tag on that never
 * ends, which browsers show to nobody; usually ''.
 */
export function readHtml(html: string, events: HtmlEvents): string {
  let tag = '';
  let name = '';
  let value = '';
  let attributes: Record<string, string> = {};
  /** How far the page is ahead of what the tokenizer was given. */
  let ahead = 0;
  /** All before this was told, or was seen to be no text. */
  let done = 0;
  const slice = (start: number, end: number): string => html.slice(start + ahead, end + ahead);
  const doneTo = (end: number): void => void (done = end + ahead);
  const opened = (selfClosing: boolean, end: number): void => {
    doneTo(end + 1);
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
      ...noCallbacks,
      onopentagname: (start, end) => {
        tag = slice(start, end).toLowerCase();
      },
      onattribname: (start, end) => {
        name = slice(start, Math.min(end, start + 64)).toLowerCase();
      },
      onattribdata: (start, end) => addToValue(slice(start, Math.min(end, start + longest(name)))),
      onattribentity: (codePoint) => addToValue(asText(codePoint)),
      onattribend: keep,
      onopentagend: (end) => opened(false, end),
      onselfclosingtag: (end) => opened(true, end),
      onclosetag: (start, end) => {
        doneTo(end + 1);
        events.close(slice(start, end).toLowerCase());
      },
      ontext: (start, end) => {
        doneTo(end);
        events.text(slice(start, end));
      },
      ontextentity: (codePoint, end) => {
        doneTo(end);
        events.text(asText(codePoint));
      },
      onprocessinginstruction: (_start, end) => doneTo(end + 1),
      oncomment: (_start, end) => doneTo(end + 1),
    },
  );
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<!', at);
    if (next < 0) break;
    tokenizer.write(html.slice(at, next + 1));
    at = next + 1;
    if (tokenizer['state'] !== afterBracket) continue;
    const { end, closed } = endOfDeclaration(html, next);
    if (!closed) return html.slice(next);
    tokenizer.write(anyDeclaration);
    ahead += end - at - anyDeclaration.length;
    done = end;
    at = end;
  }
  tokenizer.write(html.slice(at));
  tokenizer.end();
  return tokenizer['state'] === inText ? '' : html.slice(done);
}
