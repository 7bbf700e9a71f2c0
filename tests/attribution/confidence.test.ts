import { describe, expect, it } from 'vitest';
import { calibrate, groupOf, mapped } from '../../shared/attribution/confidence';
import { annotate } from '../../shared/attribution/annotate';
import { loadLanguage } from '../../shared/language/loadLanguage';
import type { Attribution } from '../../shared/story/annotations';
import { blockId } from '../../shared/story/range';
import { english } from '../english';
import { blocksOf } from './drawSpeakers';

const answer = (name: string, more: { isPronoun?: boolean; cue?: boolean } = {}): Attribution => ({
  quotation: 'q1',
  speaker: { speakers: ['s1'], name, surface: name, at: null, isPronoun: more.isPronoun ?? false },
  suggested: null,
  cue: more.cue === false ? null : { text: 'said', at: { block: blockId('b1'), from: 0, to: 4 } },
  confidence: 0.8,
  reasons: [],
});

describe('the confidence of an answer', () => {
  it('is read off the line between the two nearest points of a map, and off its ends beyond them', () => {
    const map = [
      [0.4, 0.5],
      [0.8, 0.9],
    ] as const;
    expect([0.1, 0.4, 0.6, 0.8, 0.99].map((share) => mapped(map, share))).toEqual([0.5, 0.5, 0.7, 0.9, 0.9]);
    expect(mapped([], 0.7)).toBe(0.7);
  });

  it('never falls while the model’s own share rises', () => {
    const maps = Object.entries(english.confidence());
    expect(maps.length).toBe(8);
    for (const [group, map] of maps) {
      const rights = map.map(([, right]) => right);
      expect(rights, group).toEqual(rights.toSorted((a, b) => a - b));
      expect(map.every(([share, right]) => share > 0 && share <= 1 && right > 0 && right < 1)).toBe(true);
    }
  });

  it.each<[string, Attribution, ReturnType<typeof groupOf>]>([
    ['a name beside a cue', answer('Ann Lee'), 'direct name'],
    ['a name that begins with its article', answer('The Selby Echo'), 'direct name'],
    ['somebody whom the copy does not name', answer('a spokesman for the club'), 'direct noun'],
    ['the same at a sentence’s start', answer('One official'), 'direct noun'],
    ['a pronoun, whoever it stands for', answer('Ann Lee', { isPronoun: true }), 'direct pronoun'],
    ['a name without a cue', answer('Ann Lee', { cue: false }), 'direct uncued'],
    ['nobody', { ...answer('x'), speaker: null }, null],
  ])('is that of its own kind of answer: %s', (_, attribution, group) =>
    expect(groupOf('direct', attribution, english)).toBe(group),
  );

  it('is of its own kind of quotation too: a fragment is less certain than a sentence', () => {
    expect(groupOf('partial', answer('Ann Lee'), english)).toBe('partial name');
    expect(groupOf('mixed', answer('Ann Lee'), english)).toBe('direct name');
  });

  it('changes and the answer does not', () => {
    const told = answer('Ann Lee');
    const stated = calibrate(told, 'direct', english);
    expect(stated.confidence).not.toBe(told.confidence);
    expect({ ...stated, confidence: 0 }).toEqual({ ...told, confidence: 0 });
  });

  it('stays the model’s own where nobody is named and where a language brings no map', () => {
    expect(calibrate({ ...answer('x'), speaker: null }, 'direct', english).confidence).toBe(0.8);
    const unmapped = loadLanguage({ ...english, confidence: () => ({}) });
    expect(calibrate(answer('Ann Lee'), 'direct', unmapped).confidence).toBe(0.8);
  });

  it('is that of the words in the body for the same words in the headline', () => {
    const copy = '# ‘The harbour stays open’\nRuth Pell, who runs it, said: “The harbour stays open all winter.”';
    const { attributions } = annotate(blocksOf(copy), english);
    expect(attributions.map(({ confidence }) => confidence)[0]).toBe(attributions[1]?.confidence);
    expect(attributions[1]?.confidence).toBeGreaterThan(0.95);
  });
});
