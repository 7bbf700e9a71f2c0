import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../shared/desk/loadStory';
import { exporters } from '../../shared/exporters/exporters';
import { british } from '../../shared/houseStyle/houseStyle';
import { fileBytes } from '../../shared/receipt/fileBytes';
import { parseStory, serialiseStory } from '../../shared/story/storyFile';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { anyStory, anyText } from '../exporters/storyArbitrary';
import { runs } from '../runs';
import { ferryStory } from '../exporters/ferryStory';

const long = fc.integer({ min: 250, max: 3000 }).map((length) => 'n'.repeat(length));
/** Names that files give to people and quotations: long, empty, odd. */
const anyName = fc.oneof(long, anyText, fc.constant(''), fc.constant('__proto__'));
const anyUrl = fc.oneof(
  long.map((path) => `https://news.example.org/${path}`),
  anyText.map((path) => `https://news.example.org/${path}`),
  anyText,
);
const anyLanguage = fc.oneof(long, anyText, fc.constantFrom('', 'x-klingon', 'EN_gb', 'zh-Hant-HK'));

/** Every id of a story made its own and as odd as can be. */
function renamed(story: StoryDocument, ending: string): StoryDocument {
  const id = (old: string): string => (ending === '' && old === story.speakers[0]?.id ? '' : old + ending);
  return {
    ...story,
    speakers: story.speakers.map((speaker) => ({ ...speaker, id: id(speaker.id) })),
    quotations: story.quotations.map((quotation) => ({
      ...quotation,
      id: id(quotation.id),
      speaker: quotation.speaker && { ...quotation.speaker, speakers: quotation.speaker.speakers.map(id) },
      suggested: quotation.suggested && { ...quotation.suggested, speaker: id(quotation.suggested.speaker) },
    })),
  };
}

const oddStory = fc
  .tuple(anyStory, anyName, anyUrl, anyLanguage, fc.boolean())
  .map(([story, name, url, language, isEmpty]): StoryDocument =>
    renamed(
      {
        ...story,
        details: { ...story.details, url, language },
        related: story.related.map((link) => ({ ...link, url })),
        speakers: story.speakers.map((speaker) => (isEmpty ? { ...speaker, name: '', role: '' } : speaker)),
      },
      name,
    ),
  );

describe('whatever is loaded can be saved and opens again the same', () => {
  it.each(exporters.map((exporter) => [exporter.id, exporter] as const))('from %s', (_, exporter) => {
    fc.assert(
      fc.property(oddStory, (story) => {
        const file = exporter.export(story, { houseStyle: british, now: '2026-03-02T09:30:00Z' });
        const loaded = loadStory({ name: file.name, bytes: fileBytes(file) }, british, 'story-0001');
        if (!loaded.ok) return;
        expect(parseStory(serialiseStory(loaded.value.story))).toEqual({ ok: true, value: loaded.value.story });
      }),
      { numRuns: runs(200) },
    );
  });
});

/** What other programs write where we write tame ids, addresses and languages. */
const anyValue = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 250, max: 3000 }).map((length) => 'n'.repeat(length)),
  fc.string({ unit: fc.constantFrom('a', 'Z', '0', '-', '_', '.', ' ', ':', 'é', '語'), maxLength: 12 }),
);
const named: StoryDocument = {
  ...ferryStory,
  details: { ...ferryStory.details, url: 'https://news.example.org/urlzz', language: 'en-GB' },
  related: ferryStory.related.map((link) => ({ ...link, url: 'https://news.example.org/urlzz' })),
  speakers: ferryStory.speakers.map((speaker) => ({ ...speaker, id: `idzz${speaker.id}` })),
  quotations: ferryStory.quotations.map((quotation) => ({
    ...quotation,
    id: `idzz${quotation.id}`,
    speaker: quotation.speaker && {
      ...quotation.speaker,
      speakers: quotation.speaker.speakers.map((speaker) => `idzz${speaker}`),
    },
  })),
};

describe('a file with ids, addresses and languages as odd as other programs write them', () => {
  it.each(exporters.filter(({ id }) => id !== 'docx').map((exporter) => [exporter.id, exporter] as const))(
    'in %s gives a story that can be saved and opens again the same',
    (_, exporter) => {
      const file = exporter.export(named, { houseStyle: british, now: '2026-03-02T09:30:00Z' });
      fc.assert(
        fc.property(anyValue, anyValue, anyValue, (id, address, language) => {
          const text = file.text
            .replace(/idzz[\w-]*/g, (old) => (id === '' ? '' : old + id))
            .replaceAll('urlzz', address)
            .replaceAll('en-GB', language);
          const loaded = loadStory({ name: file.name, bytes: new TextEncoder().encode(text) }, british, 'story-0001');
          if (!loaded.ok) return;
          expect(parseStory(serialiseStory(loaded.value.story))).toEqual({ ok: true, value: loaded.value.story });
        }),
        { numRuns: 25 },
      );
    },
  );
});
