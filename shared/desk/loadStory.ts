import { languageFor } from '../language/languages';
import { sortSource } from '../cleaning/sortSource';
import type { HouseStyle } from '../houseStyle/houseStyle';
import { importSource, isStoryFile } from '../importers/importers';
import type { SourceFile } from '../importers/importer';
import { readStoryFile } from '../importers/wire/verbatimImporter';
import type { Source } from '../story/source';
import { succeed, type Outcome } from '../story/outcome';
import { derive } from './derive';
import type { LoadedStory } from './loadedStory';
import { keepGiven, readGiven } from './mergeGiven';
import { languageOfSource } from './languageOfSource';
import { openStory } from './openStory';
import { storyAsLoaded } from './storyAsLoaded';

/**
 * The whole way in: file, source, sorted source, annotations, story on the desk. `id` names the story.
 * `item`, from 1, is the story wanted of a file that holds several. A story file of our own gives its story as it was, under that name: the one it was saved from may be on the desk.
 */
export function loadStory(
  file: SourceFile,
  houseStyle: HouseStyle,
  id: string,
  format?: string,
  item?: number,
): Outcome<LoadedStory> {
  if (isStoryFile(file, format)) {
    const story = readStoryFile(file);
    return story.ok ? succeed(storyAsLoaded(derive({ ...story.value, id }))) : story;
  }
  const source = importSource(file, format, item);
  return source.ok ? succeed(storyOfSource(source.value, houseStyle, id)) : source;
}

/** The way in from a source on: sorted, annotated, and on the desk as nobody has touched it. */
export function storyOfSource(source: Source, houseStyle: HouseStyle, id: string): LoadedStory {
  const code = languageOfSource(source, houseStyle);
  const language = languageFor(code);
  const sorted = sortSource(source, language);
  const { annotations, placed } = readGiven(sorted, language);
  const story = openStory(sorted, annotations, { houseStyle, id, code });
  return { sorted, annotations, story: keepGiven(story, placed) };
}
