import { useEffect, useId, useRef } from 'react';
import type { WireStory } from '../../../shared/ipc/deskWire';
import { focusPane } from '../../app/panes';
import { closeSheet, Sheet } from '../../app/Sheet';
import { deskStore } from '../../state/deskLine';
import { useStore } from '../../state/useStore';
import { say } from '../../state/windowStore';
import { Empty } from '../parts/Empty';
import { Key } from '../parts/Key';
import { Ledger, type LedgerRow } from '../parts/Ledger';
import { Returned } from './Returned';
import { WhyNoDesk } from './lineStates';
import { whenOf } from './when';
import { listWire, markItem, openItem, selectItem, showWire, wireStates, wireStore, type WireState } from './wireStore';

/** How often the wire is asked for while it is looked at, in milliseconds. */
const again = 10_000;

const stateNames: Readonly<Record<WireState, string>> = { all: 'All', unused: 'Not used', used: 'Used' };

function standingOf({ isCanceled, used, versions, embargo }: WireStory, now: Date): readonly string[] {
  const isHeld = embargo !== null && new Date(embargo) > now;
  return [
    isCanceled ? 'Taken back by the agency' : '',
    isHeld ? `Embargo until ${whenOf(embargo, now)}` : '',
    used ? `Used by ${used.by}` : 'Not used',
    versions > 1 ? `${versions} versions` : '',
  ].filter((each) => each !== '');
}

const rowOf = (story: WireStory, now: Date): LedgerRow => ({
  id: String(story.id),
  tone: story.isCanceled ? 'hold' : 'plain',
  content: () => (
    <>
      <span className="row-head">
        <span className="speaker wire-headline" data-used={story.used !== null || undefined}>
          {story.headline || story.slug || 'No headline'}
        </span>
      </span>
      <span className="meta">
        {story.feed} · {whenOf(story.at, now)} · {story.words === 1 ? '1 word' : `${story.words} words`}
      </span>
      <span className="meta">
        <span className="standing">{standingOf(story, now).join(' · ')}</span>
      </span>
    </>
  ),
});

function open(id: number): void {
  void openItem(id).then((isOpen) => {
    if (!isOpen) return;
    closeSheet();
    focusPane('copy');
  });
}

/** Which stories of the wire are listed. */
function Choice() {
  const { feed, feeds, shown } = useStore(wireStore, (now) => now);
  const id = useId();
  return (
    <div className="wire-choice">
      <fieldset>
        <legend className="unseen">Which are shown</legend>
        {wireStates.map((state) => (
          <label key={state} className="choice">
            <input type="radio" name={id} checked={shown === state} onChange={() => showWire({ shown: state })} />
            {stateNames[state]}
          </label>
        ))}
      </fieldset>
      <label>
        Feed{' '}
        <select value={feed ?? ''} onChange={({ target }) => showWire({ feed: target.value || null })}>
          <option value="">All</option>
          {feeds.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** How the chosen story reads, before it is put on the desk. */
function Reading({ story }: { readonly story: WireStory }) {
  const item = useStore(wireStore, ({ reading }) => (reading?.id === story.id ? reading.item : null));
  return (
    <div className="version">
      {/* A long text that is only read is scrolled by the keyboard once it has the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <article className="version-copy" tabIndex={0} aria-label="How it reads">
        {item === null ? (
          <p className="fact">Asking the desk…</p>
        ) : (
          <>
            <p data-kind="headline">{item.headline}</p>
            {item.paragraphs.map((text, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- what is only read has no other name
              <p key={at}>{text}</p>
            ))}
          </>
        )}
      </article>
      <div className="actions">
        <button type="button" className="primary" onClick={() => open(story.id)}>
          {story.story === null ? 'Put on the desk and open' : 'Open'} <Key keys="Enter" />
        </button>
        <button type="button" onClick={() => void markItem(story.id)}>
          {story.used === null ? 'Mark as used' : 'Mark as not used'} <Key keys="U" />
        </button>
      </div>
    </div>
  );
}

function nothingThere(shown: WireState, feed: string | null): string {
  if (shown === 'unused') return 'Everything that came is used.';
  if (shown === 'used') return 'Nothing that came is used yet.';
  return feed === null
    ? 'Nothing came over the wire yet. Whoever runs the desk gives it feeds.'
    : `Nothing came from ${feed} yet.`;
}

function Stories() {
  const { stories, shown, feed, selected, trouble, toldAt } = useStore(wireStore, (now) => now);
  const whole = useRef<HTMLDivElement>(null);
  const isThere = stories !== null;
  useEffect(() => {
    // Only where nothing else was gone to meanwhile.
    const { activeElement } = document;
    if (isThere && !activeElement?.closest('.wire-choice, .wire .ledger'))
      whole.current?.querySelector<HTMLElement>('[data-landing]')?.focus();
  }, [isThere]);
  if (stories === null) return <Empty>Asking the desk for its wire…</Empty>;
  if (stories.length === 0) return <Empty>{nothingThere(shown, feed)}</Empty>;
  const now = new Date(toldAt ?? 0);
  const chosen = stories.find(({ id }) => id === selected);
  return (
    <>
      {trouble !== null && <p className="problem">{trouble}</p>}
      <div ref={whole} className="versions wire">
        <Ledger
          name="wire"
          label="The wire, the newest first"
          rows={stories.map((story) => rowOf(story, now))}
          selected={selected === null ? null : String(selected)}
          onSelect={(id) => selectItem(Number(id))}
          onOpen={(id) => open(Number(id))}
          onKey={(key, id) => {
            if (key.toLowerCase() !== 'u') return false;
            void markItem(Number(id));
            return true;
          }}
        />
        {chosen ? <Reading story={chosen} /> : <Empty>Choose one to read it.</Empty>}
      </div>
    </>
  );
}

function Wire() {
  const isUp = useStore(deskStore, ({ line }) => line.kind === 'up');
  const isKnown = useStore(wireStore, ({ stories }) => stories !== null);
  const toldAt = useStore(wireStore, (now) => now.toldAt);
  useEffect(() => {
    if (!isUp) return undefined;
    void listWire().then(() => {
      const { stories } = wireStore.get();
      if (stories)
        say(`${stories.length} on the wire, ${stories.filter(({ used }) => used === null).length} not used.`);
    });
    const timer = window.setInterval(() => void listWire(), again);
    return () => window.clearInterval(timer);
  }, [isUp]);
  const told =
    toldAt === null ? '' : `This is the wire as it was at ${whenOf(new Date(toldAt).toISOString(), new Date(toldAt))}.`;
  return (
    <div className="stack">
      <WhyNoDesk away={told} />
      {(isUp || isKnown) && (
        <>
          {isUp && <Choice />}
          <Returned />
          <Stories />
        </>
      )}
    </div>
  );
}

/** What feeds brought, the newest first: read, opened as a story of the desk, marked as used. */
export const WireSheet = () => (
  <Sheet name="wire" label="The wire" title="The wire">
    {() => <Wire />}
  </Sheet>
);
