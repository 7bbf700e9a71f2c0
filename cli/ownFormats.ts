import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { exportedFile } from '../shared/exporters/exportedFile';
import type { ExportedFile, Exporter, ExportSettings } from '../shared/exporters/exporter';
import { exporters } from '../shared/exporters/exporters';
import { readStory } from '../shared/exporters/copy/readStory';
import type { StoryCopy } from '../shared/exporters/copy/storyCopy';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import type { StoryDocument } from '../shared/story/storyDocument';
import { errorCode } from '../disk/disk';

const plain = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));

const shape = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]{0,39}$/, 'small letters, digits, points and hyphens')),
  label: plain(80),
  version: plain(40),
  extension: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9]{1,12}(?:\.[a-z0-9]{1,12})?$/, 'letters and digits without a point before them'),
  ),
  mediaType: v.pipe(v.string(), v.regex(/^[\w.+-]+\/[\w.+-]+$/)),
  losses: v.array(v.string()),
  export: v.custom<OwnExport>((value) => typeof value === 'function', 'a function'),
});

/** A newsroom's own exporter: as ours, and told the copy as every format needs it. It may answer with the text alone. */
type OwnExport = (story: StoryDocument, settings: ExportSettings, copy: StoryCopy) => unknown;

/** The formats in a folder that the newsroom trusts: every .mjs file in it is run, and exports one `exporter`. */
export async function readOwnFormats(folder: string): Promise<Outcome<readonly Exporter[]>> {
  const names = await listFolder(folder);
  if (!names.ok) return names;
  const found: Exporter[] = [];
  for (const name of names.value) {
    const own = await readOwnFormat(join(folder, name));
    if (!own.ok) return own;
    if ([...exporters, ...found].some(({ id }) => id === own.value.id))
      return fail(
        'own-format',
        `${name} has the id “${own.value.id}”, which another format has already. Give it one of its own.`,
      );
    found.push(own.value);
  }
  return succeed(found);
}

async function listFolder(folder: string): Promise<Outcome<readonly string[]>> {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.mjs') && !name.startsWith('.')).toSorted();
    for (const path of [folder, ...names.map((name) => join(folder, name))]) {
      if (await isOpenToAll(path))
        return fail(
          'own-format',
          `Everybody on this computer may change ${path}, so what is in it is not run. Let only its owner write there.`,
        );
    }
    return names.length > 0
      ? succeed(names)
      : fail('own-format', `There is no .mjs file in ${folder}. Put the format’s file there, or leave out --formats.`);
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    return fail(code, `The folder of formats ${folder} could not be read (${code}). Check its name after --formats.`);
  }
}

/** Windows keeps no such bits: there the folder's own rights must do. */
const isOpenToAll = async (path: string): Promise<boolean> =>
  process.platform !== 'win32' && ((await stat(path)).mode & 0o002) !== 0;

async function readOwnFormat(path: string): Promise<Outcome<Exporter>> {
  const loaded = await runModule(path);
  if (!loaded.ok) return loaded;
  const read = v.safeParse(v.object({ exporter: shape }), loaded.value);
  if (read.success) return succeed(asExporter(read.output.exporter, path));
  const [issue] = read.issues;
  return fail(
    'own-format',
    `${path} exports no format: “${v.getDotPath(issue) ?? 'exporter'}” is missing or wrong (${issue.message}). docs/your-own-format.md tells what it must have.`,
  );
}

async function runModule(path: string): Promise<Outcome<unknown>> {
  try {
    return succeed({ ...((await import(pathToFileURL(resolve(path)).href)) as object) });
  } catch (error) {
    // The file is the newsroom's own code: whatever stops it is for its author to read.
    return fail('own-format', `${path} could not be run: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const answer = v.object({
  text: v.string(),
  bytes: v.optional(v.instance(Uint8Array)),
  notices: v.optional(v.array(v.string()), []),
});

function asExporter(own: v.InferOutput<typeof shape>, path: string): Exporter {
  return {
    ...own,
    export: (story, settings): ExportedFile => {
      const copy = readStory(story, settings);
      const given = own.export(story, settings, copy);
      const read = v.safeParse(answer, typeof given === 'string' ? { text: given } : given);
      if (!read.success) throw new TypeError(`${path} gave no text for this story.`);
      const { text, bytes, notices } = read.output;
      const file = exportedFile(copy, own, { text });
      return { ...file, ...(bytes ? { bytes } : {}), notices: [...new Set([...file.notices, ...notices])] };
    },
  };
}
