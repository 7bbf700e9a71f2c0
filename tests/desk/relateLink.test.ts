import { describe, expect, it } from 'vitest';
import { setRelatedUrl } from '../../shared/desk/decideRelated';
import { relateLink } from '../../shared/desk/relateLink';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { storyOf } from './storyFrom';

const plain = storyOf('The harbour board has begun to clear the channel, as its plan of last year had said.');
const body = plain.blocks.find(({ text }) => text.includes('plan of last year'));
const from = body?.text.indexOf('plan of last year') ?? 0;
const href = 'https://www.harbour.example/plan';
const story: StoryDocument = {
  ...plain,
  blocks: plain.blocks.map((block) =>
    block === body ? { ...block, spans: [{ kind: 'link', from, to: from + 17, href }] } : block,
  ),
};
const at = (offset: number) => ({ block: body?.id ?? plain.blocks[0]!.id, from: offset, to: offset });

describe('a link in the copy', () => {
  const related = relateLink(story, at(from + 3));
  it('becomes a card of its words, its site and its address', () =>
    expect(related.related).toMatchObject([
      { id: 'link-1', title: 'plan of last year', source: 'harbour.example', url: href, kept: true },
    ]));
  it('stays in the copy', () => expect(related.blocks).toBe(story.blocks));
  it('is no longer related by the same command', () =>
    expect(relateLink(related, at(from)).related).toEqual(story.related));
  it('keeps a card of the source that leads there, and drops it again', () => {
    const card = { ...related.related[0]!, id: 'card-7', url: null, kept: false };
    const known = setRelatedUrl({ ...story, related: [card] }, 'card-7', href);
    if (!known.ok) throw new Error(known.problem.message);
    const kept = relateLink(known.value, at(from));
    expect(kept.related).toEqual([{ ...card, url: href, kept: true }]);
    expect(relateLink(kept, at(from)).related).toEqual([{ ...card, url: href, kept: false }]);
  });
  it('is needed', () => expect(relateLink(story, at(0))).toBe(story));
});
