// Interim: replaced by shared/desk/storyFile as it lands.
import { succeed, type Outcome } from '../../shared/story/outcome';
import type { StoryDocument } from '../../shared/story/storyDocument';

export const serialiseStory = (story: StoryDocument): string => JSON.stringify(story);
export const parseStory = (text: string): Outcome<StoryDocument> => succeed(JSON.parse(text) as StoryDocument);
