import { succeed, type Outcome } from '../shared/story/outcome';
import type { PreparedFile } from './prepareStory';
import type { OutFolder } from './writeFiles';

/** Writes all files of one story, each with its receipt, and returns their paths; in a dry run only the paths. */
export async function writeStory(
  files: readonly PreparedFile[],
  folder: OutFolder,
  isDryRun = false,
): Promise<Outcome<readonly string[]>> {
  const names: string[] = [];
  for (const file of files) names.push(await folder.nameFor(file));
  return isDryRun ? succeed(names.map(folder.at)) : writeNamed(files, names, folder);
}

/** Writes files under names that were found for them before; the first problem is told when all are done. */
export async function writeNamed(
  files: readonly PreparedFile[],
  names: readonly string[],
  folder: OutFolder,
): Promise<Outcome<readonly string[]>> {
  const written = await Promise.all(files.map((file, at) => folder.write(names[at] ?? file.name, file)));
  const paths: string[] = [];
  for (const each of written) {
    if (!each.ok) return each;
    paths.push(each.value);
  }
  return succeed(paths);
}
