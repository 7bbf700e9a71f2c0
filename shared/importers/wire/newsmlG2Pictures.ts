import { lostPictureNotes } from '../objects/lostPictures';
import { missingPicture, unshownPicture } from '../objects/pictureData';
import { allNamed, firstAt, firstNamed, plainText, type MarkupNode } from '../xml/markupNode';
import { plainLine, withObject, type DraftLine, type StoryDraft } from './draft';
import { asUrl } from './fields';
import { pictureFrom } from './markupObjects';

/** Wider than this no paper needs it. */
const widest = 2400;

const shownType = /^(?:image\/(?:jpe?g|png|gif|webp|avif))?$/i;

const remotes = (item: MarkupNode): readonly MarkupNode[] =>
  allNamed(firstNamed(item, 'contentSet'), 'remoteContent').filter(
    ({ attributes: { contenttype = '', format = '' } }) =>
      contenttype.startsWith('image/') || /jpeg|png|tiff/i.test(format) || isPictureItem(item),
  );

/** Whether an item is a picture or a graphic by its class. */
export const isPictureItem = (item: MarkupNode): boolean =>
  /(?:^|:)(?:picture|graphic)$/i.test(firstAt(item, 'itemMeta', 'itemClass')?.attributes['qcode'] ?? '');

const widthOf = ({ attributes }: MarkupNode): number => Number(attributes['width'] ?? 0) || 0;

/** Of a picture’s renditions the one for the web, or else the widest that no paper needs wider. */
function bestRendition(item: MarkupNode): MarkupNode | undefined {
  const shown = remotes(item).filter(
    ({ attributes: { href, contenttype = '' } }) => asUrl(href) !== undefined && shownType.test(contenttype),
  );
  const byWidth = shown.toSorted((a, b) => widthOf(b) - widthOf(a));
  return (
    shown.find(({ attributes }) => /web|view|main/i.test(attributes['rendition'] ?? '')) ??
    byWidth.find((each) => widthOf(each) <= widest) ??
    byWidth.at(-1)
  );
}

/** What describes a picture for the page, or for those who cannot see it. */
function described(item: MarkupNode, role: RegExp): string | undefined {
  const all = allNamed(firstNamed(item, 'contentMeta'), 'description');
  return plainText(all.find(({ attributes }) => role.test(attributes['role'] ?? '')));
}

function creditOf(item: MarkupNode): string | null {
  const meta = firstNamed(item, 'contentMeta');
  const line = plainText(firstNamed(meta, 'creditline'));
  const maker = plainText(firstAt(meta, 'creator', 'name')) ?? plainText(firstNamed(meta, 'by'));
  return line ?? maker ?? plainText(firstAt(item, 'rightsInfo', 'copyrightHolder', 'name')) ?? null;
}

type Pictures = Pick<StoryDraft, 'lines' | 'notes'>;

const nothing: Pictures = { lines: [], notes: [] };

function pictureAt(remote: MarkupNode | undefined, item: MarkupNode, words: readonly DraftLine[]): Pictures {
  const all = remotes(item);
  const alt = described(item, /alt/i) ?? plainText(firstAt(item, 'contentMeta', 'headline')) ?? '';
  const picture = pictureFrom(remote?.attributes['href'], isPictureItem(item) ? alt : '', creditOf(item));
  if (picture) return { lines: withObject(picture, words), notes: [] };
  const type = all.find(({ attributes }) => !shownType.test(attributes['contenttype'] ?? ''))?.attributes[
    'contenttype'
  ];
  const kept = type === undefined ? missingPicture : unshownPicture(type.slice(0, 60));
  return { lines: words, notes: 'lost' in kept ? lostPictureNotes([kept.lost]) : [] };
}

/** The picture of an item of its own, with its caption; of one that cannot be shown the caption and a note. */
function pictureItem(item: MarkupNode): Pictures {
  const caption = described(item, /caption/i) ?? plainText(firstAt(item, 'contentMeta', 'description'));
  return pictureAt(bestRendition(item), item, plainLine('caption', caption, 'figcaption'));
}

/** The pictures that an item carries: itself, where it is one, or what stands beside its text. */
export function picturesOf(item: MarkupNode): Pictures {
  if (isPictureItem(item)) return pictureItem(item);
  return remotes(item).length === 0 ? nothing : pictureAt(bestRendition(item), item, []);
}

/**
 * The pictures of a message that go with a story: those it links to or, where the message has one story only, all.
 * Each is an item of its own.
 */
export function picturesFor(story: MarkupNode, items: readonly MarkupNode[], isOnly: boolean): Pictures {
  const linked = new Set(
    allNamed(firstNamed(story, 'itemMeta'), 'link').flatMap(({ attributes }) => attributes['residref'] ?? []),
  );
  const own = items
    .filter((item) => isPictureItem(item) && (isOnly || linked.has(item.attributes['guid'] ?? '')))
    .map(pictureItem);
  return { lines: own.flatMap(({ lines }) => lines), notes: own.flatMap(({ notes }) => notes) };
}
