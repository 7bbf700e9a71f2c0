import { describe, expect, it } from 'vitest';
import type { RelatedLink } from '../../shared/story/storyDocument';
import { findings, storyOf } from '../desk/storyFrom';

const card = (id: string, title: string, url: string | null, kept = true): RelatedLink => ({
  id,
  kind: 'related',
  title,
  source: null,
  age: null,
  url,
  copy: [],
  start: 0,
  end: 0,
  kept,
});
const told = (rule: string, ...related: readonly RelatedLink[]): readonly string[] =>
  findings({ ...storyOf('The council meets again in the first week of April.'), related })
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => /“(.*?)”/.exec(message)?.[1] ?? message);

describe('related-no-url', () => {
  it('names each link that is kept and leads nowhere', () => {
    expect(
      told('related-no-url', card('a', 'Ferry sails', null), card('b', 'Quay opens', 'https://a.example/b')),
    ).toEqual(['Ferry sails']);
    expect(told('related-no-url', card('a', 'Ferry sails', null, false))).toEqual([]);
  });
});

describe('related-twice', () => {
  it('names the second of two to one address', () =>
    expect(
      told(
        'related-twice',
        card('a', 'Ferry sails', 'https://a.example/ferry'),
        card('b', 'The ferry', 'https://a.example/ferry/#top'),
      ),
    ).toEqual(['The ferry']));
  it('names the second of one title, where an address is missing', () =>
    expect(
      told('related-twice', card('a', 'Ferry sails', null), card('b', 'FERRY SAILS!', 'https://a.example/')),
    ).toEqual(['FERRY SAILS!']));
  it('lets two stories of one title stand that lead to two places', () =>
    expect(
      told('related-twice', card('a', 'Live', 'https://a.example/1'), card('b', 'Live', 'https://a.example/2')),
    ).toEqual([]));
  it('says nothing of one that was dropped', () =>
    expect(told('related-twice', card('a', 'Ferry', null), card('b', 'Ferry', null, false))).toEqual([]));
});
