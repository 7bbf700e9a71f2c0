import * as v from 'valibot';
import { Node as DocumentNode } from '@tiptap/pm/model';
import { keptOf } from '../../shared/desk/derive';
import { sameData } from '../../shared/desk/sameData';
import { listedSchema, openedSchema, stepSchema, type OpenedStory } from '../../shared/ipc/deskProtocol';
import { succeed, type Outcome, type Problem } from '../../shared/story/outcome';
import { longestStory } from '../../shared/ipc/schemas';
import type { Source } from '../../shared/story/source';
import { isStoryId } from '../../shared/story/storyId';
import { parseStory, serialiseStory } from '../../shared/story/storyFile';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { serialiseSource } from '../../shared/story/storyParts';
import { parseJson } from '../../shared/text/parseJson';
import { documentSchema } from '../../shared/steps/schema';
import type { SharedLog } from '../../shared/steps/sharedLog';
import { storyFromDoc } from '../../shared/steps/storyFromDoc';
import type { StoryRecord } from '../../shared/steps/storyRecord';
import { newsroom } from '../newsroom';
import { carryCaret } from './carryCaret';
import { deskStore, signedIn } from './deskLine';
import { readKeptTexts } from './keptStory';
import { beginTogether, bringUp, bringUpNew, current, open, openCopy, openStored, type OpenStory } from './openStories';
import type { OnDisk } from './saver';
import { createStore } from './store';
import { say, showNotice, showProblem, windowStore } from './windowStore';

/** A story in the list of the shared desk. */
export type DeskStory = v.InferOutput<typeof listedSchema>;

/** The stories of the shared desk, those changed last first; null until it has told them. */
export const deskStories = createStore<readonly DeskStory[] | null>(null);

const unreadable: Problem = {
  code: 'desk-unreadable',
  message: 'The shared desk has this story in a form that this Verbatim cannot read. Bring both to the same version.',
};
const away: Problem = {
  code: 'desk-away',
  message: 'The shared desk does not answer just now. What is open here stays here, and is sent later.',
};
const refuse = (problem: Problem): Outcome<never> => ({ ok: false, problem });

/** Asks for the list anew; what was listed stays where the desk does not answer. */
export async function listDeskStories(): Promise<void> {
  if (!signedIn()) return;
  const answer = await newsroom.askDesk({ kind: 'list' });
  const read = answer.ok ? v.safeParse(v.array(listedSchema), answer.value) : null;
  if (read?.success) deskStories.change((now) => (sameData(now, read.output) ? now : read.output));
}

async function askSource(sha256: string): Promise<Outcome<Source>> {
  const answer = await newsroom.askDesk({ kind: 'source', sha256 });
  if (!answer.ok) return answer;
  const source = typeof answer.value === 'string' ? parseJson(answer.value) : undefined;
  return source === undefined ? refuse(unreadable) : succeed(source as Source);
}

/** A story as the desk has it, through the same gate as a story file. */
async function fetchStory(id: string): Promise<Outcome<{ readonly log: SharedLog; readonly story: StoryDocument }>> {
  const who = signedIn();
  const { address } = deskStore.get();
  if (!who || address === null) return refuse(away);
  const client = `${who.maker}${crypto.randomUUID()}`;
  const answer = await newsroom.askDesk({ kind: 'open', story: id, client });
  if (!answer.ok) return answer;
  const opened = v.safeParse(openedSchema, answer.value);
  if (!opened.success || opened.output.state === null) return refuse(unreadable);
  const source = await askSource(opened.output.source);
  if (!source.ok) return source;
  const log = readOpened(opened.output.state);
  if (log === null) return refuse(unreadable);
  const story = storyFromDoc(log.state.doc, { ...log.state.record, source: source.value });
  const checked = parseStory(serialiseStory(story));
  if (!checked.ok || story.id !== id) return refuse(unreadable);
  const start = { ...log.start, desk: address, client, maker: who.maker, person: who.person };
  return succeed({ log: { ...log, start }, story });
}

