import { expect, it } from 'vitest';
import { exporters } from '../../shared/exporters/exporters';
import type { TextSpan } from '../../shared/story/block';
import { blockId } from '../../shared/story/range';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { settings } from './exported';
import { ferryStory } from './ferryStory';

/** A table as no desk has one: very long, with a link in each row, one row very wide and one cell very long. */
function largeTable(): StoryDocument {
  const rows = Array.from({ length: 4000 }, (_, at) => `Gulls ${at}\t${at}`);
  const text = [...rows, Array.from({ length: 5000 }, () => 'x').join('\t'), 'y'.repeat(50_000)].join('\n');
  const spans: TextSpan[] = [];
  for (let from = 0, at = 0; at < rows.length; at += 1) {
    spans.push({ kind: 'link', from, to: from + 5, href: `https://gulls.example/${at}` });
    from += (rows[at]?.length ?? 0) + 1;
  }
  const block = { id: blockId('t'), kind: 'table' as const, text, source: null, spans, headRows: 1 };
  return { ...ferryStory, quotations: [], related: [], blocks: [block] };
}

it('a table of any size leaves in every format, in a file of its own size', () => {
  const story = largeTable();
  for (const exporter of exporters) {
    const { text } = exporter.export(story, settings);
    expect(text).toContain('3999');
    expect(text.length).toBeLessThan(10_000_000);
  }
});
