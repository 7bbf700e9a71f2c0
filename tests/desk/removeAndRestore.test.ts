import { describe, expect, it } from 'vitest';
import { removeBlock } from '../../shared/desk/removeBlock';
import { restoreLine } from '../../shared/desk/restoreLine';
import { isBody } from '../../shared/story/block';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { british } from '../../shared/houseStyle/houseStyle';
import { loadStory } from '../../shared/desk/loadStory';
import { parseStory, serialiseStory } from '../../shared/story/storyFile';
import { blockWith, quotationOf, storyOf } from './storyFrom';

const story = storyOf(
  'Harbour master Ruth Pell said the plan was “a gift to the town” at a meeting on Monday.',
  "Councillor Owen Tarrant said: 'We will vote against it, and we won't be alone.'",
  'The council meets again in the first week of April to decide on the plan.',
);
const body = (of: StoryDocument): readonly string[] => of.blocks.filter(isBody).map((block) => block.text);
const cut = removeBlock(story, blockWith(story, 'Tarrant').id, 'not needed');

describe('removeBlock', () => {
  it('keeps the words and the reason', () => {
    expect(body(cut)).toHaveLength(2);
    expect(cut.removed.at(-1)).toMatchObject({
      text: blockWith(story, 'Tarrant').text,
      reason: 'not needed',
      restored: false,
    });
    expect(cut.quotations.some((quotation) => quotation.speaker?.name === 'Owen Tarrant')).toBe(false);
  });
  it('changes nothing for a block that is not there', () => {
    expect(removeBlock(cut, blockWith(story, 'Tarrant').id, 'again')).toBe(cut);
  });
});

describe('restoreLine', () => {
  const entry = cut.removed.find((each) => each.text.includes('Tarrant'))?.id ?? '';
  const back = restoreLine(cut, entry);
  it('puts the line back where it stood', () => expect(body(back)).toEqual(body(story)));
  it('finds its quotations again, bound to the source', () => {
    expect(quotationOf(back, 'vote against').segments[0]?.source).toEqual(
      quotationOf(story, 'vote against').segments[0]?.source,
    );
  });
  it('changes nothing the second time', () => expect(restoreLine(back, entry)).toBe(back));
  it('can be cut again, without a second entry', () => {
    const again = removeBlock(back, blockWith(back, 'Tarrant').id, 'after all');
    expect(again.removed.filter((each) => each.text.includes('Tarrant'))).toHaveLength(1);
    expect(body(again)).toEqual(body(cut));
  });
  it('brings a headline back as the headline', () => {
    const headless = removeBlock(story, blockWith(story, 'goes to council vote').id, 'wrong');
    expect(headless.blocks[0]?.kind).toBe('paragraph');
    const whole = restoreLine(headless, headless.removed.at(-1)?.id ?? headless.removed[0]?.id ?? '');
    expect(whole.blocks.map(({ kind, text }) => [kind, text])).toEqual(
      story.blocks.map(({ kind, text }) => [kind, text]),
    );
  });
  it("sets the marks of a line that the tool took out, and leaves the editor's words alone", () => {
    const line = "He added: 'It's late.'";
    const start = story.source.text.length;
    const source = {
      ...story.source,
      text: `${story.source.text}\n${line}`,
      lines: [...story.source.lines, { start: start + 1, end: start + 1 + line.length }],
    };
    const removed = [
      {
        id: 'r1',
        text: line,
        start: start + 1,
        end: start + 1 + line.length,
        reason: 'site promotion',
        restored: false,
      },
    ];
    const restored = restoreLine({ ...story, source, removed }, 'r1');
    expect(body(restored).at(-1)).toBe('He added: ‘It’s late.’');
    expect(restored.removed[0]?.restored).toBe(true);
  });
});

describe('a block of any kind, taken out and brought back', () => {
  const page = `<html><body><article><h1>Mill opens late</h1><p>The mill at Dorn opened on Monday after nine years of waiting.</p>
    <h2>Nine years</h2><p>The council said: “It was long.”</p><h3>Deeper</h3><ol start="3"><li>Open the gate</li><li>Close it<ul><li>gently</li></ul></li></ol>
    <figure><img src="https://a.example/w.jpg" alt="A wheel"><figcaption>The wheel turns.</figcaption></figure>
    <figure><img src="https://a.example/v.jpg" alt="A race"></figure>
    <table><tr><th>Year</th><th>Jobs</th></tr><tr><td><b>2023</b></td><td></td></tr></table>
    <figure><iframe src="https://www.youtube.com/embed/abc"></iframe></figure><hr>
    <aside class="pullquote"><p>It was long.</p></aside><p>The council has been asked for its view of the matter, and has not yet given one.</p></article></body></html>`;
  const loaded = loadStory({ name: 'mill.html', bytes: new TextEncoder().encode(page) }, british, 'mill');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  const { story: rich } = loaded.value;

  it('is what it was, where it was, also after the story was saved', () => {
    const kinds = new Set(rich.blocks.map(({ kind }) => kind));
    for (const kind of ['crosshead', 'list-item', 'image', 'table', 'embed', 'rule']) expect(kinds).toContain(kind);
    for (const block of rich.blocks) {
      const without = removeBlock(rich, block.id, 'not needed');
      const saved = parseStory(serialiseStory(without));
      if (!saved.ok) throw new Error(saved.problem.message);
      const entry = saved.value.removed.find(({ reason }) => reason === 'not needed');
      expect(restoreLine(saved.value, entry?.id ?? '').blocks).toEqual(rich.blocks);
    }
  });
});
