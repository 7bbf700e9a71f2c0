import type { StoryDocument } from '../../shared/story/storyDocument';

/** Whether two quotations of a story lie over the very same words. */
export function hasTwins({ quotations }: Pick<StoryDocument, 'quotations'>): boolean {
  const places = new Set<string>();
  for (const { segments } of quotations) {
    if (segments.length === 0) continue;
    const place = segments.map(({ block, from, to }) => `${block} ${from} ${to}`).join();
    if (places.has(place)) return true;
    places.add(place);
  }
  return false;
}
