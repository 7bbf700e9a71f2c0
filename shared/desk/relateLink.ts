import type { TextSpan } from '../story/block';
import type { TextRange } from '../story/range';
import type { RelatedLink, StoryDocument } from '../story/storyDocument';
import { siteOf } from '../text/siteOf';
import { dropRelated, keepRelated, linkPrefix, unusedLinkId } from './decideRelated';

type Link = Extract<TextSpan, { readonly kind: 'link' }>;

const isLinkOver =
  ({ from, to }: TextRange) =>
  (span: TextSpan): span is Link =>
    span.kind === 'link' && span.from <= from && to <= span.to;

/** A card of one link: its words are the title, its site is who published it. */
function cardOf(story: StoryDocument, place: TextRange, { from, to, href }: Link): RelatedLink | null {
  const block = story.blocks.find(({ id }) => id === place.block);
  if (!block) return null;
  const { start, end } = block.source ?? { start: 0, end: 0 };
  return {
    id: unusedLinkId(story),
    kind: 'related',
    title: block.text.slice(from, to).trim(),
    source: siteOf(href),
    age: null,
    url: href,
    copy: [],
    start,
    end,
    kept: true,
  };
}

/**
 * Makes the link at a place of the copy a related link too: a card of its own, or the card that leads there already, kept
 * again. Where such a card is kept it is taken back: one that was made of a link goes, one of the source is dropped. The
 * link itself stays. Without a link there, the story as it is.
 */
export function relateLink(story: StoryDocument, place: TextRange): StoryDocument {
  const link = story.blocks.find(({ id }) => id === place.block)?.spans?.find(isLinkOver(place));
  if (!link) return story;
  const known = story.related.find(({ url }) => url === link.href);
  if (!known) {
    const card = cardOf(story, place, link);
    return card ? { ...story, related: [...story.related, card] } : story;
  }
  if (!known.kept) return keepRelated(story, known.id);
  return known.id.startsWith(linkPrefix)
    ? { ...story, related: story.related.filter((card) => card !== known) }
    : dropRelated(story, known.id);
}
