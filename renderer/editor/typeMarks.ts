import { closeHistory } from '@tiptap/pm/history';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { styleOf } from '../../shared/desk/styleOf';
import type { OuterMarks } from '../../shared/houseStyle/setMarks';
import { recordOf } from './storyRecord';

const pairs = { single: ['‘', '’'], double: ['“', '”'] } as const;
const other = { single: 'double', double: 'single' } as const;

/** The kind of mark that is open at the end of a text; null where none is. An apostrophe closes nothing that was not opened. */
function openMark(before: string): OuterMarks | null {
  const open: OuterMarks[] = [];
  for (const [at, character] of [...before].entries()) {
    const kind = character === '‘' || character === '’' ? 'single' : 'double';
    if (character === '‘' || character === '“') open.push(kind);
    else if (character === '”' || (character === '’' && !/^[\p{L}\p{N}]/u.test(before.slice(at + 1))))
      if (open.at(-1) === kind) open.pop();
  }
  return open.at(-1) ?? null;
}

/**
 * What a typed character becomes with what stands before it, as it is set in print: a mark that opens or closes, in the
 * house’s own kind; a dash for two hyphens, one sign for three points. Null where it stays as it is.
 */
export function markTyped(
  before: string,
  text: string,
  outer: OuterMarks,
): { readonly gone: number; readonly set: string } | null {
  if (text === '-' && /(?:^|[^-])-$/.test(before)) return { gone: 1, set: '–' };
  if (text === '.' && /(?:^|[^.])\.\.$/.test(before)) return { gone: 2, set: '…' };
  if (text !== '"' && text !== "'") return null;
  const opens = /(?:^|[\s([{–—‘“-])$/u.test(before);
  if (text === "'") return { gone: 0, set: pairs.single[opens ? 0 : 1] };
  const open = openMark(before);
  if (!opens) return { gone: 0, set: pairs[open ?? outer][1] };
  return { gone: 0, set: pairs[open === null ? outer : other[open]][0] };
}

function take(view: EditorView, from: number, to: number, text: string): boolean {
  const { state } = view;
  const { $from } = state.selection;
  if (from !== to || !$from.parent.isTextblock) return false;
  const style = styleOf(recordOf(state));
  const outer = $from.parent.type.name === 'headline' ? style.headlineMarks : style.quotationMarks;
  const set = markTyped($from.parent.textBetween(0, from - $from.start()), text, outer);
  if (set === null) return false;
  view.dispatch(state.tr.insertText(text, from, to));
  // A step of its own: undo gives what was typed.
  const typed = view.state.tr.insertText(set.set, from - set.gone, from + text.length);
  view.dispatch(closeHistory(typed).scrollIntoView());
  return true;
}

/** Sets marks, dashes and points as they are typed. */
export const typeMarksPlugin = (): Plugin => new Plugin({ props: { handleTextInput: take } });
