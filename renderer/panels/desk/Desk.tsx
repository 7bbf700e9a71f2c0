import { useState } from 'react';
import type { StoredStory } from '../../../shared/ipc/contract';
import { run } from '../../app/commands';
import { spike, unspike } from '../../state/deskActions';
import { chooseSources, clearRecent, openRecent } from '../../state/openSources';
import { openStored } from '../../state/openStories';
import { stateNames } from '../../state/stateNames';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { Ledger, type LedgerRow } from '../parts/Ledger';
import { askToDelete } from './DeleteSheet';
import { SettingsForm } from './SettingsForm';

function Row({ story }: { readonly story: StoredStory }) {
  const quotations = story.quotations === 1 ? '1 quotation' : `${story.quotations} quotations`;
  const count = `${story.words === 1 ? '1 word' : `${story.words} words`} · ${quotations}`;
  return (
    <>
      <span className="row-head">
        <span className="speaker slug">{story.slug}</span>
      </span>
      <span className="words">{story.problem ?? (story.headline || 'No headline')}</span>
      {story.notice !== undefined && <span className="words wrap">{story.notice}</span>}
      {story.problem === undefined && (
        <span className="meta">
          <span className="state" data-state={story.state}>
            {stateNames[story.state]}
          </span>{' '}
          {count}
        </span>
      )}
    </>
  );
}

const rowOf = (story: StoredStory): LedgerRow => ({
  id: story.id,
  content: () => <Row story={story} />,
  tone: story.problem === undefined ? 'plain' : 'hold',
});

function onKey(key: string, id: string): boolean {
  if (key !== 's' && key !== 'Delete') return false;
  void spike(id);
  return true;
}

function Stories({ stories }: { readonly stories: readonly StoredStory[] }) {
  const openId = useStore(windowStore, (now) => now.openId);
  const [active, setActive] = useState<string | null>(null);
  const choose = (id: string): void => {
    setActive(id);
    void openStored(id);
  };
  const selected = stories.some(({ id }) => id === active) && active === openId ? active : openId;
  return (
    <Ledger
      name="story"
      label="Stories on the desk"
      rows={stories.map(rowOf)}
      selected={selected}
      onSelect={choose}
      onKey={onKey}
    />
  );
}

function Recent() {
  const recent = useStore(windowStore, (now) => now.recent);
  if (recent.length === 0) return null;
  return (
    <details className="fold">
      <summary>Recent files</summary>
      <ul className="plain-list">
        {recent.map(({ id, name, folder }) => (
          <li key={id}>
            <button type="button" className="link" title={folder} onClick={() => void openRecent(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => void clearRecent()}>
        Clear this list
      </button>
    </details>
  );
}

interface AsideProps {
  readonly title: string;
  readonly stories: readonly StoredStory[];
  /** Whether its stories can be taken back onto the desk. */
  readonly comesBack: boolean;
}

/** Stories that are off the desk, or cannot be opened; each can be deleted for good. */
function Aside({ title, stories, comesBack }: AsideProps) {
  if (stories.length === 0) return null;
  return (
    <details className="fold">
      <summary>
        {title} ({stories.length})
      </summary>
      <ul className="plain-list">
        {stories.map((story) => (
          <li key={story.id}>
            <span>{story.slug}</span>{' '}
            {comesBack && (
              <>
                <button type="button" className="link" onClick={() => void unspike(story.id)}>
                  Bring back<span className="unseen"> {story.slug}</span>
                </button>{' '}
              </>
            )}
            <button type="button" className="link" onClick={() => askToDelete(story)}>
              Delete<span className="unseen"> {story.slug}</span> for good…
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The stories in hand. */
export function Desk() {
  const stories = useStore(windowStore, (now) => now.stories);
  const reading = useStore(windowStore, (now) => now.reading);
  const openId = useStore(windowStore, (now) => now.openId);
  const onDesk = stories.filter(({ spiked }) => !spiked);
  return (
    <nav className="pane desk" data-pane="desk" aria-label="Desk">
      <header className="desk-head">
        <span className="wordmark">Verbatim</span>
      </header>
      <div className="actions desk-actions">
        <button type="button" onClick={() => void chooseSources()}>
          Open…
        </button>
        <button type="button" onClick={() => run('paste-story')}>
          Paste…
        </button>
      </div>
      {reading.length > 0 && <output className="tally">Reading {reading.join(', ')}…</output>}
      {onDesk.length > 0 ? <Stories stories={onDesk} /> : <p className="empty">No stories on the desk.</p>}
      <div className="desk-foot">
        <Recent />
        <Aside title="Spiked" stories={stories.filter(({ spiked }) => spiked)} comesBack />
        {/* No sound file of these is left: they stay on the desk until the user says that they may go. */}
        <Aside title="Cannot be opened" stories={stories.filter(({ lost }) => lost === true)} comesBack={false} />
        <details className="fold">
          <summary>Settings</summary>
          <SettingsForm />
        </details>
        {openId !== null && (
          <button type="button" className="link" onClick={() => run('versions')}>
            Earlier versions
          </button>
        )}
        <button type="button" className="link" onClick={() => run('notices')}>
          Notices
        </button>
        <button type="button" className="link" onClick={() => run('show-keys')}>
          Keyboard shortcuts
        </button>
      </div>
    </nav>
  );
}
