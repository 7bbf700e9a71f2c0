import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useSession } from '../app/currentStory';
import { Key } from '../panels/parts/Key';
import { useStore } from '../state/useStore';
import { windowStore } from '../state/windowStore';
import {
  addToHouse,
  closeSpelling,
  markMisspelt,
  nextMisspelt,
  spelling,
  takeSuggestion,
  unmark,
  type AskedWord,
} from './spelling';

/** Milliseconds without a change until words are looked up. */
const rest = 900;

/** Looks the words of the story that is up over whenever it has rested. */
export function useSpelling(): void {
  const { editor } = useSession();
  useEffect(() => {
    let timer = 0;
    let { settings } = windowStore.get();
    const later = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => void markMisspelt(editor), rest);
    };
    const onTransaction = ({ transaction }: { readonly transaction: { readonly docChanged: boolean } }): void => {
      if (transaction.docChanged) later();
    };
    const onSettings = (): void => {
      const { settings: now } = windowStore.get();
      if (now === settings) return;
      settings = now;
      later();
    };
    later();
    const off = windowStore.subscribe(onSettings);
    editor.on('transaction', onTransaction);
    return () => {
      window.clearTimeout(timer);
      off();
      editor.off('transaction', onTransaction);
      unmark();
    };
  }, [editor]);
}

const isLetter = (event: KeyboardEvent, letter: string): boolean =>
  event.key.toLowerCase() === letter && !event.ctrlKey && !event.altKey && !event.metaKey;

function onKeyDown(event: KeyboardEvent): void {
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (event.key === 'Escape') closeSpelling();
  else if (digit !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) void takeSuggestion(Number(digit));
  else if (isLetter(event, 'a')) void addToHouse();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function Asked({ asked }: { readonly asked: AskedWord }) {
  const bar = useRef<HTMLElement>(null);
  // Each word that is asked about is drawn anew.
  useLayoutEffect(() => bar.current?.querySelector('button')?.focus(), []);
  return (
    // Its keys are those of its buttons, each of which can be reached and pressed by itself.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={bar} className="find-bar spelling-bar" aria-label="Spelling" onKeyDown={onKeyDown}>
      <div className="find-row">
        <strong>{asked.word}</strong>
        <span className="find-count">
          {asked.at} of {asked.of}
        </span>
        {asked.suggestions.map((word, at) => (
          <button key={word} type="button" onClick={() => void takeSuggestion(at + 1)}>
            {word} <Key keys={String(at + 1)} />
          </button>
        ))}
        {asked.suggestions.length === 0 && <span className="fact">No suggestion</span>}
      </div>
      <div className="find-row">
        <button type="button" onClick={() => void addToHouse()}>
          Add to the house dictionary <Key keys="A" />
        </button>
        <button type="button" onClick={() => void nextMisspelt()}>
          Next <Key keys="F7" />
        </button>
        <button type="button" className="quiet" onClick={closeSpelling}>
          Close <Key keys="Esc" />
        </button>
      </div>
    </section>
  );
}

/** Asks about one misspelt word after another: a number takes a suggestion. */
export function SpellingBar() {
  useSpelling();
  const asked = useStore(spelling, (now) => now.asked);
  return asked ? <Asked key={`${asked.from} ${asked.word}`} asked={asked} /> : null;
}

/** How many words are misspelt, and the way to them. */
export function SpellingCount() {
  const count = useStore(spelling, (now) => now.count);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="link"
      aria-label={count === 1 ? '1 misspelt word' : `${count} misspelt words`}
      onClick={() => void nextMisspelt()}
    >
      {count} misspelt
    </button>
  );
}
