import { describe, expect, it } from 'vitest';
import { speakerHues } from '../../../renderer/editor/quotationLook';
import { ferry } from './story';

const [person] = ferry.speakers;
const among = (...names: readonly string[]): Parameters<typeof speakerHues>[0] => ({
  quotations: [],
  speakers: names.map((name) => ({ ...person!, id: name, name })),
});

describe('the colours of speakers', () => {
  it('follow the order of first mention', () =>
    expect([...speakerHues(among('pell', 'marsh', 'tarrant'))]).toEqual([
      ['pell', 'hue-0'],
      ['marsh', 'hue-1'],
      ['tarrant', 'hue-2'],
    ]));

  it('stay with their people when somebody is cut and when somebody else comes first', () => {
    const before = speakerHues(among('pell', 'marsh', 'tarrant'));
    const cut = speakerHues(among('pell', 'tarrant'), before);
    expect(cut.get('tarrant')).toBe('hue-2');
    const written = speakerHues(among('okoro', 'pell', 'tarrant'), cut);
    expect([written.get('okoro'), written.get('pell'), written.get('tarrant')]).toEqual(['hue-3', 'hue-0', 'hue-2']);
  });

  it('come back with those who were cut', () => {
    const before = speakerHues(among('pell', 'marsh'));
    const written = speakerHues(among('pell', 'okoro'), before);
    expect(speakerHues(among('pell', 'okoro', 'marsh'), written).get('marsh')).toBe('hue-1');
  });

  it('begin again with those that fewest have, once all are given', () => {
    const many = Array.from({ length: 10 }, (_, at) => `person ${at}`);
    const hues = speakerHues(among(...many, 'pell', 'marsh'));
    expect(new Set(many.map((name) => hues.get(name))).size).toBe(10);
    expect([hues.get('pell'), hues.get('marsh')]).toEqual(['hue-0', 'hue-1']);
  });
});
