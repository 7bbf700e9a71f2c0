import { useMemo, type MouseEvent } from 'react';
import type { StoredStory } from '../../../shared/ipc/contract';
import { focusPane } from '../../app/panes';
import { spike } from '../../state/deskActions';
import { isExported, shownState, stateNames } from '../../state/stateNames';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { Ledger, type LedgerRow } from '../parts/Ledger';
import { deskView, endPreview, lookAt, openFromDesk } from './deskView';
import { typeIntoSearch } from './FindStories';
import { Marked } from './Marked';

interface RowProps {
  readonly story: StoredStory;
  readonly passage?: string | undefined;
  readonly sought: string;
}

function Row({ story, passage, sought }: RowProps) {
  const quotations = story.quotations === 1 ? '1 quotation' : `${story.quotations} quotations`;
  const count = `${story.words === 1 ? '1 word' : `${story.words} words`} · ${quotations}`;
  const state = shownState(story, isExported(story));
  return (
    <>
      <span className="row-head">
        <span className="speaker slug">
          <Marked text={story.slug} sought={sought} />
        </span>
      </span>
      <span className="words">
        {story.problem ?? <Marked text={story.headline || 'No headline'} sought={story.headline && sought} />}
      </span>
      {story.notice !== undefined && <span className="words wrap">{story.notice}</span>}
      {passage !== undefined && (
        <span className="words wrap passage">
          <Marked text={passage} sought={sought} />
        </span>
      )}
      {story.problem === undefined && (
        <span className="meta">
          <span className="state" data-state={state}>
            {stateNames[state]}
          </span>{' '}
          <span className="standing">{count}</span>
        </span>
      )}
    </>
  );
}

const rowOf = (props: RowProps): LedgerRow => ({
  id: props.story.id,
  content: () => <Row {...props} />,
  tone: props.story.problem === undefined ? 'plain' : 'hold',
});

/** Letters look for a story, and never do anything to one. */
function onKey(key: string, id: string): boolean {
  if (key === 'Delete') void spike(id);
  else if (key === 'Escape') {
    endPreview();
    focusPane('copy');
  } else if (key.length === 1) typeIntoSearch(key);
  else return false;
  return true;
}

const openAndGo = (id: string): void => void openFromDesk(id).then(() => focusPane('copy'));

/** A click opens; a row is only looked at by keys. */
function onClick({ target }: MouseEvent): void {
  const row = target instanceof Element ? target.closest('[role=option]') : null;
  if (row) void openFromDesk(row.id.slice('story-'.length));
}

/** The stories on the desk, or those that were found: arrows preview, Enter opens. */
export function Stories({ stories }: { readonly stories: readonly StoredStory[] }) {
  const openId = useStore(windowStore, (now) => now.openId);
  const { sought, found, selected } = useStore(deskView, (now) => now);
  const rows = useMemo(() => {
    const passages = new Map(found?.stories.map(({ id, passage }) => [id, passage]));
    const marked = found ? sought : '';
    return stories.map((story) => rowOf({ story, passage: passages.get(story.id), sought: marked }));
  }, [stories, found, sought]);
  const isListed = selected !== null && stories.some(({ id }) => id === selected);
  return (
    // The rows have the keys; a click anywhere in one is theirs.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div id="story-list" className="story-list" role="presentation" onClick={onClick}>
      <Ledger
        name="story"
        label="Stories on the desk"
        rows={rows}
        selected={isListed ? selected : openId}
        onSelect={(id) => void lookAt(id)}
        onOpen={openAndGo}
        onKey={onKey}
        hasOwnLetters
      />
    </div>
  );
}
