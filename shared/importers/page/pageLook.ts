import type { HtmlAttributes } from './htmlEvents';

/** How the text inside an element looks, as far as the element and those around it say so themselves. */
export interface PageLook {
  readonly colour: string;
  readonly background: string;
  /** Set at size zero. */
  readonly sizeless: boolean;
  /** Set at size zero by a style sheet, which rules that are not read may undo. */
  readonly dwindled: boolean;
  /** Fully transparent, cut to nothing, or moved off the page. */
  readonly away: boolean;
}

/** Black on white, until a page says otherwise. */
export const plainLook: PageLook = {
  colour: '#000000',
  background: '#ffffff',
  sizeless: false,
  dwindled: false,
  away: false,
};

const named: Readonly<Record<string, string>> = {
  white: '#ffffff',
  black: '#000000',
  transparent: 'transparent',
};

const hex = (channel: string): string => Math.min(255, Number(channel)).toString(16).padStart(2, '0');

/** A colour in one spelling, or as it was given where it is none of the usual ones. */
function colourOf(given: string): string {
  const text = given.toLowerCase().replace(/\s+|!important/g, '');
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(text);
  if (short) return `#${[short[1], short[2], short[3]].map((digit = '') => digit + digit).join('')}`;
  if (/^#[\da-f]{6}00$|^(?:rgb|hsl)a?\((?:[^,/]*,[^,/]*,[^,/]*,|[^,/]*\/)(?:0|0?\.0+|0%)\)$/.test(text))
    return 'transparent';
  const rgb = /^rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})(?:,1)?\)$/.exec(text);
  if (rgb) return `#${[rgb[1], rgb[2], rgb[3]].map((channel = '0') => hex(channel)).join('')}`;
  return named[text] ?? text;
}

/** Finds what a style says of a property. */
const declaration = (property: string): RegExp =>
  new RegExp(`(?:^|;)\\s{0,20}${property}\\s{0,20}:\\s{0,20}([^;]{1,100})`, 'i');

const sizeIn = declaration('font-size');
const fontIn = declaration('font');
const colourIn = declaration('color');
const backgroundIn = declaration('background(?:-color)?');
const valueOf = (pattern: RegExp, style: string): string | undefined => pattern.exec(style)?.[1]?.trim();

/** A size in the unit of the one around it is nothing where that is nothing. */
const relative = /^(?:[\d.]+(?:em|ex|ch|%)|inherit|unset|larger|smaller)(?:\s{0,9}!important)?$/i;
const zero = /^0*\.?0+(?:[a-z]{2,4}|%)?(?:\s{0,9}!important)?$/i;

/** Whether text is set at size zero; `around` is the answer for what is around it. */
function isSizeless(style: string, around: boolean): boolean {
  const font = valueOf(fontIn, style);
  const size = valueOf(sizeIn, style) ?? (font !== undefined && /(?:^|\s)0(?:px|pt|em)?[/\s]/.test(font) ? '0' : font);
  if (size === undefined || (relative.test(size) && !zero.test(size))) return around;
  return zero.test(size);
}

const awayStyle =
  /(?:^|;)\s{0,20}(?:opacity\s{0,9}:\s{0,9}0*(?:\.0+|0%?)\s{0,9}(?:;|!|$)|clip\s{0,9}:\s{0,9}rect\(\s{0,9}[01](?:px)?[\s,]|clip-path\s{0,9}:\s{0,9}inset\(\s{0,9}(?:50|100)%|(?:left|right|top|bottom|text-indent|margin-left|margin-top)\s{0,9}:\s{0,9}-\d{4,}(?:\.\d+)?(?:px|em|rem|pt)?|transform\s{0,9}:\s{0,9}scale\(\s{0,9}0\s{0,9}\))/i;

/** How text looks inside an element, by its own style, what the page's style sheets say of it, and what is around it. */
export function lookIn(attributes: HtmlAttributes, around: PageLook, sheet: string): PageLook {
  const { style = '', color, bgcolor } = attributes;
  if (style === '' && sheet === '' && color === undefined && bgcolor === undefined) return around;
  const colour = valueOf(colourIn, style) ?? valueOf(colourIn, sheet) ?? color;
  const background = valueOf(backgroundIn, style) ?? valueOf(backgroundIn, sheet) ?? bgcolor;
  const ownSize = valueOf(sizeIn, style) ?? valueOf(fontIn, style);
  return {
    colour: colour === undefined ? around.colour : colourOf(colour),
    // A picture or a gradient behind the words is no colour: nothing can be said of it.
    background:
      background === undefined || /transparent|none|inherit/i.test(background)
        ? around.background
        : colourOf(background),
    sizeless: isSizeless(style, around.sizeless),
    dwindled: ownSize === undefined ? isSizeless(sheet, around.dwindled) : around.dwindled && relative.test(ownSize),
    away: around.away || awayStyle.test(style),
  };
}

/** True where a reader may well not see the text: in the colour of its background, transparent, moved away or dwindled. */
export const isFaint = ({ colour, background, dwindled, away }: PageLook): boolean =>
  away || dwindled || colour === 'transparent' || colour === background;

/** Words that a reader does not see, or may not: how many, and the first of them. */
export interface UnseenWords {
  words: number;
  sample: string;
}

export const noUnseen = (): UnseenWords => ({ words: 0, sample: '' });

const longestSample = 60;

/** Counts the words of a text. */
export function countUnseen(unseen: UnseenWords, text: string): void {
  const plain = text.trim().replace(/\s+/g, ' ');
  if (plain === '') return;
  unseen.words += plain.split(' ').length;
  if (unseen.sample.length < longestSample)
    unseen.sample = `${unseen.sample} ${plain}`.trim().slice(0, longestSample + 1);
}

const tell = ({ words, sample }: UnseenWords): string => {
  const shown = sample.length > longestSample ? `${sample.slice(0, longestSample).trimEnd()}…` : sample;
  return `${words} ${words === 1 ? 'word' : 'words'} (“${shown}”)`;
};

/** What is told of the words of a page that a reader does not see. */
export const unseenNotes = (sizeless: UnseenWords, faint: UnseenWords, swallowed: UnseenWords): string[] => [
  ...(sizeless.words > 0 ? [`Left out, because a reader does not see them: ${tell(sizeless)} set at size zero.`] : []),
  ...(faint.words > 0
    ? [
        `Look at ${tell(faint)}: the page sets them in the colour of their background, transparent, at size zero or off the page. They are in the copy.`,
      ]
    : []),
  ...(swallowed.words > 0
    ? [`The page ends inside a comment or a tag that is never closed. Left out, as browsers do: ${tell(swallowed)}.`]
    : []),
];
