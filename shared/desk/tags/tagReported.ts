import type { TextRange } from '../../story/range';
import type { StoryDocument, StorySpeech } from '../../story/storyDocument';
import { bareWords } from './bareWords';
import { isSameExtent } from './extents';

/**
 * The editor says that somebody is reported here in the reporter's own words; what reading found in these words gives
 * way. Said again of the same words, they are the reporter's alone.
 */
export function tagReported(story: StoryDocument, range: TextRange): StoryDocument {
  const [at] = bareWords(story, [range]);
  if (!at) return story;
  const same = story.reported.find((speech) => isSameExtent([speech.at], [at]));
  if (same?.madeBy === 'editor') return { ...story, reported: story.reported.filter((speech) => speech !== same) };
  const tagged: StorySpeech = same
    ? { ...same, madeBy: 'editor' }
    : { at, speaker: null, suggested: null, cue: null, madeBy: 'editor' };
  const others = story.reported.filter((speech) => speech !== same && !overlap(speech.at, at));
  const order = new Map(story.blocks.map(({ id }, place) => [id, place]));
  return {
    ...story,
    reported: [...others, tagged].toSorted(
      (a, b) => (order.get(a.at.block) ?? 0) - (order.get(b.at.block) ?? 0) || a.at.from - b.at.from,
    ),
  };
}

const overlap = (a: TextRange, b: TextRange): boolean => a.block === b.block && a.from < b.to && b.from < a.to;
