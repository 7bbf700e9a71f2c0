import type { DeskNews, DeskState, LineState } from '../../shared/ipc/deskLine';
import { newsroom } from '../newsroom';
import type { Share } from './share';
import { createStore } from './store';

/** How the line to the shared desk stands. */
export const deskStore = createStore<DeskState>({ address: null, line: { kind: 'none' }, keepsTokens: false });

/** The shared stories that are open, by id. */
const shares = new Map<string, Share>();

/** The one who is signed in; null while the line is down. */
export function signedIn(): Extract<LineState, { kind: 'up' }> | null {
  const { line } = deskStore.get();
  return line.kind === 'up' ? line : null;
}

function tellLine({ desk, story }: Share): void {
  const who = signedIn();
  if (who && desk === deskStore.get().address) story.up(who.person);
  else story.down();
}

/** A shared story is open: it hears of the line, and of what the desk tells of it, until it is closed. */
export function openLine(id: string, share: Share): void {
  shares.set(id, share);
  tellLine(share);
}

export function closeLine(id: string): void {
  shares.get(id)?.story.close();
  shares.delete(id);
}

function become(state: DeskState): void {
  deskStore.change(() => state);
  for (const share of shares.values()) tellLine(share);
}

function take(news: DeskNews): void {
  if (news.kind === 'state') return become(news.state);
  const share = shares.get(news.story);
  if (!share || share.desk !== deskStore.get().address) return;
  if (news.kind === 'steps') share.story.steps(news.from, news.steps);
  else if (news.kind === 'presence') share.story.presence(news.people);
  else share.story.lock(news.lock);
}

/** Hears the desk for the life of the window; answers with a way to stop. */
export function listenToDesk(): () => void {
  const off = newsroom.onDesk(take);
  void newsroom.deskState().then(become);
  return off;
}
