import { Fragment, Slice, type Node as EditorNode, type Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { htmlImporter } from '../../shared/importers/page/htmlImporter';
import type { TextSpan } from '../../shared/story/block';
import { cutSpans, tidySpans, trimSpans } from '../../shared/story/spans';
import { alignText } from '../../shared/text/alignText';
import { inline } from './storyToEditor';

const noSpans: readonly TextSpan[] = [];

/** Text as paragraphs, one a line that is not blank; joined to the paragraph it is pasted into. */
export function plainSlice(schema: Schema, text: string, spans = noSpans): Slice {
  const paragraphs: EditorNode[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    const own = cutSpans(spans, index, index + line.length);
    paragraphs.push(schema.node('paragraph', null, inline(schema, line, [], own)));
  }
  return new Slice(Fragment.fromArray(paragraphs), 1, 1);
}

const solid = (text: string): string => text.replace(/\s+/g, '');

/** The links and emphasis of a clipboard's page, at their words in its text; none over words that are not the same there. */
export function pastedSpans(html: string, text: string): readonly TextSpan[] {
  if (!/<(?:a|b|strong|em|i|sup|sub|s|strike|del|span)[\s>]/i.test(html)) return noSpans;
  const page = htmlImporter.read({ name: 'Pasted page.html', bytes: new TextEncoder().encode(html) });
  if (!page.ok || !page.value.spans) return noSpans;
  const { text: words, spans } = page.value;
  const { toText } = alignText(words, text);
  const moved = spans.flatMap(({ start, end, ...span }): TextSpan[] => {
    const own = { ...span, from: toText(start), to: toText(end) };
    const [placed] = trimSpans([own], text);
    return placed && solid(text.slice(placed.from, placed.to)) === solid(words.slice(start, end)) ? [placed] : [];
  });
  return tidySpans(moved);
}

/** Pasting and dropping inside the copy takes the words with their links and emphasis, and leaves the looks. */
export const pastePlainPlugin = (): Plugin =>
  new Plugin({
    props: {
      handlePaste: (view, event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (text.trim() === '') return true;
        const spans = pastedSpans(event.clipboardData?.getData('text/html') ?? '', text);
        view.dispatch(view.state.tr.replaceSelection(plainSlice(view.state.schema, text, spans)).scrollIntoView());
        return true;
      },
      // A file or a page dropped on the window is a new story; the window takes it.
      handleDrop: (_view, event, _slice, moved) => !moved && (event.dataTransfer?.files.length ?? 0) > 0,
    },
  });
