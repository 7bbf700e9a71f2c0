import { closeHistory } from '@tiptap/pm/history';
import { finderOf } from '../../../shared/desk/findWords';
import { wordsToRename, type RenamedForm } from '../../../shared/desk/people/wordsToRename';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { findInCopy, type FoundPlace } from '../../find/findInCopy';
import type { Session } from '../../state/session';

/** A place of the copy, in positions of the document, and what stands there by the new name. */
export interface RenamedPlace extends Pick<FoundPlace, 'from' | 'to'> {
  readonly words: string;
}

/** The forms of the name that a person had before the editor's last word on it; none where that never was. */
export function formsRenamed({ people = [], speakers }: StoryDocument, id: string): readonly RenamedForm[] {
  const speaker = speakers.find((each) => each.id === id);
  const last = people.findLast((decision) => decision.kind === 'rename' && decision.name === speaker?.name);
  return speaker && last?.kind === 'rename' ? wordsToRename(last.person, last.name, speaker.surfaces) : [];
}

/** Where the copy has a person's name as it was before, outside what people said. */
export function renamedInCopy({ editor }: Session, story: StoryDocument, id: string): readonly RenamedPlace[] {
  const places: RenamedPlace[] = [];
  for (const { from, to } of formsRenamed(story, id)) {
    const finder = finderOf({ text: from, matchCase: true, wholeWords: true, isPattern: false });
    if (!finder.ok) continue;
    const free = findInCopy(editor.state, finder.value).filter(
      (found) => !found.isQuoted && !places.some((taken) => found.from < taken.to && taken.from < found.to),
    );
    places.push(...free.map((found) => ({ from: found.from, to: found.to, words: to })));
  }
  return places;
}

/** Sets each place to its new words, undone in one step. */
export function replaceRenamed({ editor, sync }: Session, places: readonly RenamedPlace[]): void {
  const change = closeHistory(editor.state.tr);
  for (const { from, to, words } of places.toSorted((a, b) => b.from - a.from)) change.insertText(words, from, to);
  editor.view.dispatch(change);
  sync();
}
