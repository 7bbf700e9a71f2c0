import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Colour = readonly [number, number, number];
type Matrix = readonly [Colour, Colour, Colour];

const css = readFileSync('renderer/styles/colours.css', 'utf8');

/** The two colours of a token, in linear light. */
function token(name: string): readonly [light: Colour, dark: Colour] {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (!found?.[1] || !found[2]) throw new Error(`no token --${name}`);
  return [linear(found[1]), linear(found[2])];
}

function linear(hex: string): Colour {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const dot = (a: Colour, b: Colour): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const through = ([a, b, c]: Matrix, colour: Colour): Colour => [dot(a, colour), dot(b, colour), dot(c, colour)];

/** What is seen of a colour, by full vision and by three that lack one kind of cone (Machado, Oliveira, Fernandes 2009). */
const visions: Readonly<Record<string, Matrix>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** OKLab (Ottosson 2020). */
function oklab(colour: Colour): Colour {
  const cones = through(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  ).map(Math.cbrt) as unknown as Colour;
  return through(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

const seen = (vision: Matrix, colour: Colour): Colour =>
  oklab(through(vision, colour).map((part) => Math.min(1, Math.max(0, part))) as unknown as Colour);
const apart = (a: Colour, b: Colour): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

const light = (colour: Colour): number => dot([0.2126, 0.7152, 0.0722], colour);
const contrast = (a: Colour, b: Colour): number => {
  const [dark = 0, bright = 0] = [light(a), light(b)].toSorted((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
};

const voices = [0, 1, 2, 3, 4, 5].map((voice) => token(`voice-${voice}`));
const themes = [
  ['light', 0],
  ['dark', 1],
] as const;

describe.each(themes)('on %s paper', (_theme, at) => {
  it.each(Object.entries(visions))('no two voices look alike to %s vision', (_name, vision) => {
    const colours = voices.map((voice) => seen(vision, voice[at]));
    const near = colours.flatMap((colour, one) =>
      colours.slice(0, one).flatMap((other, two) => (apart(colour, other) < 0.1 ? [`${two} and ${one}`] : [])),
    );
    expect(near).toEqual([]);
  });

  it('every voice, and every other colour of words, can be read on whatever it stands on', () => {
    for (const name of [
      'voice-0',
      'voice-1',
      'voice-2',
      'voice-3',
      'voice-4',
      'voice-5',
      'ink',
      'soft',
      'amber',
      'red',
      'accent',
    ])
      for (const ground of ['paper', 'side', 'chosen', 'raised'])
        expect([name, ground, contrast(token(name)[at], token(ground)[at]) >= 4.5]).toEqual([name, ground, true]);
    expect(contrast(token('amber')[at], token('amber-tint')[at])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('red')[at], token('red-tint')[at])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('on-accent')[at], token('accent')[at])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('soft')[at], token('amber-tint')[at])).toBeGreaterThanOrEqual(4.5);
  });
});
