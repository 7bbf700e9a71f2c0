import { fail, succeed, type Outcome } from '../story/outcome';
import type { Source } from '../story/source';
import type { Importer, SourceFile } from './importer';
import { toSource, type StoryDraft } from './wire/draft';
import { fileProblem } from './wire/wireProblems';

/** The stories that a file holds, in its order; each is read when it is asked for. */
export interface FileStories {
  readonly encoding: string;
  readonly notes: readonly string[];
  readonly stories: readonly (() => StoryDraft)[];
}

/** A title in a list of stories is cut here. */
const longestTitle = 200;

const titleOf = ({ lines }: StoryDraft): string =>
  (lines.find(({ given }) => given === 'headline') ?? lines.find(({ text }) => text.trim() !== ''))?.text
    .trim()
    .slice(0, longestTitle) ?? '';

const hasCopy = ({ lines }: StoryDraft): boolean => lines.some(({ given }) => given === 'paragraph');

/** How many more stories a file holds than the one that was read, in words for the user. */
export const othersNote = (others: number): readonly string[] =>
  others < 1 ? [] : [`The file holds ${others} more ${others === 1 ? 'story' : 'stories'}: only one was read.`];

/** There is no such story in the file. */
export const noSuchItem = (name: string, item: number, count: number): Outcome<never> =>
  fail(
    'no-such-item',
    count === 1
      ? `${name} holds one story, so there is no story ${item} in it. Leave the number out.`
      : `${name} holds ${count} stories, so there is no story ${item} in it. Choose one from 1 to ${count}.`,
  );

/** Of the stories of a file the one asked for, or else the first that has copy. */
function choose(stories: readonly (() => StoryDraft)[], item: number | undefined): StoryDraft | undefined {
  if (item !== undefined) return stories[item - 1]?.();
  let first: StoryDraft | undefined;
  for (const story of stories) {
    const draft = story();
    if (hasCopy(draft)) return draft;
    first ??= draft;
  }
  return first;
}

/** An importer's way to a file that may hold several stories. `kind` names the file to the user: “an RSS feed”. */
export function storiesOf(
  format: string,
  kind: string,
  open: (file: SourceFile) => Outcome<FileStories>,
): Pick<Importer, 'read' | 'list'> {
  const read = (file: SourceFile, item?: number): Outcome<Source> => {
    const opened = open(file);
    if (!opened.ok) return opened;
    const { encoding, notes, stories } = opened.value;
    if (item !== undefined && stories.length > 0 && !stories[item - 1])
      return noSuchItem(file.name, item, stories.length);
    const draft = choose(stories, item);
    if (!draft || draft.lines.length === 0) return fileProblem(file.name, kind);
    const others = item === undefined ? othersNote(stories.length - 1) : [];
    return succeed(toSource({ ...file, format, encoding }, { ...draft, notes: [...notes, ...others, ...draft.notes] }));
  };
  const list = (file: SourceFile): Outcome<readonly string[]> => {
    const opened = open(file);
    return opened.ok ? succeed(opened.value.stories.map((story) => titleOf(story()))) : opened;
  };
  return { read, list };
}
