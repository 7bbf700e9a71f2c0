import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32OfText } from '../../shared/importers/bytes/crc32';
import { chained, emptyChain, sha256Of } from './decisionChain';
import type {
  Kept,
  LoggedDecision,
  NamedVersion,
  NewDecision,
  NewSteps,
  NewStory,
  StoredFile,
  StoredState,
  StoredStep,
  StoryHead,
  StoryStore,
} from './storyStore';

/** One commit of the store: a line of its file, there as a whole or not at all. */
interface Commit {
  readonly sources?: readonly string[];
  readonly file?: Omit<StoredFile, 'bytes'> & { readonly base64: string };
  readonly story?: NewStory & { readonly at: string };
  readonly steps?: readonly { readonly story: string; readonly steps: readonly StoredStep[] }[];
  readonly log?: readonly LoggedDecision[];
  readonly checkpoint?: {
    readonly story: string;
    readonly state: StoredState;
    readonly slug: string;
    readonly headline: string;
  };
  readonly named?: { readonly story: string; readonly version: NamedVersion };
}

interface Story {
  head: StoryHead;
  readonly states: StoredState[];
  readonly steps: StoredStep[];
  readonly named: NamedVersion[];
}

interface Content {
  readonly sources: Map<string, string>;
  readonly files: Map<string, StoredFile>;
  readonly stories: Map<string, Story>;
  readonly log: LoggedDecision[];
}

const now = (): string => new Date().toISOString();

const sum = (json: string): string => crc32OfText(json).toString(16).padStart(8, '0');

function readLine(line: string): Commit | null {
  const json = line.slice(9);
  return line[8] === ' ' && line.slice(0, 8) === sum(json) ? (JSON.parse(json) as Commit) : null;
}

function addStory(
  content: Content,
  { id, schema, source, slug, headline, doc, record, at }: NewStory & { readonly at: string },
): void {
  content.stories.set(id, {
    head: { id, schema, source, version: 0, slug, headline, changedAt: at },
    states: [{ version: 0, doc, record }],
    steps: [],
    named: [],
  });
}

/** Makes of the content what it is after a commit. */
function take(content: Content, { sources = [], file, story, steps = [], log = [], checkpoint, named }: Commit): void {
  for (const json of sources) content.sources.set(sha256Of(json), json);
  if (file) content.files.set(file.sha256, { ...file, bytes: Buffer.from(file.base64, 'base64') });
  if (story) addStory(content, story);
  for (const { story: id, steps: made } of steps) {
    const own = content.stories.get(id);
    const last = made.at(-1);
    if (!own || !last) continue;
    own.steps.push(...made);
    own.head = { ...own.head, version: last.version, changedAt: last.at };
  }
  content.log.push(...log);
  const noted = checkpoint && content.stories.get(checkpoint.story);
  if (noted) {
    const { state, slug, headline } = checkpoint;
    if (!noted.states.some(({ version }) => version === state.version)) noted.states.push(state);
    noted.states.sort((a, b) => a.version - b.version);
    noted.head = { ...noted.head, slug, headline };
  }
  if (named) content.stories.get(named.story)?.named.unshift(named.version);
}

async function readAll(path: string): Promise<{ readonly content: Content; readonly size: number }> {
  const content: Content = { sources: new Map(), files: new Map(), stories: new Map(), log: [] };
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  let size = 0;
  for (const line of text.split('\n').slice(0, -1)) {
    const commit = readLine(line);
    // What stands behind a line cut short was never promised to anybody.
    if (!commit) break;
    take(content, commit);
    size += Buffer.byteLength(line) + 1;
  }
  return { content, size };
}

/** Of each story the first, where it begins at the story's version. */
function fitting(content: Content, all: readonly NewSteps[]): ReadonlySet<NewSteps> {
  const seen = new Set<string>();
  const fits = all.filter(({ story, base }) => {
    const isFirst = content.stories.get(story)?.head.version === base && !seen.has(story);
    if (isFirst) seen.add(story);
    return isFirst;
  });
  return new Set(fits);
}

const upTo = <T extends { readonly version: number }>(all: readonly T[], version: number): readonly T[] =>
  all.filter((each) => each.version <= version);

/**
 * A store in one file of a folder, all of it in memory: for a desk of a few, for tests, and where there is no PostgreSQL.
 * One process at a time.
 */
