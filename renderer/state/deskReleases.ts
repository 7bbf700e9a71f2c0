import type { DeskAsk } from '../../shared/ipc/deskProtocol';
import type { Outcome } from '../../shared/story/outcome';
import { versionOf } from '../collab/collabPlugin';
import { newsroom } from '../newsroom';
import { current, type OpenStory } from './openStories';
import type { Share } from './share';
import { say, showNotice, showProblem } from './windowStore';

/** The open story where the desk shares it and has all of it; says why not. */
async function onTheDesk(): Promise<(OpenStory & { readonly share: Share }) | null> {
  const story = current.get();
  if (!story) {
    say('No story is open.');
    return null;
  }
  const { share, session } = story;
  if (!share) {
    showProblem({
      code: 'not-shared',
      message: 'This story is not on the shared desk. Put it there first, or export it from here.',
    });
    return null;
  }
  session.sync();
  const { isOn, unsent } = await settled(share);
  if (isOn && unsent === 0) return { ...story, share };
  showProblem({
    code: 'not-on-desk',
    message:
      'The desk does not have all that you changed yet. Wait until the status line says “On the desk”, then do it again.',
  });
  return null;
}

/** Milliseconds in which what was typed last reaches a desk that answers. */
const patience = 3000;

/** The share once all of it is on the desk, or as it is after a while. */
function settled({ view }: Share): Promise<ReturnType<Share['view']['get']>> {
  const isSettled = (): boolean => !view.get().isOn || view.get().unsent === 0;
  return new Promise((done) => {
    const end = (): void => {
      window.clearTimeout(timer);
      off();
      done(view.get());
    };
    const timer = window.setTimeout(end, patience);
    const off = view.subscribe(() => isSettled() && end());
    if (isSettled()) end();
  });
}

const ask = (asked: DeskAsk): Promise<Outcome<unknown>> => newsroom.askDesk(asked);

/** Asks the desk to release the open story: it holds others off, runs all checks itself, and refuses what is held. */
export async function releaseStory(): Promise<void> {
  const story = await onTheDesk();
  if (!story) return;
  const { id, editor, view } = story.session;
  const locked = await ask({ kind: 'lock', story: id });
  if (!locked.ok) return showProblem(locked.problem);
  const released = await ask({ kind: 'release', story: id, version: versionOf(editor.state) });
  await ask({ kind: 'unlock', story: id });
  if (!released.ok) return showProblem(released.problem);
  showNotice(`“${view.get().story.slug}” is released on the shared desk, as it stands here.`);
}

/** Asks the desk to let the open story out of what holds it now, for a reason; true when it did. */
export async function overrideOnDesk(reason: string): Promise<boolean> {
  const story = await onTheDesk();
  if (!story) return false;
  const { id, editor } = story.session;
  const answer = await ask({ kind: 'override', story: id, version: versionOf(editor.state), reason });
  if (answer.ok) say('The desk lets the story out for this reason, which goes into the export.');
  else showProblem(answer.problem);
  return answer.ok;
}

/** Breaks the release lock of the open story, for a reason. */
export async function breakLock(reason: string): Promise<void> {
  const id = current.get()?.session.id;
  if (id === undefined) return;
  const answer = await ask({ kind: 'break-lock', story: id, reason });
  if (!answer.ok) showProblem(answer.problem);
}
