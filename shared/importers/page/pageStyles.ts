import type { HtmlAttributes } from './htmlEvents';

/** What the style sheets in a page say of size and colours, by `tag`, `.class` and `#id`, the later rule first. */
export type PageStyles = ReadonlyMap<string, string>;

/** More than this, in UTF-16 code units, is not read of the sheets, nor more rules than that. */
const longestSheets = 1024 * 1024;
const mostRules = 5000;
const longestSaid = 1000;

const isTold = /^\s{0,20}(?:font(?:-size)?|color|background(?:-color)?)\s{0,20}:/i;
const setsBackground = /^\s{0,20}background(?:-color)?\s{0,20}:/i;
const setsSize = /^\s{0,20}font(?:-size)?\s{0,20}:/i;
const one = /^(?:\*|[a-z][a-z\d]{0,20}|[.#][\w-]{1,100})$/i;
const last = /(\*|[a-z][a-z\d]{0,20}|[.#][\w-]{1,100})$/i;
const everyScreen = /^@media\s{1,9}(?:only\s{1,9})?(?:screen|all)\s{0,9}$/i;

/** A rule for elements in a certain place says of others of that name only that it may be so: words may well be seen there. */
const asItMayBe = (said: readonly string[]): readonly string[] => [
  ...(said.some((each) => setsBackground.test(each)) ? ['background:of some rule'] : []),
  ...(said.some((each) => setsSize.test(each)) ? ['font-size:medium'] : []),
];

/** The text of all sheets in the page, without comments. */
function sheetsIn(html: string): string {
  if (!/<style/i.test(html)) return '';
  const lower = html.toLowerCase();
  const sheets: string[] = [];
  let length = 0;
  for (let at = lower.indexOf('<style'); at >= 0 && length < longestSheets; at = lower.indexOf('<style', at)) {
    const start = lower.indexOf('>', at);
    const end = start < 0 ? -1 : lower.indexOf('</style', start);
    if (end < 0) break;
    sheets.push(html.slice(start + 1, Math.min(end, start + longestSheets)));
    length += end - start;
    at = end;
  }
  return withoutComments(sheets.join('\n'));
}

function withoutComments(css: string): string {
  const [first = '', ...rest] = css.split('/*');
  return [first, ...rest.map((part) => part.slice(part.indexOf('*/') < 0 ? part.length : part.indexOf('*/') + 2))].join(
    ' ',
  );
}

/** Where the block that opens at `open` ends, its own blocks with it. */
function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return css.length;
}

/** The rules of the sheets that hold on every screen: selectors and what they say. */
function* rulesIn(css: string): Generator<readonly [selectors: string, said: string]> {
  let from = 0;
  for (let open = css.indexOf('{'); open >= 0; open = css.indexOf('{', from)) {
    const before = css.slice(from, open);
    const selectors = before.slice(Math.max(before.lastIndexOf('}'), before.lastIndexOf(';')) + 1).trim();
    if (everyScreen.test(selectors)) from = open + 1;
    else if (selectors.startsWith('@')) from = endOfBlock(css, open);
    else {
      const close = css.indexOf('}', open);
      from = close < 0 ? css.length : close + 1;
      yield [selectors, css.slice(open + 1, from - 1)];
    }
  }
}

/**
 * Reads the style sheets in a page for what may keep words from being seen. Selectors of one element, class or id count;
 * of longer ones only that size and background are not known where they set them. Sheets outside the page are not fetched.
 */
export function readStyles(html: string): PageStyles {
  const styles = new Map<string, string>();
  let rules = 0;
  for (const [selectors, said] of rulesIn(sheetsIn(html))) {
    const told = said.split(';').filter((each) => isTold.test(each));
    // Letters through which a picture is seen are no colour.
    if (told.length === 0 || /background-clip|text-fill/i.test(said)) continue;
    for (const selector of selectors.split(',').map((each) => each.trim())) {
      rules += 1;
      if (rules > mostRules) return styles;
      const name = last.exec(selector)?.[1]?.toLowerCase();
      const held = one.test(selector) ? told : asItMayBe(told);
      if (name !== undefined && held.length > 0)
        styles.set(name, [...held, styles.get(name) ?? ''].join(';').slice(0, longestSaid));
    }
  }
  return styles;
}

/** What the sheets say of an element, that which holds first. */
export function sheetStyle(styles: PageStyles, tag: string, { id, class: classes = '' }: HtmlAttributes): string {
  if (styles.size === 0) return '';
  const ofClasses = classes.split(/\s+/, 50).map((each) => `.${each}`);
  return [...(id === undefined ? [] : [`#${id}`]), ...ofClasses, tag, '*']
    .flatMap((name) => styles.get(name.toLowerCase()) ?? [])
    .join(';');
}
