// Each XML and JSON exporter beside a string template of the same document: the document cut at the story's texts,
// which are cleaned, escaped and put back in.
import { loadStory } from '../../shared/desk/loadStory';
import { cleanText } from '../../shared/exporters/cleanText';
import type { Exporter } from '../../shared/exporters/exporter';
import { exporters } from '../../shared/exporters/exporters';
import { readStory } from '../../shared/exporters/readStory';
import { british } from '../../shared/houseStyle/houseStyle';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { manyStories } from './stories';

const rounds = 15;
const settings = { houseStyle: british, now: '2026-03-01T10:00:00.000Z' };

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const asXml = (text: string): string => cleanText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
const asJson = (text: string): string => JSON.stringify(cleanText(text)).slice(1, -1);
const encoders = [(text: string): string => asJson(asXml(text)), asXml, asJson] as const;

interface Slot {
  /** What stands before the text. */
  readonly before: string;
  readonly text: string;
  readonly encode: (text: string) => string;
}
interface Template {
  readonly slots: readonly Slot[];
  readonly after: string;
}

function textsOf(story: StoryDocument): readonly string[] {
  const copy = readStory(story, settings);
  const lines = [copy.headline, copy.standfirst, ...copy.body].flatMap((line) => line?.runs.map(({ text }) => text) ?? []);
  return [...new Set([...lines, ...copy.body.map(({ text }) => text), copy.title, copy.byline ?? ''])].filter((text) => text.length > 3).toSorted((a, b) => b.length - a.length);
}

/** Cuts the document at the story’s texts, the longest first. */
function templateOf(document: string, texts: readonly string[]): Template {
  const taken = new Uint8Array(document.length);
  const found: { readonly at: number; readonly end: number; readonly text: string; readonly encode: Slot['encode'] }[] = [];
  for (const text of texts) {
    for (const encode of encoders) {
      const encoded = encode(text);
      for (let at = document.indexOf(encoded); at >= 0; at = document.indexOf(encoded, at + encoded.length)) {
        if (taken[at] === 1 || taken[at + encoded.length - 1] === 1) continue;
        taken.fill(1, at, at + encoded.length);
        found.push({ at, end: at + encoded.length, text, encode });
      }
    }
  }
  const slots: Slot[] = [];
  let done = 0;
  for (const { at, end, text, encode } of found.toSorted((a, b) => a.at - b.at)) {
    slots.push({ before: document.slice(done, at), text, encode });
    done = end;
  }
  return { slots, after: document.slice(done) };
}

function fill({ slots, after }: Template): string {
  let text = '';
  for (const { before, text: words, encode } of slots) text += before + encode(words);
  return text + after;
}

/** Joined pieces are a rope until somebody reads them: writing the file does. */
const flat = (text: string): number => Buffer.byteLength(text);

const time = (work: () => void): number => {
  const begun = performance.now();
  work();
  return performance.now() - begun;
};

const loadAll = (): readonly StoryDocument[] => manyStories(7).flatMap((text, number) => {
  const loaded = loadStory({ name: `story-${number}.txt`, bytes: new TextEncoder().encode(text) }, british, `story-${number}`, 'text');
  return loaded.ok ? [loaded.value.story] : [];
});

function ratioOf(exporter: Exporter, stories: readonly StoryDocument[]) {
  const templates = stories.map((story) => templateOf(exporter.export(story, settings).text, textsOf(story)));
  stories.forEach((story, at) => {
    const template = templates[at];
    if (template === undefined || fill(template) !== exporter.export(story, settings).text) throw new Error(`the template of ${exporter.id} gives another document`);
  });
  const best = { exporter: Infinity, template: Infinity, walk: Infinity };
  let size = 0;
  for (let round = 0; round < rounds; round += 1) {
    // A story's reading is remembered for the next format: a copy of the story makes each export read it anew.
    best.exporter = Math.min(best.exporter, time(() => { for (const story of stories) size += flat(exporter.export({ ...story }, settings).text); }));
    best.template = Math.min(best.template, time(() => { for (const template of templates) size += flat(fill(template)); }));
    best.walk = Math.min(best.walk, time(() => { for (const story of stories) size += readStory({ ...story }, settings).body.length; }));
  }
  if (size === 0) throw new Error('nothing was exported');
  const each = (milliseconds: number): number => Math.round((milliseconds * 1000) / stories.length);
  return {
    id: exporter.id, exporterUs: each(best.exporter), walkUs: each(best.walk), templateUs: each(best.template),
    ratio: Math.round((best.exporter / best.template) * 100) / 100,
    ratioWithoutWalk: Math.round(((best.exporter - best.walk) / best.template) * 100) / 100,
  };
}

/** Microseconds a story, and the ratio of each exporter to its template. */
export function ratioFigures() {
  const stories = loadAll();
  return exporters.filter(({ extension }) => /json|xml|html/.test(extension)).map((exporter) => ratioOf(exporter, stories));
}
