import { useId, type KeyboardEvent } from 'react';
import type { FoundStory, FoundUtterance, UtteranceStatus } from '../../../shared/ipc/deskWire';
import { focusPane } from '../../app/panes';
import { closeSheet, Sheet } from '../../app/Sheet';
import { deskStore } from '../../state/deskLine';
import { useStore } from '../../state/useStore';
import { Empty } from '../parts/Empty';
import { Ledger, type LedgerRow } from '../parts/Ledger';
import { change, findStore, isAsked, openChosen, openFound, type Opened } from './findStore';
import { WhyNoDesk } from './lineStates';
import { whenOf } from './when';

const statusNames: Readonly<Record<UtteranceStatus, string>> = {
  verified: 'Verified',
  confirmed: 'Confirmed',
  proposed: 'Proposed by the tool',
  disputed: 'Disputed',
  unknown: 'Speaker unknown',
};

const isStatus = (text: string): text is UtteranceStatus => Object.hasOwn(statusNames, text);

/** A text in which words that were found stand between « and ». */
const Snippet = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/«([^»]*)»/).map((piece, at) =>
      // oxlint-disable-next-line react/no-array-index-key -- the pieces of a text have no other name
      at % 2 === 1 ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
    )}
  </>
);

const whereOf = (where: 'story' | 'wire'): string => (where === 'wire' ? 'On the wire' : 'On the desk');

const storyRow = ({ kind, headline, slug, at, snippet }: FoundStory, place: number, now: Date): LedgerRow => ({
  id: String(place),
  content: () => (
    <>
      <span className="row-head">
        <span className="speaker">{headline || slug || 'No headline'}</span>
      </span>
      <span className="words wrap">
        <Snippet text={snippet} />
      </span>
      <span className="meta">
        {whereOf(kind)} · {whenOf(at, now)}
      </span>
    </>
  ),
});

const saidRow = (
  { of, headline, speaker, words, status, kind, at }: FoundUtterance,
  place: number,
  now: Date,
): LedgerRow => ({
  id: String(place),
  content: () => (
    <>
      <span className="row-head">
        <span className="speaker">{speaker ?? 'Nobody named'}</span>
        <span className="standing">{statusNames[status]}</span>
      </span>
      <span className="words wrap">{kind === 'reported' ? words : `“${words}”`}</span>
      <span className="meta">
        {headline || 'No headline'} · {whereOf(of)} · {whenOf(at, now)}
      </span>
    </>
  ),
});

function leave(opened: Opened): void {
  if (opened === null) return;
  closeSheet();
  focusPane('copy');
  opened();
}

const open = (at: string): void => void openFound(at).then(leave);

/** From a field the arrow leads into the list, and Enter opens its chosen row. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || !(event.target instanceof HTMLInputElement) || event.target.type !== 'search')
    return;
  if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.found-in .ledger')?.focus();
  else if (event.key === 'Enter') void openChosen().then(leave);
  else return;
  event.preventDefault();
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly isFirst?: boolean;
}

function Sought({ label, value, onChange, isFirst = false }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={value}
        {...(isFirst && { 'data-landing': '' })}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

function Question() {
  const { asks, words, speaker, about, status } = useStore(findStore, (now) => now);
  const name = useId();
  return (
    <>
      <fieldset>
        <legend className="unseen">What to look for</legend>
        <label className="choice">
          <input type="radio" name={name} checked={asks === 'stories'} onChange={() => change({ asks: 'stories' })} />
          Stories
        </label>
        <label className="choice">
          <input type="radio" name={name} checked={asks === 'said'} onChange={() => change({ asks: 'said' })} />
          What somebody said
        </label>
      </fieldset>
      {asks === 'stories' ? (
        <div className="find-fields">
          <Sought label="Words" value={words} isFirst onChange={(text) => change({ words: text })} />
        </div>
      ) : (
        <div className="find-fields">
          <Sought label="Said by" value={speaker} isFirst onChange={(text) => change({ speaker: text })} />
          <Sought label="About" value={about} onChange={(text) => change({ about: text })} />
          <label className="field">
            How sure
            <select
              value={status ?? ''}
              onChange={({ target }) => change({ status: isStatus(target.value) ? target.value : null })}
            >
              <option value="">All</option>
              <option value="verified">Verified only</option>
              <option value="confirmed">Confirmed</option>
              <option value="proposed">Proposed by the tool</option>
              <option value="disputed">Disputed</option>
              <option value="unknown">Speaker unknown</option>
            </select>
          </label>
        </div>
      )}
    </>
  );
}

function Found() {
  const view = useStore(findStore, (now) => now);
  const { stories, said, selected, isAsking, trouble, answeredAt } = view;
  if (trouble !== null) return <p className="problem">{trouble}</p>;
  if (!isAsked(view))
    return (
      <p className="fact">
        All stories that are on the shared desk or came over the wire are looked through: “words together”, or -without.
        What was changed in the last half minute may be missing.
      </p>
    );
  const now = new Date(answeredAt);
  const rows = stories?.map((each, at) => storyRow(each, at, now)) ?? said?.map((each, at) => saidRow(each, at, now));
  if (!rows) return <p className="fact">{isAsking ? 'Asking the desk…' : ''}</p>;
  if (rows.length === 0)
    return <Empty>{stories ? 'No story has these words.' : 'Nothing is there that fits this.'}</Empty>;
  return (
    <div className="found-in">
      <Ledger
        name="found"
        label={stories ? 'Stories found, the newest first' : 'What was said, the newest first'}
        rows={rows}
        selected={selected}
        onSelect={(id) => findStore.change((was) => ({ ...was, selected: id }))}
        onOpen={open}
      />
    </div>
  );
}

function Find() {
  const isUp = useStore(deskStore, ({ line }) => line.kind === 'up');
  return (
    // The fields have the keys; from each of them they are the same.
    <div className="find-in" role="presentation" onKeyDown={onKeyDown}>
      <WhyNoDesk away="Stories of this machine are found meanwhile with “Find a story on the desk”." />
      {isUp && (
        <>
          <Question />
          <Found />
        </>
      )}
    </div>
  );
}

/** Looks through all stories of the newsroom, and through all that was said in them. */
export const FindSheet = () => (
  <Sheet name="newsroom" label="Find in the newsroom" title="Find in the newsroom">
    {() => <Find />}
  </Sheet>
);
