import { useEffect } from 'react';
import { run } from '../../app/commands';
import { focusPane } from '../../app/panes';
import { deskStore } from '../../state/deskLine';
import { deskStories, listDeskStories, openDeskStory, type DeskStory } from '../../state/deskStories';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';

/** How often the list is asked for anew while it is shown, in milliseconds; it is asked for at each look as well. */
const again = 20_000;

/** Keeps the list of the desk up to date while it is looked at. */
export function useDeskList(isShown: boolean): void {
  const isUp = useStore(deskStore, ({ line }) => line.kind === 'up');
  useEffect(() => {
    if (!isUp || !isShown) return;
    void listDeskStories();
    const timer = window.setInterval(() => void listDeskStories(), again);
    return () => window.clearInterval(timer);
  }, [isUp, isShown]);
}

function Row({ story: { id, slug, headline }, onOpen }: { readonly story: DeskStory; readonly onOpen: () => void }) {
  const isOpen = useStore(windowStore, ({ openId }) => openId === id);
  return (
    <li>
      <button
        type="button"
        className="link"
        aria-current={isOpen || undefined}
        onClick={() => {
          onOpen();
          void openDeskStory(id).then(() => focusPane('copy'));
        }}
      >
        {slug}
      </button>
      <span className="fact">{headline === '' ? 'No headline' : headline}</span>
    </li>
  );
}

/** The stories of the shared desk; each opens here. */
export function DeskList({ onOpen = () => undefined }: { readonly onOpen?: () => void }) {
  const stories = useStore(deskStories, (now) => now);
  if (stories === null) return <p className="fact">The list is asked for…</p>;
  if (stories.length === 0) return <p className="fact">No story is there yet. Put one there from here.</p>;
  return (
    <ul className="plain-list" aria-label="Stories on the shared desk">
      {stories.map((story) => (
        <Row key={story.id} story={story} onOpen={onOpen} />
      ))}
    </ul>
  );
}

const stateTold = { none: '', 'token-wanted': 'asks for your token', away: 'away', refused: 'not joined' } as const;

/** The shared desk beside one's own: nothing is shown where none was named. */
export function SharedDesk() {
  const { address, line } = useStore(deskStore, (now) => now);
  useDeskList(address !== null);
  if (address === null) return null;
  const host = new URL(address).host;
  return (
    <details className="fold" open>
      <summary>
        Shared desk{line.kind === 'up' ? '' : `, ${stateTold[line.kind]}`} <span className="fact">{host}</span>
      </summary>
      {line.kind === 'up' && <DeskList />}
      <button type="button" className="link" onClick={() => run('shared-desk')}>
        {line.kind === 'token-wanted' ? 'Sign in…' : 'Shared desk…'}
      </button>{' '}
      <button type="button" className="link" onClick={() => run('wire')}>
        Wire…
      </button>{' '}
      <button type="button" className="link" onClick={() => run('find-in-newsroom')}>
        Find…<span className="unseen"> in the newsroom</span>
      </button>
    </details>
  );
}
