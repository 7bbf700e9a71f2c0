import { describe, expect, it } from 'vitest';
import { loadStory } from '../../shared/desk/loadStory';
import { british } from '../../shared/houseStyle/houseStyle';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { told } from '../cleaning/told';

const open = (inside: string): StoryDocument => {
  const html = `<html><body><article><h1>Mill owner defends late opening</h1><p>The mill at Dorn opened on Monday after a nine-year wait for a licence.</p><p>“We open today, whatever they say,” said Ken Dorn, the owner, on Monday.</p>${inside}<p>The council has been asked for its view of the matter.</p></article></body></html>`;
  const loaded = loadStory({ name: 'mill.html', bytes: new TextEncoder().encode(html) }, british, 'story-1');
  if (!loaded.ok) throw new RangeError(loaded.problem.message);
  return loaded.value.story;
};
const pull = (words: string, name: string): string =>
  `<aside class="pullquote"><blockquote><p>${words}</p><cite>${name}</cite></blockquote></aside>`;

describe('a pull quote', () => {
  it('that repeats a quotation is tied to it, and is no second one', () => {
    const { blocks, quotations } = open(pull('“Whatever they say”', 'Ken Dorn'));
    expect(quotations).toHaveLength(1);
    expect(blocks.map(told)).toContain(`pull-quote (of ${quotations[0]?.id ?? ''}): ‘Whatever they say’`);
  });
  it('whose words stand nowhere else is a quotation of whoever is named beneath it', () => {
    const { blocks, quotations } = open(pull('“The wheel will turn again by the spring,”', 'Ada Fenn'));
    expect(quotations.map(({ speaker }) => speaker?.name)).toEqual(['Ken Dorn', 'Ada Fenn']);
    expect(blocks.find(({ kind }) => kind === 'pull-quote')?.quotation).toBeUndefined();
  });
});

it('keeps the cells of a table apart and sets its marks', () => {
  const { blocks } = open('<table><tr><th>Who</th><th>Says</th></tr><tr><td>Ken  Dorn</td><td>“No”</td></tr></table>');
  expect(blocks.map(told)).toContain('table (1 head): Who | Says // Ken Dorn | ‘No’');
});

it('sets the marks of a caption, and reads nobody’s words from it', () => {
  const { blocks, quotations } = open(
    '<figure><img src="https://a.example/w.jpg"><figcaption>The “old” wheel</figcaption></figure>',
  );
  expect(blocks.map(told)).toContain('image (https://a.example/w.jpg): The ‘old’ wheel');
  expect(quotations).toHaveLength(1);
});
