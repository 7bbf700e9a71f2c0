import { describe, expect, it } from 'vitest';
import { loadStory } from '../../shared/desk/loadStory';
import { reannotate } from '../../shared/desk/reannotate';
import { setHouseStyle } from '../../shared/exporters/copy/setHouseStyle';
import { american, british } from '../../shared/houseStyle/houseStyle';
import { preflight } from '../../shared/preflight/preflight';
import type { StoryDocument } from '../../shared/story/storyDocument';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function opened(text: string, name = 'copy.txt'): StoryDocument {
  const loaded = loadStory({ name, bytes: bytes(text) }, british, 'story-1');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value.story;
}

const told = (story: StoryDocument): readonly string[] =>
  preflight(story, british, '2026-11-23T09:30:00.000Z').map(({ rule }) => rule);

const german = `Stadt muss sparen

Die Stadt Marl muss im kommenden Jahr sparen. Der Rat hat am Montag einen Haushalt beschlossen, der vor allem Schulen und Bäder trifft.

„Das ist bitter, aber wir haben keine Wahl“, sagte Bürgermeisterin Anna Klein nach der Sitzung. Die Opposition sprach von einem ‚Skandal‘ und kündigte Widerstand an.`;

const english = `Mill turns again

The mill at Dorn opened again on Monday after nine years. The council has paid for most of the work, and the people of the town gave the rest.

"We never thought that we would see it turn," said Ida Marsh, the mayor, who cut the ribbon with her daughter in front of a small crowd.`;

const page = (lang: string, copy: string): string =>
  `<html lang="${lang}"><body><article><h1>${copy.split('\n')[0] ?? ''}</h1>${copy
    .split('\n\n')
    .slice(1)
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></body></html>`;

describe('copy in another language', () => {
  const story = opened(german);

  it('is known for what it is', () => expect(story.details.language).toBe('de'));

  it('keeps its own marks, at home and on the way out', () => {
    const marks = (text: string): string => text.replace(/[^„“‚‘”"'«»]/g, '');
    expect(story.blocks.map(({ text }) => marks(text)).join('')).toBe('„“‚‘');
    const set = setHouseStyle(story, american);
    expect(story.blocks.map(({ id, text }) => set.get(id)?.text === text)).not.toContain(false);
  });

  it('has its quotations, and no speaker is guessed', () => {
    expect(story.quotations.length).toBeGreaterThanOrEqual(1);
    for (const { kind, speaker, suggested } of story.quotations)
      expect([kind === 'scare', speaker, suggested]).toEqual([false, null, null]);
  });

  const short: readonly (readonly [code: string, byline: string, copy: string])[] = [
    [
      'fr',
      'Par Ida Marsh',
      'Le moulin de Dorn rouvre\nPar Ida Marsh\n\nLe moulin de Dorn a rouvert lundi après neuf ans d’attente.\n\n' +
        '« Qui nous aide ? Personne », a déclaré Ken Dorn.',
    ],
    [
      'de',
      'Von Ida Marsh',
      'Mühle in Dorn öffnet wieder\nVon Ida Marsh\n\nDie Mühle in Dorn hat am Montag nach neun Jahren wieder geöffnet.\n\n' +
        '„Wir öffnen heute“, sagte Ken Dorn. „Niemand hat uns geglaubt.“',
    ],
    [
      'da',
      'Af Ida Marsh',
      'Møllen i Dorn åbner igen\nAf Ida Marsh\n\nMøllen i Dorn åbnede mandag efter ni års ventetid.\n\n' +
        '»Vi åbner i dag,« sagde Ken Dorn. »Ingen troede på os.«',
    ],
  ];
  for (const [code, byline, copy] of short)
    it(`has its byline, and its own signs are no faults, however short it is: ${code}`, () => {
      const found = opened(copy);
      expect(found.details.language).toBe(code);
      expect(found.blocks.find(({ kind }) => kind === 'byline')?.text).toBe(byline);
      expect(told(found).filter((rule) => /stop|damage|punctuation/.test(rule))).toEqual([]);
    });

  it('is told once as not read, instead of once for each quotation', () => {
    expect(told(story).filter((rule) => rule === 'language-not-read')).toHaveLength(1);
    expect(told(story).filter((rule) => /speaker|unreviewed/.test(rule))).toEqual([]);
  });

  it('is read as soon as the editor says that it is English', () => {
    const wrong = opened(
      page('fr', 'Mill turns again\n\n"We never thought of this," said Ida Marsh, the mayor.'),
      'page.html',
    );
    expect(wrong.quotations[0]?.speaker).toBeNull();
    const right = reannotate({ ...wrong, details: { ...wrong.details, language: 'en' } });
    expect(right.quotations[0]?.speaker?.name).toBe('Ida Marsh');
    expect(told(right)).not.toContain('language-not-read');
  });
});

describe('the language that a page states', () => {
  it('stands', () => expect(opened(page('de-AT', german), 'page.html').details.language).toBe('de-AT'));

  it('gives way where the words plainly are another language', () => {
    expect(opened(page('en', german), 'page.html').details.language).toBe('de');
    expect(opened(page('fr', english), 'page.html').details.language).toBe('en-GB');
  });

  it('stands for a story too short to tell', () => {
    const short = page('fr', 'Le moulin rouvre\n\nLe moulin de Dorn a rouvert lundi.');
    expect(opened(short, 'page.html').details.language).toBe('fr');
    expect(opened('Le moulin rouvre\n\nLe moulin de Dorn a rouvert lundi.').details.language).toBe('en-GB');
  });
});

it('English copy is never told as not read', () => expect(told(opened(english))).not.toContain('language-not-read'));
