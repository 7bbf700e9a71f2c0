import { describe, expect, it } from 'vitest';
import { loadStory } from '../../../shared/desk/loadStory';
import { british } from '../../../shared/houseStyle/houseStyle';
import { importSource } from '../../../shared/importers/importers';
import type { GivenQuotation, Source } from '../../../shared/story/source';
import { hasSamples, samplesOf } from './samples';

if (!hasSamples)
  console.warn('The official samples (../shared/schemas) are not beside the project: their tests are skipped.');

const formats = ['ninjs', 'nitf', 'newsml-g2', 'ans', 'wxr', 'feeds', 'markdown'];

/** Packages, concepts, videos and parts of stories: no importer can make a story of them. */
const notStories =
  /LISTING_(?:6|11|24)|ap_metadata_example|^(?:interstitial-link|link-list)-fixture|fixture-good-taxonomy/;

function sourceOf(format: string, name: string): Source {
  const sample = samplesOf(format).find((each) => each.name === name);
  const source = importSource(sample ?? { name, bytes: new Uint8Array() });
  if (!source.ok) throw new Error(source.problem.message);
  return source.value;
}

const quoted = ({ text, given = [] }: Source): readonly (readonly [string, string | null, GivenQuotation['kind']])[] =>
  given.map(({ start, end, speaker, kind }) => [text.slice(start, end), speaker, kind]);

describe.runIf(hasSamples)('the official samples', () => {
  for (const format of formats) {
    for (const sample of samplesOf(format)) {
      it(`${format}: ${sample.name} opens as a story, or is told from one`, () => {
        const loaded = loadStory(sample, british, 'story-1');
        if (notStories.test(sample.name))
          expect(loaded).toMatchObject({ ok: false, problem: { message: expect.stringMatching(/ is .+/) as string } });
        else
          expect(loaded.ok && loaded.value.sorted.source.lines.every(({ hint }) => hint?.given !== undefined)).toBe(
            true,
          );
      });
    }
  }

  const bridge = 'We would rather close once than close every winter.';

  it.each([
    ['ninjs', 'good__story.1.4.json'],
    ['ninjs', 'good__story.2.1.json'],
    ['ninjs', 'good__story.3.1.json'],
    ['ninjs', 'good__story.3.3.json'],
    ['nitf', 'good__story.xml'],
    ['newsml-g2', 'good__story.xml'],
    ['ans', 'good__story.json'],
    ['wxr', 'good__story.xml'],
    ['markdown', 'good__story.md'],
  ])('%s: %s keeps its quotation and who spoke it', (format, name) => {
    expect(quoted(sourceOf(format, name))).toContainEqual([bridge, 'Ana Ruiz', 'block']);
  });

  it.each([
    ['feeds', 'good__story.rss.xml'],
    ['feeds', 'good__story.atom.xml'],
  ])('%s: %s keeps its quotation', (format, name) => {
    expect(quoted(sourceOf(format, name))).toContainEqual([bridge, null, 'block']);
  });

  it('NITF names the speaker of an inline quotation', () => {
    expect(quoted(sourceOf('nitf', 'good__story.xml'))).toContainEqual([
      'Nobody asked the ferry operators.',
      'Ben Hale',
      'inline',
    ]);
  });

  it('ninjs keeps block quotations that name nobody', () => {
    expect(quoted(sourceOf('ninjs', 'v3.0__tt_text_image_3.json'))).toHaveLength(2);
  });

  it('ANS takes the speaker from a citation', () => {
    expect(quoted(sourceOf('ans', 'story-fixture-good.json'))).toContainEqual([
      expect.stringContaining('I really like'),
      'Me',
      'block',
    ]);
  });

  it('says how many other stories a file holds', () => {
    expect(sourceOf('wxr', 'theme-test-data__64-block-test-data.xml').notes).toContain(
      'The file holds 61 more stories: only one was read.',
    );
  });

  it('keeps related links with their addresses', () => {
    for (const [format, name] of [
      ['ninjs', 'good__story.3.1.json'],
      ['nitf', 'good__story.xml'],
      ['newsml-g2', 'good__story.xml'],
      ['wxr', 'good__story.xml'],
      ['markdown', 'good__story.md'],
    ] as const) {
      const related = sourceOf(format, name).lines.flatMap(({ hint }) =>
        hint?.given === 'related' ? [hint.href] : [],
      );
      expect(related).toEqual(['https://news.example.org/2025/bridge-survey']);
    }
  });
});
