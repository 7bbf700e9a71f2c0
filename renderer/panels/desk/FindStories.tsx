import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { focusPane } from '../../app/panes';
import { useStore } from '../../state/useStore';
import { useKeyHint } from '../parts/Key';
import { deskView, endPreview, endSearch, openSelected, prepareSearch, seek, stepBy } from './deskView';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Goes to the field, with what is looked for, or was before, chosen: letters take its place, the arrows go on from it. */
export function focusSearch(): void {
  const { sought, soughtBefore } = deskView.get();
  const field = document.querySelector<HTMLInputElement>('#find-stories');
  field?.focus();
  if (sought === '' && soughtBefore !== '') flushSync(() => void seek(soughtBefore));
  field?.select();
}

/** Goes to the field with one letter more: typing in the list looks for a story. */
export function typeIntoSearch(letter: string): void {
  document.querySelector<HTMLInputElement>('#find-stories')?.focus();
  void seek(deskView.get().sought + letter);
}

/** Finds stories as one types; the arrows go through them, Enter opens, Escape leads back. */
export function FindStories({ ids }: { readonly ids: readonly string[] }) {
  const sought = useStore(deskView, (now) => now.sought);
  const selected = useStore(deskView, (now) => now.selected);
  const key = useKeyHint('Mod+Shift+F');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const by = steps[event.key];
    if (by !== undefined) void stepBy(by);
    else if (event.key === 'Enter') {
      void openSelected().then(() => focusPane('copy'));
    } else if (event.key === 'Escape') {
      if (deskView.get().preview !== null) endPreview();
      else if (sought === '') focusPane('copy');
      else endSearch();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="find-stories">
      <input
        id="find-stories"
        type="search"
        role="combobox"
        aria-label="Find a story"
        aria-expanded
        aria-controls="story-list"
        aria-activedescendant={selected !== null && ids.includes(selected) ? `story-${selected}` : undefined}
        placeholder={`Find a story  ${key}`}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={sought}
        onFocus={prepareSearch}
        onChange={({ target }) => void seek(target.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
