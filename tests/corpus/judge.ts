import { expect } from 'vitest';
import { loadStory } from '../../shared/desk/loadStory';
import { exporters } from '../../shared/exporters/exporters';
import { british } from '../../shared/houseStyle/houseStyle';
import { keptOf } from '../../shared/desk/derive';
import type { LoadedStory } from '../../shared/desk/loadedStory';
import { parseStory, serialiseStory } from '../../shared/story/storyFile';
import type { FileCase } from './case';

const settings = { houseStyle: british, now: '2026-11-23T09:30:00Z' };

/** Every link a story or its source holds, wherever it stands. */
const linksIn = (value: unknown): readonly string[] => {
  const links: string[] = [];
  JSON.stringify(value, (key, part: unknown) => {
    if ((key === 'href' || key === 'url') && typeof part === 'string') links.push(part);
    return part;
  });
  return links;
};

/** A file taken the whole way in, and the way out by every format; what is said of it, too. */
function judgeLoaded({ story, sorted }: LoadedStory, { has = [], hasNot = [], says }: FileCase): void {
  const saved = serialiseStory(keptOf(story));
  expect(parseStory(saved).ok, 'what loads can be saved and opened again').toBe(true);
  const { source } = sorted;
  for (const words of has) expect(source.text).toContain(words);
  expect(linksIn(story).filter((link) => !/^(?:https?:|mailto:|sha256:)/i.test(link))).toEqual([]);
  for (const words of hasNot) expect(source.text).not.toContain(words);
  // 8: every dropped thing is told.
  if (says !== undefined) expect(source.notes.join('\n')).toMatch(says);
  for (const exporter of exporters) {
    const { text } = exporter.export(story, settings);
    for (const words of hasNot) expect(text, exporter.id).not.toContain(words);
    expect(text, exporter.id).not.toMatch(/href\s*=\s*["']?\s*(?:javascript|data|vbscript|file):/i);
  }
}

/** Takes a file of the corpus in, and holds it to its outcome. */
export function judge(file: FileCase): void {
  const given = file.bytes();
  const bytes = typeof given === 'string' ? new TextEncoder().encode(given) : given;
  const loaded = loadStory({ name: file.name ?? 'copy.txt', bytes }, british, 'corpus-0001');
  if (file.ends === 'refuse' || (file.ends === 'load or refuse' && !loaded.ok)) {
    const message = loaded.ok ? '' : loaded.problem.message;
    expect(message, 'a sentence for a journalist, and not a library’s').toMatch(/^[^\n]{20,400}[.!?]$/);
    expect(message).not.toMatch(/\bat \w+ \(|Error\b|undefined|\bBug\b|stack/);
    if (file.says !== undefined && file.ends === 'refuse') expect(message).toMatch(file.says);
    return;
  }
  expect(loaded.ok ? '' : loaded.problem.message).toBe('');
  if (loaded.ok) judgeLoaded(loaded.value, file);
}
