import { languageFor } from '../language/languages';
import { detectQuotes } from '../quotes/detectQuotes';
import type { Annotations } from '../story/annotations';
import type { StoryDocument } from '../story/storyDocument';
import { isTagged } from '../story/tagged';
import type { LoadedStory } from './loadedStory';
import { readableCopy } from './readableBlocks';

/** A story that was edited already, with its own decisions for what reading would find. */
export function storyAsLoaded(story: StoryDocument): LoadedStory {
  const quotations = story.quotations.filter(isTagged);
  const annotations: Annotations = {
    marks: detectQuotes(readableCopy(story.blocks), languageFor(story.details.language)).marks,
    quotations,
    attributions: quotations.map(({ id, speaker, suggested, cue, confidence, reasons }) => ({
      quotation: id,
      speaker,
      suggested,
      cue,
      confidence,
      reasons,
    })),
    reported: story.reported,
    speakers: story.speakers,
  };
  const { source, blocks, details, captions, related, removed, damage } = story;
  const { published, credit, embargo } = details;
  return {
    story,
    annotations,
    sorted: {
      source,
      blocks,
      reasons: [],
      details: { published, credit, embargo },
      captions,
      related,
      removed,
      damage,
    },
  };
}
