import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's own whole stories, as plain text. */
function sources(): readonly string[] {
  const folder = join('tests', 'stories');
  return readdirSync(folder, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(folder, name))
        .filter((file) => file === 'source.txt')
        .map((file) => readFileSync(join(folder, name, file), 'utf8')),
    );
}

/** The paragraphs of running text. */
const bodyOf = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.length > 80)
    .join('\n\n');

/** As many stories as wanted, no two alike, each as long as a news story usually is: about 500 words. */
export function manyStories(count: number): readonly string[] {
  const texts = sources();
  const at = (number: number): string => texts[number % texts.length] ?? '';
  return Array.from(
    { length: count },
    (_, number) =>
      `Edition ${number}: ${at(number).trim()}\n\n${bodyOf(at(number + 1))}\n\n${bodyOf(at(number + 2))}\n`,
  );
}

/** Writes them, and returns their paths. */
export const writeStories = (folder: string, count: number): readonly string[] =>
  manyStories(count).map((text, number) => {
    const path = join(folder, `story-${String(number).padStart(5, '0')}.txt`);
    writeFileSync(path, text);
    return path;
  });
