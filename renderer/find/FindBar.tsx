import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { finderOf, type FindQuery } from '../../shared/desk/findWords';
import { useSession } from '../app/currentStory';
import { Key } from '../panels/parts/Key';
import { useStore } from '../state/useStore';
import { announce } from '../state/windowState';
import { say, windowStore } from '../state/windowStore';
import { findInCopy, mostPlaces, placeFrom, replacePlaces, selectPlace, type FoundPlace } from './findInCopy';
import { hidePlaces, showPlaces } from './showPlaces';

const nothing: readonly FoundPlace[] = [];

/** Grows by one with each change of the words, so that what was found is found anew. */
function useChanges(): number {
  const { editor } = useSession();
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const count = ({ transaction }: { readonly transaction: { readonly docChanged: boolean } }): void => {
      if (transaction.docChanged) setChanges((now) => now + 1);
    };
    editor.on('transaction', count);
    return () => void editor.off('transaction', count);
  }, [editor]);
  return changes;
}

const replaced = (count: number): string => (count === 1 ? '1 place changed.' : `${count} places changed.`);

const setQuery = (change: Partial<FindQuery>): void =>
  windowStore.change((now) => ({ ...now, find: { ...now.find, query: { ...now.find.query, ...change } } }));

const onEnter =
  (act: (isBack: boolean) => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    act(event.shiftKey);
  };

function OpenBar() {
  const { editor } = useSession();
  const changes = useChanges();
  const { query, replacement, skipsQuoted } = useStore(windowStore, ({ find }) => find);
  const finder = useMemo(() => finderOf(query), [query]);
  const places = useMemo(
    () => (finder.ok ? findInCopy(editor.state, finder.value) : nothing),
    // The copy is read anew when its words change, which the count tells.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [editor, finder, changes],
  );
  const [position, setPosition] = useState(() => editor.state.selection.from);
  const at = placeFrom(places, position);
  const chosen = places[at];
  const field = useRef<HTMLInputElement>(null);

  useLayoutEffect(() => {
    showPlaces(editor.view, places, chosen);
  }, [editor, places, chosen]);
  useEffect(() => hidePlaces, []);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const goTo = (next: FoundPlace | undefined, list: readonly FoundPlace[]): void => {
    if (!next) return say('Not found.');
    setPosition(next.from);
    editor.view.dispatch(selectPlace(editor.state, next));
    windowStore.change(announce(`${list.indexOf(next) + 1} of ${list.length}.`));
  };
  const move = (by: 1 | -1): void => {
    const isThere = chosen !== undefined && editor.state.selection.from === chosen.from;
    goTo(places[isThere ? (at + by + places.length) % places.length : at], places);
  };
  const replace = (): void => {
    if (!chosen) return say('Not found.');
    if (chosen.isQuoted && skipsQuoted) {
      say('These words are somebody’s. They are passed over.');
      return move(1);
    }
    const change = replacePlaces(editor.state, [chosen], replacement, query);
    editor.view.dispatch(change);
    setPosition(change.mapping.map(chosen.to));
    say(replaced(1));
  };
  const replaceAll = (): void => {
    const own = skipsQuoted ? places.filter(({ isQuoted }) => !isQuoted) : places;
    if (own.length > 0) editor.view.dispatch(replacePlaces(editor.state, own, replacement, query));
    const quoted = places.length - own.length;
    const left = quoted === 0 ? '' : ` ${quoted} inside quotations ${quoted === 1 ? 'was' : 'were'} left alone.`;
    say(`${own.length === 0 ? 'Nothing was changed.' : replaced(own.length)}${left}`);
  };
  const leave = (): void => {
    windowStore.change((now) => ({ ...now, finding: false }));
    if (chosen) editor.view.dispatch(selectPlace(editor.state, chosen));
    editor.view.focus();
  };
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      leave();
    };
    const element = bar.current;
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });
  const count = places.length >= mostPlaces ? `${mostPlaces} and more` : String(places.length);
  const quoted = places.filter(({ isQuoted }) => isQuoted).length;
  return (
    <search ref={bar} className="find-bar" aria-label="Find and replace">
      <div className="find-row">
        <input
          ref={field}
          type="text"
          aria-label="Find"
          aria-invalid={!finder.ok}
          aria-describedby="find-count"
          placeholder="Find"
          spellCheck={false}
          value={query.text}
          onChange={({ target }) => setQuery({ text: target.value })}
          onKeyDown={onEnter((isBack) => move(isBack ? -1 : 1))}
        />
        <output id="find-count" className="find-count">
          {!finder.ok
            ? finder.problem.message
            : query.text === ''
              ? ''
              : places.length === 0
                ? 'Not found'
                : `${at + 1} of ${count}${quoted > 0 ? `, ${quoted} quoted` : ''}`}
        </output>
        <button type="button" onClick={() => move(-1)} aria-label="Previous">
          ↑
        </button>
        <button type="button" onClick={() => move(1)} aria-label="Next">
          ↓
        </button>
        <button type="button" className="quiet" onClick={leave}>
          Close <Key keys="Esc" />
        </button>
      </div>
      <div className="find-row">
        <input
          type="text"
          aria-label="Replace with"
          placeholder="Replace with"
          spellCheck={false}
          value={replacement}
          onChange={({ target }) =>
            windowStore.change((now) => ({ ...now, find: { ...now.find, replacement: target.value } }))
          }
          onKeyDown={onEnter(replace)}
        />
        <button type="button" onClick={replace}>
          Replace
        </button>
        <button type="button" onClick={replaceAll}>
          Replace all
        </button>
      </div>
      <div className="find-row find-choices">
        <Choice label="Match case" isOn={query.matchCase} set={(matchCase) => setQuery({ matchCase })} />
        <Choice label="Whole words" isOn={query.wholeWords} set={(wholeWords) => setQuery({ wholeWords })} />
        <Choice label="Pattern" isOn={query.isPattern} set={(isPattern) => setQuery({ isPattern })} />
        <Choice
          label="Not inside quotations"
          isOn={skipsQuoted}
          set={(next) => windowStore.change((now) => ({ ...now, find: { ...now.find, skipsQuoted: next } }))}
        />
      </div>
    </search>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly set: (isOn: boolean) => void;
}

const Choice = ({ label, isOn, set }: ChoiceProps) => (
  <label>
    <input type="checkbox" checked={isOn} onChange={({ target }) => set(target.checked)} /> {label}
  </label>
);

/** Finds words in the copy and puts others in their place; words that somebody said are left alone unless asked otherwise. */
export function FindBar() {
  const finding = useStore(windowStore, (now) => now.finding);
  return finding ? <OpenBar /> : null;
}
