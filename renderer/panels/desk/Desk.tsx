import { useMemo, type FocusEvent } from 'react';
import type { StoredStory, StoriesFound } from '../../../shared/ipc/contract';
import { run } from '../../app/commands';
import { unspike } from '../../state/deskActions';
import { chooseSources, clearRecent, openRecent } from '../../state/openSources';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { SharedDesk } from '../shared/DeskStories';
import { askToDelete } from './DeleteSheet';
import { deskView, leaveDesk, storiesOf } from './deskView';
import { FindStories } from './FindStories';
import { Stories } from './Stories';
import { StoryPreview } from './StoryPreview';

function Recent() {
  const recent = useStore(windowStore, (now) => now.recent);
  if (recent.length === 0) return null;
  return (
    <details className="fold">
      <summary>Recent files</summary>
      <ul className="plain-list">
        {recent.map(({ id, name, folder }) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => void openRecent(id)}>
              {name}
            </button>
            <span className="fact">{folder}</span>
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

function Tally({ shown, found }: { readonly shown: number; readonly found: StoriesFound | null }) {
  const reading = useStore(windowStore, (now) => now.reading);
  const isReading = useStore(deskView, (now) => now.isReading);
  if (reading.length > 0) return <output className="tally">Reading {reading.join(', ')}…</output>;
  if (isReading) return <output className="tally">Reading the stories for the search…</output>;
  if (found === null) return null;
  if (found.count > found.stories.length)
    return (
      <p className="tally">
        The best {shown.toLocaleString()} of {found.count.toLocaleString()} stories
      </p>
    );
  return shown === 0 ? <p className="tally">No story has these words.</p> : null;
}

/** What is looked at or looked for goes with the hand: whoever turns to another part has the copy and all stories back. */
function onBlur({ relatedTarget, currentTarget }: FocusEvent): void {
  const isPreview = relatedTarget instanceof Element && relatedTarget.closest('.story-preview');
  // Another program's window takes the focus from all of it, and gives it back.
  if (relatedTarget !== null && !currentTarget.contains(relatedTarget) && !isPreview) leaveDesk();
}

/** The stories in hand. */
export function Desk() {
  const stories = useStore(windowStore, (now) => now.stories);
  const openId = useStore(windowStore, (now) => now.openId);
  const isAlone = useStore(windowStore, ({ layout }) => layout.room === 'one');
  const found = useStore(deskView, (now) => now.found);
  const shown = useMemo(() => storiesOf(stories, found), [stories, found]);
  const isEmpty = stories.every(({ spiked }) => spiked);
  return (
    // It is told where the focus goes, and does nothing by itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav className="pane desk" data-pane="desk" aria-label="Desk" onBlur={onBlur}>
      <header className="desk-head">
        <span className="wordmark">Verbatim</span>
      </header>
      {/* Where no story is open the page beside it has them. */}
      {(openId !== null || isAlone) && (
        <div className="actions desk-actions">
          <button type="button" onClick={() => void chooseSources()}>
            Open…
          </button>
          <button type="button" onClick={() => run('paste-story')}>
            Paste…
          </button>
        </div>
      )}
      {!isEmpty && <FindStories ids={shown.map(({ id }) => id)} />}
      <Tally shown={shown.length} found={found} />
      {isEmpty ? <p className="empty">No stories on the desk.</p> : <Stories stories={shown} />}
      {isAlone && <StoryPreview />}
      <div className="desk-foot">
        <SharedDesk />
        <Recent />
        <Aside title="Spiked" stories={stories.filter(({ spiked }) => spiked)} comesBack />
        {/* No sound file of these is left: they stay on the desk until the user says that they may go. */}
        <Aside title="Cannot be opened" stories={stories.filter(({ lost }) => lost === true)} comesBack={false} />
        {openId !== null && (
          <button type="button" className="link" onClick={() => run('versions')}>
            Earlier versions
          </button>
        )}
        <button type="button" className="link" onClick={() => run('settings')}>
          Settings
        </button>
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