export async function diskStore(folder: string): Promise<StoryStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'desk.jsonl');
  const { content, size } = await readAll(path);
  const file: FileHandle = await open(path, 'a', 0o600);
  await file.truncate(size);
  let running: Promise<unknown> = Promise.resolve();

  /** One after the other: `make` sees all that was committed before. */
  const commit = <T>(make: () => { readonly commit: Commit | null; readonly value: T }): Promise<T> => {
    const next = running.then(async () => {
      const made = make();
      if (!made.commit) return made.value;
      const json = JSON.stringify(made.commit);
      const before = (await file.stat()).size;
      try {
        await file.appendFile(`${sum(json)} ${json}\n`);
        await file.datasync();
      } catch (error) {
        await file.truncate(before);
        throw error;
      }
      take(content, made.commit);
      return made.value;
    });
    running = next.catch(() => undefined);
    return next;
  };
  const logged = (decisions: readonly NewDecision[]): readonly LoggedDecision[] =>
    chained(content.log.at(-1) ?? emptyChain, decisions, now());

  const append = (all: readonly NewSteps[]): Promise<readonly Kept[]> =>
    commit(() => {
      const fits = fitting(content, all);
      const at = now();
      const steps = [...fits].map(({ story, base, person, client, steps: made }) => ({
        story,
        steps: made.map(({ kind, json }, index) => ({ version: base + index + 1, person, client, kind, at, json })),
      }));
      const log = logged([...fits].flatMap(({ decisions }) => decisions));
      return {
        commit: steps.length === 0 ? null : { steps, log },
        value: all.map((each): Kept => (fits.has(each) ? 'kept' : 'behind')),
      };
    });

  return {
    keepSource: (json) =>
      commit(() => {
        const sha256 = sha256Of(json);
        return { commit: content.sources.has(sha256) ? null : { sources: [json] }, value: sha256 };
      }),
    keepFile: ({ bytes, ...facts }) =>
      commit(() => {
        const isNew = !content.files.has(facts.sha256);
        const line = isNew ? { file: { ...facts, base64: Buffer.from(bytes).toString('base64') } } : null;
        return { commit: line, value: undefined };
      }),
    filePart: async (sha256, from, most) => {
      const found = content.files.get(sha256);
      if (!found) return null;
      const { mediaType, bytes } = found;
      return { mediaType, size: bytes.length, bytes: bytes.subarray(from, from + most) };
    },
    missingFiles: async (files) => files.filter((sha256) => !content.files.has(sha256)),
    source: async (sha256) => content.sources.get(sha256) ?? null,
    create: (story, decision) =>
      commit(() => {
        if (content.stories.has(story.id)) return { commit: null, value: false };
        if (!content.sources.has(story.source)) throw new Error('The source of a story is kept before the story.');
        return { commit: { story: { ...story, at: now() }, log: logged([decision]) }, value: true };
      }),
    list: async (most) =>
      [...content.stories.values()]
        .map(({ head }) => head)
        .toSorted((a, b) => b.changedAt.localeCompare(a.changedAt) || a.id.localeCompare(b.id))
        .slice(0, most),
    open: async (id, version = Infinity) => {
      const story = content.stories.get(id);
      const state = story && upTo(story.states, version).at(-1);
      if (!story || !state) return null;
      const steps = upTo(story.steps.slice(state.version), version);
      return { head: { ...story.head, version: state.version + steps.length }, state, steps };
    },
    stepsSince: async (id, version, bytes = Infinity) => {
      const since = content.stories.get(id)?.steps.slice(version) ?? [];
      let told = 0;
      const first: StoredStep[] = [];
      for (const step of since) {
        told += Buffer.byteLength(step.json);
        if (told > bytes && first.length > 0) break;
        first.push(step);
      }
      return first;
    },
    append,
    checkpoint: (story, state, { slug, headline }) =>
      commit(() => ({ commit: { checkpoint: { story, state, slug, headline } }, value: undefined })),
    nameVersion: (story, version) =>
      commit(() => ({ commit: { named: { story, version: { ...version, at: now() } } }, value: undefined })),
    versions: async (id) => content.stories.get(id)?.named.toSorted((a, b) => b.version - a.version) ?? [],
    logDecision: (decision) => commit(() => ({ commit: { log: logged([decision]) }, value: undefined })),
    decisions: async (story) => content.log.filter((row) => story === undefined || row.story === story),
    close: async () => {
      await running;
      await file.close();
    },
  };
}
