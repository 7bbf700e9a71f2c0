import { join } from 'node:path';
import { picturesFolder } from '../../shared/story/keepPictures';
import { sourceFileName, sourcesFolder, transcriptFileName, transcriptsFolder } from '../../shared/story/storyParts';
import { errorCode, namesIn, unlinkIfThere, type Disk } from '../../disk/disk';
import { readWhole } from '../../disk/readWhole';
import { openSealed, sealedLimit } from './storyFile';
import { journalIds, journalPath } from './storyNames';

/** Where all that is kept of the stories lies. */
export interface Places {
  /** The stories, with their sources and pictures. */
  readonly stories: string;
  readonly history: string;
  readonly journals: string;
}

const ofPicture = /^([0-9a-f]{64})\.[a-z]{2,4}$/;
const ofSource = /^[0-9a-f]{64}\.json$/;

/** The files of all earlier versions. */
export async function versionPaths(disk: Disk, history: string): Promise<readonly string[]> {
  const paths: string[] = [];
  for (const id of await namesIn(disk, history))
    for (const name of await namesIn(disk, join(history, id))) paths.push(join(history, id, name));
  return paths;
}

/** Every file that may name a source, a picture or a transcript: stories, their copies and what was set aside, earlier versions, journals. */
async function filesThatName(disk: Disk, { stories, history, journals }: Places): Promise<readonly string[]> {
  const paths = (await namesIn(disk, stories))
    .filter((name) => name.includes('.verbatim.json'))
    .map((name) => join(stories, name));
  const written = journalIds(await namesIn(disk, journals)).map((id) => journalPath(journals, id));
  return [...paths, ...(await versionPaths(disk, history)), ...written];
}

/** Sources, pictures and transcripts by the hash that names them. */
interface Named {
  readonly sources: ReadonlySet<string>;
  readonly pictures: ReadonlyMap<string, string>;
  readonly transcripts: ReadonlySet<string>;
}

async function kept(disk: Disk, stories: string): Promise<Named> {
  const sources = (await namesIn(disk, join(stories, sourcesFolder))).filter((name) => ofSource.test(name));
  const pictures = (await namesIn(disk, join(stories, picturesFolder))).flatMap((name) => {
    const sha256 = ofPicture.exec(name)?.[1];
    return sha256 === undefined ? [] : [[sha256, name] as const];
  });
  const transcripts = (await namesIn(disk, join(stories, transcriptsFolder))).filter((name) => ofSource.test(name));
  return {
    sources: new Set(sources.map((name) => name.slice(0, 64))),
    pictures: new Map(pictures),
    transcripts: new Set(transcripts.map((name) => name.slice(0, 64))),
  };
}

/**
 * Strikes off what a file names. A text is searched and not parsed; false where the file is not sound, and so may name
 * what cannot be read any more.
 */
async function strike(disk: Disk, path: string, unnamed: Set<string>): Promise<boolean> {
  const bytes = Buffer.from(await readWhole(disk, path, sealedLimit));
  if (!path.endsWith('.journal')) {
    const sealed = openSealed(bytes);
    if (sealed.kind !== 'sound') return false;
    if (sealed.header.source !== null) unnamed.delete(sealed.header.source);
  }
  for (const [, sha256] of bytes.toString('latin1').matchAll(/sha256:([0-9a-f]{64})/g)) unnamed.delete(sha256 ?? '');
  return true;
}

async function pathsOfUnneeded(disk: Disk, places: Places): Promise<readonly string[] | 'unsure'> {
  const { sources, pictures, transcripts } = await kept(disk, places.stories);
  const unnamed = new Set([...sources, ...pictures.keys(), ...transcripts]);
  for (const path of unnamed.size === 0 ? [] : await filesThatName(disk, places)) {
    if (unnamed.size === 0) return [];
    if (!(await strike(disk, path, unnamed))) return 'unsure';
  }
  // A source that stays names pictures as well.
  for (const sha256 of [...sources].filter((each) => !unnamed.has(each))) {
    const text = await readWhole(disk, join(places.stories, sourcesFolder, sourceFileName(sha256)), sealedLimit);
    for (const [, named] of Buffer.from(text)
      .toString('latin1')
      .matchAll(/sha256:([0-9a-f]{64})/g))
      unnamed.delete(named ?? '');
  }
  return [...unnamed].map((sha256) => {
    const picture = pictures.get(sha256);
    if (transcripts.has(sha256)) return join(places.stories, transcriptsFolder, transcriptFileName(sha256));
    return picture === undefined
      ? join(places.stories, sourcesFolder, sourceFileName(sha256))
      : join(places.stories, picturesFolder, picture);
  });
}

/**
 * Removes every source, picture and transcript that no story, no copy or version of one and no journal names. False where nothing was
 * removed since a file cannot be read or understood: what it needs is kept with it. Only while no story is being saved.
 */
export async function removeUnneeded(disk: Disk, places: Places): Promise<boolean> {
  try {
    const paths = await pathsOfUnneeded(disk, places);
    if (paths === 'unsure') return false;
    for (const path of paths) await unlinkIfThere(disk, path);
    return true;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return false;
  }
}
