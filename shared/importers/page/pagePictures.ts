import { isPictureData } from '../objects/pictureData';
import type { HtmlAttributes } from './htmlEvents';

/** Wider than this no paper needs it. */
const widest = 2400;

interface Candidate {
  readonly address: string;
  readonly width: number;
}

/** The addresses of a `srcset`, each with its width; `2x` counts as twice a column. */
function readSet(set: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const part of set.split(/,\s+|,(?=https?:|\/)/).slice(0, 40)) {
    const [address = '', size = ''] = part.trim().split(/\s+/);
    const width = Number.parseFloat(size) * (size.endsWith('x') ? 800 : 1);
    if (address !== '' && !address.startsWith('data:'))
      found.push({ address, width: Number.isFinite(width) ? width : 0 });
  }
  return found;
}

/** The widest that is not wider than any paper needs. */
function bestOf(candidates: readonly Candidate[]): string | undefined {
  const fitting = candidates.filter(({ width }) => width <= widest);
  const [first, ...rest] = fitting.length > 0 ? fitting : candidates;
  return rest.reduce<Candidate | undefined>(
    (best, next) => (best !== undefined && next.width > best.width ? next : best),
    first,
  )?.address;
}

/** What stands in for a picture that is fetched when it comes into view. */
const placeholder =
  /^(?:data:|about:|blob:|#|\/?$|https?:\/\/[^/]+\/?$)|(?:^|[/_-])(?:blank|placeholder|spacer|transparent|lazy(?:load)?|1x1|grey|pixel)[^/]{0,20}\.(?:gif|png|jpe?g|svg)/i;

/** The address of a picture as the page has it, the late one before what holds its place; null for none. */
export function pictureIn(attributes: HtmlAttributes): string | null {
  const src = attributes['src']?.trim() ?? '';
  if (isPictureData(src)) return src;
  const set = attributes['data-srcset'] ?? attributes['srcset'];
  const late = [attributes['data-src'], attributes['data-lazy-src'], attributes['data-original'], src];
  const addresses = [set === undefined ? undefined : bestOf(readSet(set)), ...late.map((each) => each?.trim())];
  return addresses.find((address) => address !== undefined && !placeholder.test(address)) ?? null;
}

const iconNames =
  /(?:^|[\s_-])(?:icons?|avatars?|logos?|sprites?|emojis?|smiley|gravatar|pixel|tracking|spacer|badge|headshot|author-?(?:image|img|photo|pic(?:ture)?|avatar|thumb)|byline|profile-?(?:image|pic(?:ture)?|photo)|ads?|advert)(?:$|[\s_-])/i;
const iconAddress =
  /gravatar\.com|doubleclick\.net|scorecardresearch|facebook\.com\/tr\b|\/(?:pixel|beacon|spacer|emoji|emojis|icons?|logos?|avatars?|sprites?|badges?)[/._-]|(?:^|[/_-])(?:icon|logo|avatar|sprite|favicon)s?[._-][^/]{0,60}$/i;

const sizeOf = (text: string | undefined): number | null => {
  const size = text === undefined || !/^\s*\d+(?:px)?\s*$/.test(text) ? NaN : Number.parseInt(text, 10);
  return Number.isNaN(size) ? null : size;
};

/** Both sides shorter than this: a sign, not a picture. */
const smallest = 64;

/** A spot that counts readers, a sign, a face beside a byline: no picture of the story. */
export function isIcon(attributes: HtmlAttributes): boolean {
  const { class: classes = '', id = '' } = attributes;
  const [width, height] = [sizeOf(attributes['width']), sizeOf(attributes['height'])];
  if ((width !== null && width <= 2) || (height !== null && height <= 2)) return true;
  if (width !== null && height !== null && width < smallest && height < smallest) return true;
  const address = (attributes['src'] ?? '').slice(0, 400);
  return iconNames.test(`${classes} ${id}`.slice(0, 300)) || iconAddress.test(address);
}

/** Mostly signs; a drawing of the story stands in a figure. */
export const isDrawing = (address: string): boolean => /\.svg(?:$|[?#])/i.test(address.slice(0, 2000));

/** The address of a picture itself, larger, behind a small one. */
export const leadsToPicture = (href: string): boolean => /\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])/i.test(href);
