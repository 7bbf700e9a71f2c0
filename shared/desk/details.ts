import type { Detail } from '../story/sortedSource';
import type { StoryCorrection, StoryDetails, StoryDocument } from '../story/storyDocument';

export type FactName = 'published' | 'credit' | 'embargo';

const withDetails = (story: StoryDocument, change: Partial<StoryDetails>): StoryDocument => ({
  ...story,
  details: { ...story.details, ...change },
});

/** A slug as it is typed, fit to name a file: blanks and the signs that no file name has become hyphens. */
export const tidySlug = (typed: string): string =>
  typed
    .replace(/[\s/\\:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|-+$/g, '');

/** Sets a fact of the story, ISO 8601 for a date; '' takes it away. Where it stood in the copy is kept. */
export const setFact =
  (name: FactName, value: string) =>
  (story: StoryDocument): StoryDocument => {
    const old: Detail = story.details[name] ?? { start: 0, end: 0, text: value, value: null };
    return withDetails(story, { [name]: value === '' ? null : { ...old, value } });
  };

/** What is written about a story for whoever publishes it, and stands nowhere in the copy. */
export type FurnitureName = 'section' | 'copyright';

/** Sets the section or the copyright line; '' takes it away. */
export const setFurniture =
  (name: FurnitureName, value: string) =>
  (story: StoryDocument): StoryDocument => {
    const { [name]: _old, ...rest } = story.details;
    return { ...story, details: value === '' ? rest : { ...rest, [name]: value } };
  };

/** Tags as they are typed, one after a comma, each once. */
export const tagsOf = (typed: string): readonly string[] => {
  const tags = typed
    .split(/[,\n]/)
    .map((tag) => tag.trim().replace(/^#/, '').replace(/\s+/g, ' '))
    .filter((tag) => tag !== '');
  return tags.filter((tag, at) => tags.findIndex((other) => other.toLowerCase() === tag.toLowerCase()) === at);
};

export const setTags =
  (tags: readonly string[]) =>
  (story: StoryDocument): StoryDocument => {
    const { tags: _old, ...rest } = story.details;
    return { ...story, details: tags.length === 0 ? rest : { ...rest, tags } };
  };

/** What a correction is called, whatever it says. */
export const correctionKinds = {
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
} as const satisfies Readonly<Record<StoryCorrection['kind'], string>>;

export const addCorrection =
  (correction: StoryCorrection) =>
  (story: StoryDocument): StoryDocument =>
    withDetails(story, { corrections: [...(story.details.corrections ?? []), correction] });

export const removeCorrection =
  (at: number) =>
  (story: StoryDocument): StoryDocument => {
    const { corrections = [], ...rest } = story.details;
    const left = corrections.filter((_, other) => other !== at);
    return { ...story, details: left.length === 0 ? rest : { ...rest, corrections: left } };
  };
