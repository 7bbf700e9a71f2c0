import type { SourceObject } from '../story/source';
import type { Sheet } from './model/sheet';
import { isOfStory, neighbour, storyRange } from './passes/structure';

/** An object of the story, and the line in the sheet before which it stands. */
export interface PlacedObject {
  readonly object: SourceObject;
  readonly line: number;
  /** The line of its caption, or the first and last of its words; -1 for none. */
  readonly first: number;
  readonly last: number;
}

/** What of a source's objects is the story's, and how many others there are. */
export interface StoryObjects {
  readonly kept: readonly PlacedObject[];
  readonly pictures: number;
  readonly embeds: number;
}

const none: StoryObjects = { kept: [], pictures: 0, embeds: 0 };

const wordsOf = (object: SourceObject) =>
  object.kind === 'picture' ? object.caption : object.kind === 'embed' ? object.words : null;

/** How many lines above its story a picture with a caption may stand. */
const farthestAbove = 8;

/** Looks up the first line that begins at or after an offset; offsets are asked for in rising order. */
function lineFinder({ lines }: Sheet): (at: number) => number {
  let line = 0;
  return (at) => {
    while (line < lines.length && (lines[line]?.end ?? 0) <= at) line += 1;
    return line;
  };
}

/** The objects inside the story; its rules stand between two parts of the copy. Objects that stand elsewhere go with the lines around them. */
export function findStoryObjects(sheet: Sheet): StoryObjects {
  const { objects } = sheet.source;
  if (objects === undefined || objects.length === 0) return none;
  const { first, last } = storyRange(sheet);
  const find = lineFinder(sheet);
  const kept: PlacedObject[] = [];
  const left = { pictures: 0, embeds: 0 };
  for (const object of objects) {
    const line = find(object.at);
    const words = wordsOf(object);
    const job = words && sheet.calls[line]?.job;
    // The picture that leads a story often stands above all that is known of it.
    const from = words ? first - farthestAbove : first;
    const isInside = first >= 0 && ((line >= from && line <= last) || (line <= last + 1 && isBeside(sheet, line)));
    const isKept = object.kind === 'embed' && words ? job === 'embed' : isInside;
    if (object.kind === 'rule') {
      const before = kept.at(-1);
      const isSecond = before?.object.kind === 'rule' && before.line === line;
      if (isKept && line > first && line <= last && !isSecond) kept.push({ object, line, first: -1, last: -1 });
    } else if (isKept) {
      const own = object.kind === 'embed' ? job === 'embed' : job === 'caption';
      kept.push({ object, line, first: own ? line : -1, last: own && words ? lastIn(sheet, line, words.end) : -1 });
    } else left[object.kind === 'picture' ? 'pictures' : 'embeds'] += 1;
  }
  return { kept, ...left };
}

/** A line of the story stands before or after it, structure and captions aside. */
const isBeside = (sheet: Sheet, line: number): boolean =>
  isOfStory(sheet, neighbour(sheet, line - 1, -1)) || isOfStory(sheet, neighbour(sheet, line, 1));

function lastIn({ lines }: Sheet, first: number, end: number): number {
  let last = first;
  while ((lines[last + 1]?.start ?? Infinity) < end) last += 1;
  return last;
}

const counted = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];

/** What is told of the objects that were left out. */
export const tellLeftOut = ({ pictures, embeds }: StoryObjects): readonly string[] => [
  ...counted(
    pictures,
    'picture that does not stand in the story was left out.',
    'pictures that do not stand in the story were left out.',
  ),
  ...counted(
    embeds,
    'embed that does not stand in the story was left out.',
    'embeds that do not stand in the story were left out.',
  ),
];
