import type { EditorState } from '@tiptap/pm/state';
import { readableCopy } from '../../shared/desk/readableBlocks';
import { styleOf } from '../../shared/desk/styleOf';
import { marksToSet } from '../../shared/houseStyle/setBlock';
import { setMarks } from '../../shared/houseStyle/setMarks';
import { languageFor } from '../../shared/language/languages';
import { detectQuotes } from '../../shared/quotes/detectQuotes';
import type { NewBlock } from '../../shared/steps/blockFields';
import type { Block } from '../../shared/story/block';
import { blockId } from '../../shared/story/range';
import { mapSpans } from '../../shared/story/spans';
import { recordOf } from './storyRecord';

/** What stands before and behind a place of the copy, in its own paragraph. */
interface Around {
  readonly before: string;
  readonly after: string;
  readonly isHeadline: boolean;
}

function around({ selection: { $from, $to } }: EditorState): Around {
  if (!$from.parent.isTextblock || !$to.parent.isTextblock) return { before: '', after: '', isHeadline: false };
  return {
    before: $from.parent.textBetween(0, $from.parentOffset),
    after: $to.parent.textBetween($to.parentOffset, $to.parent.content.size),
    isHeadline: $from.parent.type.name === 'headline',
  };
}

/**
 * Blocks from outside with their quotation marks and apostrophes set as those of the story were when it was opened: read with
 * the words around the place they come to, which tell a mark that opens from an apostrophe. Only glyphs change.
 */
export function setPastedMarks(state: EditorState, blocks: readonly NewBlock[]): readonly NewBlock[] {
  const { before, after, isHeadline } = around(state);
  const record = recordOf(state);
  const style = styleOf(record);
  const start = (at: number): number => (at === 0 && blocks[at]?.kind === 'paragraph' ? before.length : 0);
  const whole = blocks.map((block, at): Block => {
    const end = at === blocks.length - 1 && block.kind === 'paragraph' ? after : '';
    const text = `${before.slice(0, start(at))}${block.text}${end}`;
    return { ...block, kind: isHeadline ? 'headline' : block.kind, id: blockId(`pasted-${at}`), text, source: null };
  });
  const { language } = record.details;
  const marks = marksToSet(detectQuotes(readableCopy(whole), languageFor(language)).marks, style, language);
  const outer = isHeadline ? style.headlineMarks : style.quotationMarks;
  return blocks.map((block, at) => {
    const own = (marks.get(blockId(`pasted-${at}`)) ?? [])
      .map((mark) => ({ ...mark, at: mark.at - start(at) }))
      .filter((mark) => mark.at >= 0 && mark.at + mark.length <= block.text.length);
    const { text, map } = setMarks(block.text, own, outer);
    return text === block.text ? block : { ...block, text, ...(block.spans && { spans: mapSpans(block.spans, map) }) };
  });
}