/** The story at the desk's checkpoint; the steps since come when the line opens it. */
function readOpened({ version, doc, record }: NonNullable<OpenedStory['state']>): SharedLog | null {
  try {
    const node = DocumentNode.fromJSON(documentSchema, doc);
    node.check();
    return {
      start: { desk: '', client: '', maker: '', person: '', schema: stepSchema, version, doc, record },
      version,
      state: { doc: node, record: record as StoryRecord },
      past: { start: { version, doc, record }, told: [] },
      mine: [],
      files: [],
    };
  } catch (error) {
    // What ProseMirror throws at JSON that is no document of ours.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

/** What stands under this id among the stories of this machine. */
async function ownFile(id: string): Promise<{ readonly onDisk: OnDisk; readonly story: StoryDocument | null }> {
  const nothing = { onDisk: { rev: 0, source: null }, story: null };
  const listed = windowStore.get().stories.find((one) => one.id === id);
  if (!listed) return nothing;
  const texts = await newsroom.readStory(id);
  if (!texts.ok) return { onDisk: { rev: listed.rev, source: null }, story: null };
  const kept = readKeptTexts(texts.value);
  const { rev } = texts.value;
  if (!kept.ok) return { onDisk: { rev, source: null }, story: null };
  return { onDisk: { rev, source: kept.value.source }, story: kept.value.story };
}

/** Opens a story of the shared desk. One of this machine that has its id and reads otherwise is kept as a story of its own. */
export async function openDeskStory(id: string): Promise<void> {
  const already = open.get(id);
  if (already?.share) return bringUp(already);
  if (!isStoryId(id)) return showProblem(unreadable);
  const listed = windowStore.get().stories.find((one) => one.id === id);
  if (listed?.spiked) await newsroom.unspikeStory(id);
  if (listed && !already) {
    await openStored(id);
    if (open.get(id)?.share) return;
  }
  await open.get(id)?.saver.flush();
  const fetched = await fetchStory(id);
  if (!fetched.ok) return showProblem(fetched.problem);
  const { log, story } = fetched.value;
  const own = await ownFile(id);
  if (own.story && !sameData(own.story.blocks, story.blocks)) openCopy(own.story, 'as it was here');
  const { onDisk } = own;
  const isSame = onDisk.source !== null && serialiseSource(onDisk.source.source) === serialiseSource(story.source);
  open.delete(id);
  const started = beginTogether({ log, story, onDisk: isSame ? onDisk : { ...onDisk, source: null } });
  bringUpNew(started);
  say(`${story.slug} is open, shared by the desk.`);
}

/** Puts the open story on the shared desk, where it goes on together with others. */
export async function putOnDesk(): Promise<void> {
  const own = current.get();
  if (!own) return say('No story is open.');
  const { session, saver } = own;
  if (own.share) return say('This story is on the shared desk already.');
  if (!signedIn()) return showProblem(away);
  await saver.flush();
  const sent = session.sync();
  const story = keptOf(sent);
  const json = serialiseStory(story);
  if (json.length > longestStory)
    return showProblem({ code: 'too-long', message: 'This story is too long for the shared desk.' });
  // What is typed before the desk has answered would be in neither.
  session.editor.setEditable(false, false);
  const made = await newsroom.askDesk({ kind: 'create', story: json });
  if (!made.ok && made.problem.code !== 'story-there') {
    session.editor.setEditable(true, false);
    return showProblem(made.problem);
  }
  const fetched = await fetchStory(story.id);
  session.editor.setEditable(true, false);
  if (!fetched.ok) return showProblem(fetched.problem);
  // Somebody had put it there before: what stands here may read otherwise.
  if (!made.ok && !sameData(fetched.value.story.blocks, session.sync().blocks)) return openDeskStory(story.id);
  await goOnTogether(own, sent, fetched.value);
}

async function goOnTogether(
  own: OpenStory,
  sent: StoryDocument,
  { log, story }: { readonly log: SharedLog; readonly story: StoryDocument },
): Promise<void> {
  const { session } = own;
  await own.saver.flush();
  await own.journal?.flush();
  const { onDisk } = await ownFile(story.id);
  open.delete(story.id);
  const started = beginTogether({ log, story, onDisk });
  // What was decided before the desk had answered.
  const since = session.sync();
  if (since !== sent)
    started.session.update(({ id, source, maker }) => ({ ...since, id, source, ...(maker && { maker }) }));
  if (current.get() === own) carryCaret(session.editor, started.session.editor, () => bringUp(started));
  showNotice(`“${story.slug}” is on the shared desk. It stays here as well, and is worked on off line, too.`);
  void listDeskStories();
}
