import { createHash } from 'node:crypto';
import { loadStory } from '../../shared/desk/loadStory';
import type { LoadedStory } from '../../shared/desk/loadedStory';
import type { HouseStyle } from '../../shared/houseStyle/houseStyle';
import type { SourceFile } from '../../shared/importers/importer';
import { listStories } from '../../shared/importers/importers';
import { prepareFile } from '../../shared/importers/prepareFile';
import { itemIdentities, versionRank, type ItemIdentity } from '../../shared/importers/wire/itemIdentities';
import { longestFile } from '../../shared/ipc/deskFiles';
import { bodyWords } from '../../shared/story/bodyWords';
import { keepPictures, type PictureFile } from '../../shared/story/keepPictures';
import { succeed, type Outcome } from '../../shared/story/outcome';
import { serialiseCopy, serialiseSource } from '../../shared/story/storyParts';
import { isOfType } from '../stories/fileGate';
import { utterancesOf, type Utterance } from '../search/utterances';

/** A delivery as it is to be read. */
export interface ReadOrder {
  readonly file: SourceFile;
  readonly houseStyle: HouseStyle;
  /** The importer that the feed asks for; where none is, the file decides. */
  readonly format?: string | undefined;
  /** Keys of items that the feed brought before: they are not read again. */
  readonly known?: readonly string[];
}

/** One story of a delivery, read, cleaned and annotated as the window and the command line do it. Plain data. */
export interface ReadItem {
  /** SHA-256 of the guid, the version and the bytes: of one feed, the same item has the same. */
  readonly key: string;
  readonly guid: string;
  readonly version: string | null;
  readonly rank: number;
  readonly isCanceled: boolean;
  readonly headline: string;
  readonly slug: string;
  readonly words: number;
  readonly language: string;
  readonly published: string | null;
  readonly embargo: string | null;
  /** The story's two texts, as they are kept. */
  readonly source: string;
  readonly copy: string;
  /** Those that came inside the item, which its story names by their hash. What it names by an address stays there. */
  readonly pictures: readonly PictureFile[];
  /** What search looks through. */
  readonly text: string;
  readonly utterances: readonly Utterance[];
}

/** What a delivery holds: each of its stories, or why that one could not be read. */
export interface ReadDelivery {
  readonly items: readonly ReadItem[];
  readonly problems: readonly string[];
  /** How many of its items were known. */
  readonly knownItems: number;
}

const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A file with more stories than this is an archive, and no delivery of a wire. */
const mostItems = 5000;

const keyOf = (guid: string, version: string | null, content: string): string =>
  hash(JSON.stringify([guid, version, hash(content)]));

interface Named {
  readonly own: ItemIdentity | null;
  /** What an item without an identity is known by, where the file holds no other. */
  readonly file: SourceFile | null;
}

function toItem({ story: loaded }: LoadedStory, { own, file }: Named): ReadItem {
  const { story, pictures } = keepPictures(loaded, hash);
  const source = serialiseSource(story.source);
  const content = own?.content ?? (file ? Buffer.from(file.bytes).toString('latin1') : source);
  const guid = own?.guid ?? (file && file.name !== '' ? file.name : hash(content));
  const version = own?.version ?? null;
  return {
    key: keyOf(guid, version, content),
    guid: guid.slice(0, 1000),
    version,
    rank: versionRank(version),
    isCanceled: own?.isCanceled ?? false,
    headline: story.blocks.find(({ kind }) => kind === 'headline')?.text ?? '',
    slug: story.slug,
    words: bodyWords(story.blocks),
    language: story.details.language,
    published: story.details.published?.value ?? null,
    embargo: story.details.embargo?.value ?? null,
    source,
    copy: serialiseCopy(story),
    pictures: pictures.filter(({ bytes, mediaType }) => bytes.length <= longestFile && isOfType(bytes, mediaType)),
    text: story.blocks.map(({ text }) => text).join('\n'),
    utterances: utterancesOf(story),
  };
}

/** Reads all stories of a file. Those that cannot be read are named, and keep none of the others. */
export async function readItems({ file, houseStyle, format, known = [] }: ReadOrder): Promise<Outcome<ReadDelivery>> {
  const listed = listStories(file, format);
  if (!listed.ok) return listed;
  const count = Math.min(listed.value.length, mostItems);
  const load = async (item: number): Promise<Outcome<LoadedStory>> => {
    const prepared = await prepareFile(file, format, count === 1 ? undefined : item);
    return loadStory(prepared.file, houseStyle, 'item', prepared.format, prepared.item);
  };
  const first = await load(1);
  if (!first.ok && count === 1) return first;
  const identities = itemIdentities(file, first.ok ? first.value.story.source.format : (format ?? ''), count);
  const before = new Set(known);
  const items: ReadItem[] = [];
  const problems: string[] = [];
  let knownItems = 0;
  for (let item = 1; item <= count; item += 1) {
    const own = identities[item - 1] ?? null;
    if (own && before.has(keyOf(own.guid, own.version, own.content))) {
      knownItems += 1;
      continue;
    }
    const loaded = item === 1 ? first : await load(item);
    if (loaded.ok) items.push(toItem(loaded.value, { own, file: count === 1 ? file : null }));
    else problems.push(`Item ${item}: ${loaded.problem.message}`);
  }
  return succeed({ items, problems, knownItems });
}
