import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { fileBytes } from '../../../shared/receipt/fileBytes';
import { readStory } from '../../../shared/exporters/copy/readStory';
import { settings } from '../exported';
import { fileIn, shownAlike, stories, wordShows } from './stories';
import { tight } from './whatReadersSee';

const pandoc = (from: string, to: string, input: Uint8Array): string => {
  const { status, stdout, stderr } = spawnSync('pandoc', ['-f', from, '-t', to, '--wrap=none'], { input });
  if (status !== 0) throw new Error(`pandoc: ${String(stderr)}`);
  return String(stdout);
};

const isThere = spawnSync('pandoc', ['--version']).status === 0;
if (!isThere) console.warn('Skipped: what pandoc shows (it is not installed)');

describe.skipIf(!isThere)('pandoc', () => {
  it('shows the copy of a Word file and every speaker', () =>
    shownAlike('docx', {
      show: (file) => pandoc('docx', 'html', fileBytes(file)).replace(/^<h1.*?<\/h1>/s, ''),
      ...wordShows,
      numRuns: 3,
    }));

  it('with its smart turns no sign of Markdown, and shows the copy and every speaker', () =>
    shownAlike('markdown', {
      show: (file) => pandoc('markdown+smart', 'html', fileBytes(file)).replace(/<h2[^>]*>Related<\/h2>/, ''),
      // It sets the alternative text of a picture without a caption beneath it.
      more: ({ related, body }) => [
        ...related.map(({ title }) => title),
        ...body.flatMap((block) => (block.kind === 'image' ? [block.picture.alt] : [])),
      ],
      numRuns: 3,
    }));

  it('has as plain text of a Word file all words of the copy, in their order', () => {
    for (const story of stories) {
      const shown = tight(pandoc('docx', 'plain', fileBytes(fileIn('docx', story))));
      let at = 0;
      for (const { text, kind } of readStory(story, settings).body.filter((block) => block.kind === 'paragraph')) {
        const found = shown.indexOf(tight(text).slice(0, 60), at);
        expect([kind, text, found >= 0]).toEqual([kind, text, true]);
        at = found;
      }
    }
  });
});
