import { unzipSync, zipSync, strFromU8, strToU8 } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../../shared/desk/loadStory';
import type { LoadedStory } from '../../../shared/desk/loadedStory';
import { docxExporter } from '../../../shared/exporters/formats/docxExporter';
import { british } from '../../../shared/houseStyle/houseStyle';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { ferryStory } from '../../exporters/ferryStory';
import { anyStory } from '../../exporters/storyArbitrary';
import { copyOf, keptOf, quotationsOf } from '../roundTrip';
import { runs } from '../../runs';

const settings = { houseStyle: british, now: '2026-03-02T09:30:00Z' };

const exportedBytes = (story: StoryDocument): Uint8Array =>
  docxExporter.export(story, settings).bytes ?? new Uint8Array();

function back(bytes: Uint8Array): LoadedStory {
  const loaded = loadStory({ name: 'story.docx', bytes }, british, 'story-1');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value;
}

describe('a story through Word and back', () => {
  it('brings words, links, quotations and speakers back', () => {
    const { story } = back(exportedBytes(ferryStory));
    expect(keptOf(copyOf(story))).toEqual(keptOf(copyOf(ferryStory)));
    expect(quotationsOf(copyOf(story))).toEqual(quotationsOf(copyOf(ferryStory)));
  });

  it('keeps the words of every block and every link of any story', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        expect(keptOf(copyOf(back(exportedBytes(story)).story))).toEqual(keptOf(copyOf(story)));
      }),
      { numRuns: runs(150) },
    );
  });

  it('keeps every quotation of any story with its extent, speaker and status', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const found = quotationsOf(copyOf(back(exportedBytes(story)).story)).map((each) => JSON.stringify(each));
        for (const quotation of quotationsOf(copyOf(story)))
          if (quotation.status !== 'unresolved') expect(found).toContain(JSON.stringify(quotation));
      }),
      { numRuns: runs(150) },
    );
  });

  it('keeps a paragraph that somebody added in Word, in no style of ours', () => {
    const parts = unzipSync(exportedBytes(ferryStory));
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
      '<w:sectPr>',
      '<w:p><w:r><w:t>A last line was added in Word by the night editor.</w:t></w:r></w:p><w:sectPr>',
    );
    const { story } = back(zipSync({ ...parts, 'word/document.xml': strToU8(document) }));
    expect(story.blocks.at(-1)).toMatchObject({
      kind: 'paragraph',
      text: 'A last line was added in Word by the night editor.',
    });
  });

  it('takes nobody’s word for a speaker but a comment of ours', () => {
    const parts = unzipSync(exportedBytes(ferryStory));
    const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array()).replaceAll(
      'w:author="Verbatim"',
      'w:author="Somebody"',
    );
    const { source } = back(zipSync({ ...parts, 'word/comments.xml': strToU8(comments) })).story;
    expect(source.given).toBeUndefined();
    expect(source.notes.join(' ')).toMatch(/comments? (?:was|were) left out/);
  });
});
