import { listPeople } from '../desk/people/listPeople';
import { isOnHold } from './preflight';
import { isBody } from '../story/block';
import type { Finding } from '../story/finding';
import type { StoryDocument } from '../story/storyDocument';
import type { StoryState, StorySummary } from '../story/storySummary';
import { awaitsReview, isNobodys } from '../story/quotation';
import { isTagged } from '../story/tagged';
import { countWords } from '../text/countWords';

/** Sums a story up for the desk: words of the body, quotations that are somebody's words, and what it waits for. */
export function summarise(story: StoryDocument, findings: readonly Finding[]): StorySummary {
  const body = story.blocks.filter(isBody);
  const people = speaking(story);
  return {
    slug: story.slug,
    headline: story.blocks.find((block) => block.kind === 'headline')?.text ?? '',
    words: body.reduce((sum, block) => sum + countWords(block.text), 0),
    quotations: story.quotations.filter((quotation) => isTagged(quotation) && !isNobodys(quotation)).length,
    state: stateOf(story, findings),
    ...(people.length > 0 ? { people } : {}),
  };
}

/** So many are kept at most, no name longer: all of it stands in the first line of a story's file, which is read at every start. */
const mostPeople = 20;
const longestName = 60;

/** Who speaks in the story: a desk's directory is made of them. */
const speaking = (story: StoryDocument): readonly string[] =>
  listPeople(story)
    .filter(({ quotations }) => quotations.length > 0)
    .map(({ speaker }) => speaker.name)
    .filter((name) => name.length <= longestName)
    .slice(0, mostPeople);

/** hold: findings keep it from export; review: quotations wait for the editor; ready: neither. */
export function stateOf(story: StoryDocument, findings: readonly Finding[]): StoryState {
  if (isOnHold(story, findings)) return 'hold';
  return story.quotations.some(awaitsReview) ? 'review' : 'ready';
}
