import * as fc from 'fast-check';
import { expect } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { exporters } from '../../shared/exporters/exporters';
import { british } from '../../shared/houseStyle/houseStyle';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { runs } from '../runs';
import { anyFullStory, pictures } from './richStory';

export const settings = { houseStyle: british, now: '2026-03-02T09:30:00Z', pictures };

export function exported(id: string, story: StoryDocument): string {
  const found = exporters.find((exporter) => exporter.id === id);
  if (!found) throw new Error(`no exporter ${id}`);
  return found.export(story, settings).text;
}

/** How many generated stories every format must carry. */
export const manyStories = runs(1000);

/** Milliseconds for a check that takes ten times as long as a schema: html-validate’s, and that of a zip’s eight parts. */
export const slow = 180_000;

/** Every story exported has no errors by the check given. */
export const holdsForAnyStory = (id: string, check: (text: string) => readonly string[]): void => {
  fc.assert(
    fc.property(anyFullStory, (story) => {
      expect(check(exported(id, story))).toEqual([]);
    }),
    { numRuns: manyStories },
  );
};

export const frontMatterOf = (text: string): unknown =>
  parseYaml(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '', { version: '1.2', strict: true, uniqueKeys: true });

export const jsonLdOf = (text: string): unknown =>
  JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '');
