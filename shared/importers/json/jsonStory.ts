import type { SourceMetadata } from '../../story/source';
import { pictureCaption } from '../objects/pictureCredit';
import { plainLine, withObject, type DraftLine, type StoryDraft } from '../wire/draft';
import { asStandfirst, htmlLines, withoutPointer } from '../wire/feedParts';
import { asObject, asText, asUrl } from '../wire/fields';
import { markBook } from '../wire/markBook';
import { pictureFrom } from '../wire/markupObjects';
import { nameSpeakers } from '../wire/nameSpeakers';
import { withTop } from '../wire/topLines';

/** What an API tells of one story; markup where a field may hold any. */
export interface JsonStory {
  readonly headline: string | undefined;
  readonly standfirst: string | undefined;
  readonly byline: string | undefined;
  readonly body: string;
  readonly picture?: { readonly src: unknown; readonly alt: unknown; readonly caption: unknown };
  readonly metadata: SourceMetadata;
}

/** A short text that may be markup, as one line of words. */
export const shownWords = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? htmlLines(value, markBook())
        .map(({ text }) => text)
        .join(' ')
        .trim() || undefined
    : undefined;

function leadPicture(picture: JsonStory['picture'], body: readonly DraftLine[]): readonly DraftLine[] {
  if (picture === undefined) return [];
  const { caption, credit } = pictureCaption(shownWords(picture.caption) ?? '');
  const found = pictureFrom(asUrl(picture.src), asText(picture.alt) ?? '', credit);
  const isShown = body.some(({ object }) => object?.kind === 'picture' && object.src === found?.src);
  return found && !isShown ? withObject(found, plainLine('caption', caption, 'figcaption')) : [];
}

/** The story as lines: its fields above its body. */
export function jsonDraft({ headline, standfirst, byline, body, picture, metadata }: JsonStory): StoryDraft {
  const text = withoutPointer(htmlLines(body, markBook()));
  const copy = withTop(
    {
      headline: plainLine('headline', shownWords(headline)),
      standfirst: plainLine('standfirst', asStandfirst(shownWords(standfirst), text)),
      byline: plainLine('byline', shownWords(byline)),
      dateline: [],
    },
    [...leadPicture(picture, text), ...text],
  );
  nameSpeakers(copy, new Map());
  return { lines: copy, metadata, notes: [] };
}

const deepest = 6;
const mostItems = 5000;

/**
 * The items that a value holds, however they are wrapped: the value itself, a list, or what stands in the fields of an
 * envelope. Inside an item none is looked for.
 */
export function itemsIn(
  value: unknown,
  isItem: (item: Readonly<Record<string, unknown>>) => boolean,
  depth = 0,
): readonly Readonly<Record<string, unknown>>[] {
  if (depth > deepest || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.slice(0, mostItems).flatMap((each: unknown) => itemsIn(each, isItem, depth + 1));
  const item = asObject(value);
  return isItem(item) ? [item] : Object.values(item).flatMap((each) => itemsIn(each, isItem, depth + 1));
}

/** The names of people or things in a list of objects, or of texts. */
export function namesOf(value: unknown, ...fields: readonly string[]): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  return list.flatMap((each) => {
    const item = asObject(each);
    return asText(each) ?? fields.map((field) => asText(item[field])).find((name) => name !== undefined) ?? [];
  });
}

/** Keywords as the source keeps them. */
export const asKeywords = (names: readonly string[]): string | undefined =>
  [...new Set(names)].slice(0, 40).join(', ') || undefined;
