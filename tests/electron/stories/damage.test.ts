import { expect, it } from 'vitest';
import { openSealed, readHeader, sealStory } from '../../../electron/stories/storyFile';
import { storyAt } from './desk';

const sealed = (): Buffer => sealStory(storyAt(7, '“Nothing is lost,” she said.'), '2026-11-23T09:30:00.000Z', false);

it('opens what it sealed', () => {
  expect(openSealed(sealed())).toMatchObject({
    kind: 'sound',
    header: { rev: 7 },
    json: storyAt(7, '“Nothing is lost,” she said.').json,
  });
});

it('notices any single changed byte', () => {
  const whole = sealed();
  const unnoticed: string[] = [];
  for (let at = 0; at < whole.length; at += 1) {
    for (const change of [1, 0x20, 0x80, 0xff]) {
      const copy = Buffer.from(whole);
      copy[at] = (copy[at] ?? 0) ^ change;
      if (openSealed(copy).kind === 'sound') unnoticed.push(`${at}^${change}`);
    }
  }
  expect(unnoticed).toEqual([]);
});

it('notices a cut or a longer file at any place', () => {
  const whole = sealed();
  for (let length = 0; length < whole.length; length += 1)
    expect(openSealed(whole.subarray(0, length)).kind).toBe('damaged');
  expect(openSealed(Buffer.concat([whole, Buffer.from('\n')])).kind).toBe('damaged');
  expect(openSealed(Buffer.alloc(whole.length)).kind).toBe('damaged');
});

it('reads the header from the first bytes alone, whatever the headline', () => {
  const story = storyAt(1);
  const long = {
    ...story,
    summary: { ...story.summary, headline: '\u0000'.repeat(100_000), slug: '🗞'.repeat(50_000) },
  };
  expect(readHeader(sealStory(long, '', false).subarray(0, 16 * 1024)).kind).toBe('sound');
});
