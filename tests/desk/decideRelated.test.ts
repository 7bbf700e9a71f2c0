import { describe, expect, it } from 'vitest';
import {
  dropRelated,
  dropWithoutAddress,
  keepRelated,
  moveRelated,
  moveRelatedTo,
  nameRelated,
  setRelatedUrl,
} from '../../shared/desk/decideRelated';
import type { RelatedLink } from '../../shared/story/storyDocument';
import { storyOf } from './storyFrom';

const card = (id: string): RelatedLink => ({
  id,
  kind: 'related',
  title: `Title ${id}`,
  source: null,
  age: null,
  url: null,
  copy: [],
  start: 0,
  end: 0,
  kept: true,
});
const story = {
  ...storyOf('The ferry sailed at dawn with forty people on board.'),
  related: [card('a'), card('b'), card('c')],
};
const ids = (of: { readonly related: readonly RelatedLink[] }): string => of.related.map((each) => each.id).join('');

describe('related links', () => {
  it('drops a link and keeps it again', () => {
    const dropped = dropRelated(story, 'b');
    expect(dropped.related[1]?.kept).toBe(false);
    expect(keepRelated(dropped, 'b')).toEqual(story);
  });
  it('moves a link to where another stands', () => {
    expect(ids(moveRelatedTo(story, 'a', 'c'))).toBe('bca');
    expect(ids(moveRelatedTo(story, 'c', 'a'))).toBe('cab');
    expect(moveRelatedTo(story, 'a', 'a')).toBe(story);
    expect(moveRelatedTo(story, 'a', 'nowhere')).toBe(story);
  });
  it('moves a link up and down', () => {
    expect(ids(moveRelated(story, 'b', -1))).toBe('bac');
    expect(ids(moveRelated(story, 'b', 1))).toBe('acb');
  });
  it('changes nothing at the end of the list, nor for what is so already', () => {
    expect(moveRelated(story, 'a', -1)).toBe(story);
    expect(moveRelated(story, 'c', 1)).toBe(story);
    expect(keepRelated(story, 'a')).toBe(story);
    expect(dropRelated(story, 'no such card')).toBe(story);
  });
  it('drops all that lead nowhere at once, and leaves the others', () => {
    const some = {
      ...story,
      related: story.related.map((each) => ({ ...each, url: each.id === 'b' ? 'https://a.example/' : null })),
    };
    expect(dropWithoutAddress(some).related.map(({ kept }) => kept)).toEqual([false, true, false]);
    expect(dropWithoutAddress(dropWithoutAddress(some))).toEqual(dropWithoutAddress(some));
  });
  it('takes another title and source, and never loses its title', () => {
    const named = nameRelated(nameRelated(story, 'a', { title: ' Ferry sails again ' }), 'a', {
      source: 'The Saltby Post',
    });
    expect(named.related[0]).toMatchObject({ title: 'Ferry sails again', source: 'The Saltby Post' });
    expect(nameRelated(named, 'a', { source: ' ' }).related[0]?.source).toBeNull();
    expect(nameRelated(named, 'a', { title: ' ' })).toBe(named);
  });
  it('takes a web address and takes it away again', () => {
    const set = setRelatedUrl(story, 'a', ' https://news.example/harbour?page=2#top ');
    expect(set.ok && set.value.related[0]?.url).toBe('https://news.example/harbour?page=2#top');
    const unset = setRelatedUrl(set.ok ? set.value : story, 'a', '');
    expect(unset.ok && unset.value).toEqual(story);
  });
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'news.example',
    'https://',
    'https://a b',
    'http://x/"><script>',
    '//x.example',
    'https://x\u0000y',
    'ftp://x.example',
  ])('refuses %s', (text) => {
    const refused = setRelatedUrl(story, 'a', text);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'url' } });
  });
});
