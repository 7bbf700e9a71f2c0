import type { HouseStyle } from '../../houseStyle/houseStyle';
import type { RemovedEntry, StoryDocument } from '../../story/storyDocument';
import { reannotate } from '../reannotate';
import { cutPrefix, restoredPrefix } from '../removeBlock';
import { restoreLines } from '../restoreLine';
import { styleOf } from '../styleOf';

/** What cleaning did for one reason, to one line or more. */
export interface CleanUpStep {
  readonly reason: string;
  /** How many lines it took out, and how many of them are out now. */
  readonly lines: number;
  readonly out: number;
}

/** What the tool took out, not the editor. */
const isTools = ({ id }: RemovedEntry): boolean => /^x\d+$/.test(id);

/** What cleaning took out of the story, by its reasons, in the order of their first lines. */
export function cleanUpSteps({ removed }: StoryDocument): readonly CleanUpStep[] {
  const steps = new Map<string, CleanUpStep>();
  for (const entry of removed.filter(isTools)) {
    const { reason, lines, out } = steps.get(entry.reason) ?? { reason: entry.reason, lines: 0, out: 0 };
    steps.set(reason, { reason, lines: lines + 1, out: out + (entry.restored ? 0 : 1) });
  }
  return [...steps.values()];
}

const ofStep = ({ removed, lineDecisions = [] }: StoryDocument, reason: string): readonly RemovedEntry[] => {
  const decided = new Set(lineDecisions.map(({ start }) => start));
  return removed.filter((entry) => isTools(entry) && entry.reason === reason && !decided.has(entry.start));
};

/** Takes lines that were brought back out of the copy again; words that were changed since are kept as they are now. */
function keepOut(story: StoryDocument, entries: readonly RemovedEntry[]): StoryDocument {
  const gone = new Map(entries.map((entry) => [`${restoredPrefix}${entry.id}`, entry.id]));
  const words = new Map(story.blocks.flatMap(({ id, text }) => (gone.has(id) ? [[gone.get(id), text]] : [])));
  return reannotate({
    ...story,
    blocks: story.blocks.filter(({ id }) => !gone.has(id)),
    removed: story.removed.map((entry) =>
      entries.includes(entry) ? { ...entry, text: words.get(entry.id) ?? entry.text, restored: false } : entry,
    ),
  });
}

/**
 * Switches one step of cleaning off, which gives its lines back to the body, or on again, which takes them out. Lines that
 * the editor decided on stay what they are. The same story when there is nothing to do.
 */
export function switchStep(
  story: StoryDocument,
  reason: string,
  isOn: boolean,
  houseStyle: HouseStyle = styleOf(story),
): StoryDocument {
  const entries = ofStep(story, reason).filter(({ restored }) => restored === isOn);
  if (entries.length === 0) return story;
  if (isOn) return keepOut(story, entries);
  return restoreLines(
    story,
    entries.map(({ id }) => id),
    houseStyle,
  );
}

/** Keeps one line out again that was brought back, whoever took it out first; the same story where it is out. */
export function keepLineOut(story: StoryDocument, id: string): StoryDocument {
  const entry = story.removed.find((each) => each.id === id && each.restored && !each.id.startsWith(cutPrefix));
  return entry ? keepOut(story, [entry]) : story;
}
