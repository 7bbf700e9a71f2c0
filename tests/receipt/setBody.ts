import type { StoryDocument } from '../../shared/story/storyDocument';

/** Changes words inside the story's copy, as an editor would, and moves what stands after them in their block. */
export function setBody(story: StoryDocument, from: string, to: string): StoryDocument {
  const block = story.blocks.find(({ text }) => text.includes(from));
  if (!block) throw new Error(`“${from}” is not in the story`);
  const at = block.text.indexOf(from);
  const moved = (offset: number): number => (offset > at ? offset + to.length - from.length : offset);
  return {
    ...story,
    blocks: story.blocks.map((each) =>
      each === block ? { ...each, text: `${each.text.slice(0, at)}${to}${each.text.slice(at + from.length)}` } : each,
    ),
    quotations: story.quotations.map((quotation) => ({
      ...quotation,
      segments: quotation.segments.map((segment) =>
        segment.block === block.id ? { ...segment, from: moved(segment.from), to: moved(segment.to) } : segment,
      ),
    })),
  };
}
