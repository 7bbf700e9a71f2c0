import { expect, it } from 'vitest';
import { looksSpoken } from '../../../shared/importers/transcripts/looksSpoken';

const json = (value: unknown): string => JSON.stringify(value, null, 1);

it.each([
  ['talk.srt', ''],
  ['TALK.VTT', ''],
  ['whisper.json', json({ text: 'All of it', segments: [{ start: 0.5, end: 2, text: 'Good morning.' }] })],
  ['words.json', json({ words: [{ word: 'Good', start_time: '00:00:01.000' }] })],
  ['trint.json', json([{ speaker: 'Ann', time: 120, value: 'Good morning.' }])],
])('“%s” is a transcript', (name, head) => expect(looksSpoken(name, head)).toBe(true));

it.each([
  ['story.txt', 'Ann Otter 0:00:01\nGood morning.'],
  ['ninjs.json', json({ uri: 'urn:x', headline: 'Mill opens', body_text: 'The mill opened.' })],
  ['feed.json', json({ version: 'https://jsonfeed.org/version/1.1', items: [{ content_text: 'The mill opened.' }] })],
  ['event.json', json({ headline: 'Mill opens', start: '2025-06-09T10:00:00Z', body_html: '<p>The mill.</p>' })],
])('“%s” may be a story', (name, head) => expect(looksSpoken(name, head)).toBe(false));
