/* A row has several parts, which an option of a select cannot hold. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Key } from './Key';

/** A row to choose: what it is called, what else is told of it, and its keys where it has any. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly keys?: string | null;
}

interface Props<C extends Choice> {
  /** Names the field, and begins the ids of its rows. */
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  /** What is said where nothing is found. */
  readonly none: string;
  readonly find: (sought: string) => readonly C[];
  readonly choose: (choice: C) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** A field that finds rows by a few letters: the arrows go through them, Enter or a click chooses one. */
export function Chooser<C extends Choice>({ name, label, placeholder, none, find, choose }: Props<C>) {
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState(0);
  const choices = find(sought);
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = steps[event.key];
    if (by !== undefined) {
      event.preventDefault();
      const last = choices.length - 1;
      if (Math.abs(by) === 1) setChosen((now) => (now + by + choices.length) % Math.max(1, choices.length));
      else setChosen((now) => Math.max(0, Math.min(last, now + by)));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const choice = choices[chosen];
      if (choice) choose(choice);
    }
  };
  return (
    <>
      <input
        type="text"
        role="combobox"
        data-landing
        aria-label={label}
        aria-expanded
        aria-controls={`${name}-entries`}
        aria-activedescendant={choices[chosen] ? `${name}-${chosen}` : undefined}
        placeholder={placeholder}
        spellCheck={false}
        value={sought}
        onChange={({ target }) => {
          setSought(target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${name}-entries`}
        role="listbox"
        tabIndex={-1}
        aria-label="Found"
        className="palette-entries"
      >
        {choices.map((choice, at) => (
          // The field has the keys.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={choice.id}
            id={`${name}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            onClick={() => choose(choice)}
          >
            <span className="palette-label">{choice.label}</span>
            <span className="fact">{choice.detail}</span>
            {choice.keys && <Key keys={choice.keys} />}
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className="fact">{none}</p>}
    </>
  );
}
