/* A row has three parts, which an option of a select cannot hold. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { goTo } from '../editor/goTo';
import { Key } from '../panels/parts/Key';
import { currentSession, openStored } from '../state/openStories';
import { useStore } from '../state/useStore';
import { windowStore } from '../state/windowStore';
import { run } from './commands';
import { paletteEntries, type PaletteEntry } from './paletteEntries';
import { closeSheet, Sheet } from './Sheet';

function act(entry: PaletteEntry): void {
  if (entry.kind === 'command') return run(entry.command);
  if (entry.kind === 'story') return void openStored(entry.story);
  const session = currentSession();
  if (session) goTo(session.editor, entry.person.first);
}

const choose = (entry: PaletteEntry | undefined): void => {
  if (!entry) return;
  // The command is for whatever had the focus before the palette did.
  closeSheet();
  act(entry);
};

function Entries() {
  const stories = useStore(windowStore, (now) => now.stories);
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState(0);
  const people = currentSession()?.view.get().story.speakers ?? null;
  const entries = useMemo(() => paletteEntries({ stories, people }, sought), [stories, people, sought]);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const last = entries.length - 1;
      if (Math.abs(by) === 1) setChosen((now) => (now + by + entries.length) % Math.max(1, entries.length));
      else setChosen((now) => Math.max(0, Math.min(last, now + by)));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(entries[chosen]);
    }
  };
  return (
    <>
      <input
        type="text"
        role="combobox"
        data-landing
        aria-label="Find a command, a story or a person"
        aria-expanded
        aria-controls="palette-entries"
        aria-activedescendant={entries[chosen] ? `palette-${chosen}` : undefined}
        placeholder="A command, a story or a person"
        spellCheck={false}
        value={sought}
        onChange={({ target }) => {
          setSought(target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id="palette-entries" role="listbox" tabIndex={-1} aria-label="Found" className="palette-entries">
        {entries.map((entry, at) => (
          // The field has the keys.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={`${entry.kind} ${entry.label} ${entry.detail}`}
            id={`palette-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            onClick={() => choose(entry)}
          >
            <span className="palette-label">{entry.label}</span>
            <span className="fact">{entry.detail}</span>
            {entry.keys && <Key keys={entry.keys} />}
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className="fact">Nothing is called that.</p>}
    </>
  );
}

/** Finds whatever the desk can do, and the stories and people it knows, by a few letters. */
export const Palette = () => (
  <Sheet name="palette" label="Commands" title="Commands">
    {() => <Entries />}
  </Sheet>
);
