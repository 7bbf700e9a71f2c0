import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../shared/text/tokens';
import { exporters } from '../../../shared/exporters/exporters';
import { readStory } from '../../../shared/exporters/copy/readStory';
import { setHouseStyle } from '../../../shared/exporters/copy/setHouseStyle';
import { american, asWritten, british, type HouseStyle } from '../../../shared/houseStyle/houseStyle';
import { fileBytes } from '../../../shared/receipt/fileBytes';
import { receiptMaker } from '../../../shared/receipt/makeReceipt';
import { verifyReceipt } from '../../../shared/receipt/verifyReceipt';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { storyFrom } from '../../desk/storyFrom';
import { anyStory } from '../storyArbitrary';
import { runs } from '../../runs';

const now = '2026-03-02T09:30:00Z';
const newYork: HouseStyle = { ...american, dashes: 'closed-em', closing: 'inside' };
const london: HouseStyle = { ...british, dashes: 'spaced-en', closing: 'logical' };
const styles = [newYork, london, { ...british, closing: 'inside' }, { ...american, dashes: 'spaced-en' }] as const;

const copy = `Harbour to stay open all winter

Ruth Pell, the harbour master — who took over in May — said: “It is a good day for the town”.

She called the old plan “a disgrace,” and the quay “unsafe.”

“We waited -- and waited”, Ms Pell said. “It’s done.”

Owen Tarrant, who leads the council, said: “They told me ‘no’ — twice”.
`;

const body = (style: HouseStyle): readonly string[] =>
  readStory(storyFrom(copy), { houseStyle: style, now }).body.map(({ text }) => text);
const spoken = (style: HouseStyle): readonly string[] =>
  readStory(storyFrom(copy), { houseStyle: style, now }).quotations.flatMap(({ texts }) => texts);

describe('a destination’s house style', () => {
  it('sets closed em dashes and stops inside for New York', () =>
    expect(body(newYork)).toEqual([
      'Ruth Pell, the harbour master—who took over in May—said: “It is a good day for the town.”',
      'She called the old plan “a disgrace,” and the quay “unsafe.”',
      '“We waited—and waited,” Ms Pell said. “It’s done.”',
      'Owen Tarrant, who leads the council, said: “They told me ‘no’—twice.”',
    ]));
  it('sets spaced en dashes and stops by sense for London', () =>
    expect(body(london)).toEqual([
      'Ruth Pell, the harbour master – who took over in May – said: ‘It is a good day for the town.’',
      'She called the old plan ‘a disgrace’, and the quay ‘unsafe’.',
      '‘We waited – and waited,’ Ms Pell said. ‘It’s done.’',
      'Owen Tarrant, who leads the council, said: ‘They told me “no” – twice.’',
    ]));
  it('gives each quotation what stands between its marks', () => {
    expect(spoken(newYork)).toContain('It is a good day for the town.');
    expect(spoken(newYork)).toContain('We waited—and waited,');
    expect(spoken(london)).toContain('a disgrace');
  });
});

/** The story as if it had been written so. */
function rewritten(story: StoryDocument, style: HouseStyle): StoryDocument {
  const set = setHouseStyle(story, style);
  return {
    ...story,
    blocks: story.blocks.map((block) => ({ ...block, text: set.get(block.id)?.text ?? block.text })),
    quotations: story.quotations.map((quotation) => ({
      ...quotation,
      segments: quotation.segments.map((segment) => ({
        ...segment,
        from: set.get(segment.block)?.map(segment.from) ?? 0,
        to: set.get(segment.block)?.map(segment.to) ?? 0,
      })),
    })),
  };
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Words stay apart, however close the dashes. */
const words = (text: string): string =>
  tokensOf(text)
    .map(({ key }) => key)
    .filter((key) => letters(key) !== '')
    .join(' ');

/** Copy as papers have it: sentences, quotations of every shape, dashes and stops here and there. */
const anySentence = fc
  .tuple(
    fc.constantFrom('He said ', 'Ruth Pell said: ', 'It was ', 'They waited — and ', 'On Monday -- at last -- '),
    fc.constantFrom(['“', '”'], ['‘', '’']),
    fc.constantFrom(
      'We won',
      'a disgrace',
      'Really?',
      'But I—',
      'it is – well – done',
      'They said ‘no’',
      'at 9 p.m.',
      'So it ends.',
      'a mess,',
    ),
    fc.constantFrom('.', ',', ';', '', '—', ' – '),
    fc.constantFrom('', ' she said.', ' and left.', '.'),
  )
  .map(([lead, [open, close] = ['', ''], said, stop, rest]) => `${lead}${open}${said}${close}${stop}${rest}`);
const anyCopy = fc
  .array(
    fc.array(anySentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(' ')),
    { minLength: 1, maxLength: 4 },
  )
  .map((paragraphs) => `The harbour will stay open\n\n${paragraphs.join('\n\n')}\n`);

describe.each(styles)('$name style with dashes $dashes and stops $closing', (style) => {
  it('keeps every word of any story, inside its quotation and out', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyStory,
          anyCopy.map((text) => storyFrom(text)),
        ),
        (story) => {
          const before = JSON.stringify(story);
          const set = setHouseStyle(story, style);
          const plain = setHouseStyle(story, { ...style, ...asWritten });
          for (const { id } of story.blocks)
            expect(words(set.get(id)?.text ?? '')).toBe(words(plain.get(id)?.text ?? ''));
          for (const { block, from, to } of story.quotations.flatMap(({ segments }) => segments)) {
            const styled = set.get(block);
            const text = story.blocks.find(({ id }) => id === block)?.text ?? '';
            expect(letters(styled?.text.slice(styled.map(from), styled.map(to)) ?? '')).toBe(
              letters(text.slice(from, to)),
            );
          }
          expect(JSON.stringify(story)).toBe(before);
        },
      ),
      { numRuns: runs(150) },
    );
  });

  it('finds nothing to do in what it has set', () => {
    fc.assert(
      fc.property(anyCopy, (text) => {
        const once = rewritten(storyFrom(text), style);
        expect(rewritten(once, style).blocks).toEqual(once.blocks);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves a file that its receipt proves', () => {
    fc.assert(
      fc.property(anyCopy, fc.constantFrom(...exporters.filter(({ id }) => id !== 'verbatim')), (text, exporter) => {
        const story = storyFrom(text);
        const settings = { houseStyle: style, now };
        const bytes = fileBytes(exporter.export(story, settings));
        const receipt = receiptMaker(story, { ...settings, version: '0', findings: [] })({
          name: 'a',
          format: exporter.id,
          formatVersion: exporter.version,
          bytes,
        });
        expect(verifyReceipt(bytes, receipt, story.source.text).answers.filter(({ isGood }) => !isGood)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
