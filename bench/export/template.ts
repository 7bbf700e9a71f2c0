// A string template of a document: the document cut at every text of the story, each of which is escaped and put back in.
import { readStory } from '../../shared/exporters/copy/readStory';
import type { ExportSettings } from '../../shared/exporters/exporter';
import type { StoryDocument } from '../../shared/story/storyDocument';

type Encode = (text: string) => string;

interface Slot {
  /** What stands before the text. */
  readonly before: string;
  readonly text: string;
  readonly encode: Encode;
}

export interface Template {
  readonly slots: readonly Slot[];
  readonly after: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// As a careful hand would: a look, and work only where it is needed.
// oxlint-disable no-control-regex
const asXml: Encode = (text) =>
  /[&<>"'\u0000-\u001f]/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character] ?? '') : text;
const asJson: Encode = (text) =>
  /["\\\u0000-\u001f\ud800-\udfff]/.test(text) ? JSON.stringify(text).slice(1, -1) : text;
// oxlint-enable no-control-regex
const encoders: readonly Encode[] = [(text) => asJson(asXml(text)), asXml, asJson];

/** Every text in a value, of two characters or more. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length > 1 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Whatever the story itself says, the longest first: a template has a place for each. */
function textsOf(story: StoryDocument, settings: ExportSettings): readonly string[] {
  const copy = readStory(story, settings);
  const joined = copy.quotations.map(({ texts }) => texts.join('\n'));
  return [...new Set([...textsIn({ ...copy, notices: [] }), ...joined])].toSorted((a, b) => b.length - a.length);
}

/** Cuts the document at the story’s texts. */
export function templateOf(document: string, story: StoryDocument, settings: ExportSettings): Template {
  const taken = new Uint8Array(document.length);
  const found: { readonly at: number; readonly end: number; readonly text: string; readonly encode: Encode }[] = [];
  for (const text of textsOf(story, settings)) {
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

/** The document anew. */
export function fill({ slots, after }: Template): string {
  let text = '';
  for (const { before, text: words, encode } of slots) text += before + encode(words);
  return text + after;
}
