import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../shared/desk/loadStory';
import { removeBlock } from '../../shared/desk/removeBlock';
import { restoreLine } from '../../shared/desk/restoreLine';
import { revertQuotation } from '../../shared/desk/revertQuotation';
import { british } from '../../shared/houseStyle/houseStyle';
import type { Block } from '../../shared/story/block';
import { withSpans } from '../../shared/story/spans';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { asHtml, richParagraphs } from '../importers/richCopy';
import { blockWith, edit, quotationOf } from './storyFrom';

function open(body: string): StoryDocument {
  const bytes = new TextEncoder().encode(`<html><body><article>${body}</article></body></html>`);
  const loaded = loadStory({ name: 'a.html', bytes }, british, 'story-1', 'html');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value.story;
}

const told = ({ text, spans = [] }: Block): readonly string[] =>
  spans.map((span) => `${span.kind === 'link' ? span.href : span.kind}: ${text.slice(span.from, span.to)}`);
const letters = (text: string): string => text.replace(/[\s'"‘’“”]+/g, '');

const story = open(
  '<h1><b>Harbour plan goes to council vote</b></h1>' +
    "<p>Harbour master Ruth Pell said: ''The plan, 10<sup>6</sup> tonnes of <a href='https://a.example/x'>sand</a>,  is  <em>''not'' a gift</em> to the town.''" +
    '<p>The council meets again in the first week of April to <strong>decide</strong> on the plan.',
);

describe('links and emphasis in the copy', () => {
  it('have the words of the source under them, up to glyphs and blanks', () =>
    fc.assert(
      fc.property(richParagraphs(), (paragraphs) => {
        const { source, blocks } = open(asHtml(paragraphs));
        for (const kind of ['link', 'strong', 'emphasis', 'superscript', 'subscript', 'strike']) {
          const inCopy = blocks.flatMap(({ text, spans = [] }) =>
            spans.filter((span) => span.kind === kind).map(({ from, to }) => text.slice(from, to)),
          );
          const inSource = (source.spans ?? [])
            .filter((span) => span.kind === kind && blocks.some((each) => isIn(each, span.start)))
            .map(({ start, end }) => source.text.slice(start, end));
          expect(letters(inCopy.join(''))).toBe(letters(inSource.join('')));
        }
      }),
      { numRuns: 100 },
    ));
  it('move with the marks that the house sets and the blanks that it tidies', () =>
    expect(told(blockWith(story, 'tonnes'))).toEqual([
      'superscript: 6',
      'https://a.example/x: sand',
      'emphasis: “not” a gift',
    ]));
  it('are not the look of a headline', () =>
    expect(story.blocks.find(({ kind }) => kind === 'headline')?.spans).toBeUndefined());
  it('come back with a paragraph that was taken out', () => {
    const { id } = blockWith(story, 'decide');
    const cut = removeBlock(story, id, 'not needed');
    const back = restoreLine(cut, cut.removed.at(-1)?.id ?? '');
    expect(told(blockWith(back, 'decide'))).toEqual(['strong: decide']);
  });
  it('come in with a line that the tool had taken out', () => {
    const page = open(
      '<h1>Harbour plan goes to vote</h1><p>Harbour master Ruth Pell said the plan was a gift to the whole town.' +
        '<p>Share this <em>now</em></p>',
    );
    const entry = page.removed.find(({ text }) => text.startsWith('Share'));
    expect(told(blockWith(restoreLine(page, entry?.id ?? ''), 'Share'))).toEqual(['emphasis: now']);
  });
  it('come back with the words of a quotation, and stay around them', () => {
    const changed = edit(story, 'tonnes of sand', 'tons');
    const plain = { ...changed, blocks: changed.blocks.map((block) => withSpans(block, [])) };
    const reverted = revertQuotation(plain, quotationOf(plain, 'tons').id);
    expect(told(blockWith(reverted, 'tonnes'))).toEqual(told(blockWith(story, 'tonnes')));
  });
});

const isIn = ({ source }: Block, at: number): boolean => source !== null && source.start <= at && at < source.end;
