import type { StoryDocument } from '../../story/storyDocument';

/** The id of the next quotation that the editor makes, and the count to keep with the story. */
export function nextHandTag(story: Pick<StoryDocument, 'quotations' | 'decided' | 'handTags' | 'maker'>): {
  readonly id: string;
  readonly handTags: number;
} {
  const taken = new Set([...story.quotations, ...(story.decided ?? [])].map(({ id }) => id));
  for (let handTags = (story.handTags ?? 0) + 1; ; handTags += 1) {
    const id = `${story.maker ?? ''}e${handTags}`;
    // A file may have brought ids of its own.
    if (!taken.has(id)) return { id, handTags };
  }
}
