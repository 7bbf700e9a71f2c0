import { altText } from '../objects/altText';
import type { HtmlAttributes } from './htmlEvents';
import type { PageState } from './openPage';
import type { PlacedObject } from './pageObject';
import { isIcon, pictureIn } from './pagePictures';

/** More than this is no story’s. */
const mostObjects = 2000;

const placeOf = ({ lines, pending, open }: PageState): PlacedObject => ({
  line: lines.length + (pending.characters > 0 ? 1 : 0),
  node: open.at(-1)?.node ?? 0,
});

/** The entries of a table are words, and a post is told by its words. */
const isInWords = ({ nodes }: PageState, { node }: PlacedObject): boolean => {
  const { table = null, embed = null } = nodes[node]?.context ?? {};
  return table !== null || embed !== null;
};

/** A picture; in `noscript` stands the one that a script would have shown. */
export function notePicture(page: PageState, attributes: HtmlAttributes): void {
  if (page.objects.length >= mostObjects) return;
  const place = placeOf(page);
  const src = pictureIn(attributes);
  if (page.hiddenAt >= 0) {
    const last = page.objects.at(-1);
    const isLate = page.open[page.hiddenAt]?.tag === 'noscript' && last?.kind === 'picture' && last.line === place.line;
    if (isLate && !isIcon(attributes)) last.src ??= src;
    return;
  }
  if (isIcon(attributes) || isInWords(page, place)) return;
  const isAddressed = (attributes['src'] ?? '').trim() !== '';
  page.objects.push({
    kind: 'picture',
    ...place,
    src,
    isAddressed,
    alt: altText(attributes['alt'] ?? ''),
    href: page.href,
  });
}

const isUnseen = ({ width, height, style = '' }: HtmlAttributes): boolean =>
  /^[01](?:px)?$/.test(width ?? '') || /^[01](?:px)?$/.test(height ?? '') || /display\s{0,3}:\s{0,3}none/.test(style);

const webOf = (address: string | undefined): string | null => {
  const plain = address?.trim().replace(/^\/\//, 'https://');
  return plain !== undefined && /^https?:\/\//i.test(plain) ? plain : null;
};

/** Where the player or the frame of an embed leads; null for an element that embeds nothing of the web. */
function embedAddress(tag: string, attributes: HtmlAttributes): string | null {
  const film = attributes['videoid'] ?? attributes['data-videoid'];
  if (film !== undefined && /youtube/.test(tag) && /^[\w-]{6,20}$/.test(film))
    return `https://www.youtube.com/watch?v=${film}`;
  if (tag === 'iframe' || tag === 'amp-iframe') return webOf(attributes['src']) ?? webOf(attributes['data-src']);
  return tag === 'video' || tag === 'audio' || tag === 'source' ? webOf(attributes['src']) : null;
}

/** A frame, a film or a sound; its markup is not kept. */
export function noteEmbed(page: PageState, tag: string, attributes: HtmlAttributes): void {
  if (page.hiddenAt >= 0 && !(tag === 'source' && /^(?:video|audio)$/.test(page.open[page.hiddenAt]?.tag ?? '')))
    return;
  const address = page.objects.length >= mostObjects || isUnseen(attributes) ? null : embedAddress(tag, attributes);
  if (address === null) return;
  const place = placeOf(page);
  if (isInWords(page, place)) return;
  const last = page.objects.at(-1);
  // A film’s sources are one film.
  if (tag === 'source' && last?.kind === 'embed' && last.line === place.line) return;
  page.objects.push({ kind: 'embed', ...place, address, title: altText(attributes['title'] ?? '') });
}

export function noteRule(page: PageState): void {
  const place = placeOf(page);
  if (page.hiddenAt < 0 && page.objects.length < mostObjects && !isInWords(page, place))
    page.objects.push({ kind: 'rule', ...place });
}
