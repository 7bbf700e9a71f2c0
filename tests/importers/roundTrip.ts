import { loadStory } from '../../shared/desk/loadStory';
import type { LoadedStory } from '../../shared/desk/loadedStory';
import { exporters } from '../../shared/exporters/exporters';
import { readStory } from '../../shared/exporters/copy/readStory';
import type { StoryCopy } from '../../shared/exporters/copy/storyCopy';
import { british } from '../../shared/houseStyle/houseStyle';
import type { StoryDocument } from '../../shared/story/storyDocument';

const settings = { houseStyle: british, now: '2026-03-02T09:30:00Z' };

/** A story out by an exporter and in again; fails where the file cannot be read. */
export function throughFormat(id: string, story: StoryDocument): LoadedStory {
  const exporter = exporters.find((each) => each.id === id);
  if (!exporter) throw new Error(`no exporter ${id}`);
  const { name, text } = exporter.export(story, settings);
  const loaded = loadStory({ name, bytes: new TextEncoder().encode(text) }, british, 'story-1');
  if (!loaded.ok) throw new Error(`${loaded.problem.code}: ${loaded.problem.message}\n${text}`);
  return loaded.value;
}

/** A text's letters and figures. */
export const letters = (text: string | null): string => (text ?? '').normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');

/** A text with its white space as any file keeps it. */
export const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

interface Kept {
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly dateline: string;
  readonly body: readonly string[];
  readonly related: readonly string[];
}

/** What stands where neither a headline nor a slug shows anything. */
const standIns: ReadonlySet<string> = new Set(['untitled', 'Untitledstory']);

/** What a file must bring back of the copy: words by block and links with their addresses. Glyphs and spaces are house style. */
export function keptOf(copy: StoryCopy): Kept {
  return {
    headline: standIns.has(letters(copy.title)) ? '' : letters(copy.title),
    standfirst: letters(copy.standfirst?.text ?? null),
    byline: letters(copy.byline?.replace(/^by\s+/iu, '') ?? null),
    dateline: letters(copy.dateline),
    body: copy.body.filter(({ text }) => letters(text) !== '').map(({ kind, text }) => `${kind} ${letters(text)}`),
    related: copy.related.map(({ title, url }) => `${letters(title)} ${url}`),
  };
}

/** A story as its files tell it. */
export const copyOf = (story: StoryDocument): StoryCopy => readStory(story, settings);

export interface KeptQuotation {
  readonly words: string;
  /** The letters of the name. */
  readonly speaker: string | null;
  readonly status: string;
}

/** The quotations with the words of all their stretches and their speakers; those without a letter are nobody's words. */
export const quotationsOf = (copy: StoryCopy): readonly KeptQuotation[] =>
  copy.quotations
    .map(({ texts, speaker, status }) => ({
      words: texts.map(letters).join(''),
      speaker: speaker === null ? null : letters(speaker),
      status,
    }))
    .filter(({ words }) => words !== '');
