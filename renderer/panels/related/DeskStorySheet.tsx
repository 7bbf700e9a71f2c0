/* A row has two parts, which an option of a select cannot hold. */
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { StoredStory } from '../../../shared/ipc/contract';
import { matches } from '../../app/matches';
import { closeSheet, Sheet } from '../../app/Sheet';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { linkDeskStory } from './relatedCommands';

const mostShown = 60;

const choose = (story: StoredStory | undefined): void => {
  if (!story) return;
  closeSheet();
  void linkDeskStory(story);
};

function Stories() {
  const stories = useStore(windowStore, (now) => now.stories);
  const openId = useStore(windowStore, (now) => now.openId);
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = useMemo(
    () =>
      stories
        .filter(({ id, spiked, slug, headline }) => id !== openId && !spiked && matches(`${headline} ${slug}`, sought))
        .slice(0, mostShown),
    [stories, openId, sought],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      setChosen((now) => (now + by + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(found[chosen]);
    }
  };
  return (
    <>
      <input
        type="text"
        role="combobox"
        data-landing
        aria-label="Find the story that is linked"
        aria-expanded
        aria-controls="desk-stories"
        aria-activedescendant={found[chosen] ? `desk-story-${chosen}` : undefined}
        placeholder="A few letters of its headline or slug"
        spellCheck={false}
        value={sought}
        onChange={({ target }) => {
          setSought(target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="desk-stories" role="listbox" tabIndex={-1} aria-label="Stories" className="palette-entries">
        {found.map((story, at) => (
          // The field has the keys.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={story.id}
            id={`desk-story-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            onClick={() => choose(story)}
          >
            <span className="palette-label">{story.headline || story.slug}</span>
            <span className="fact">{story.slug}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="fact">No other story of the desk is called that.</p>}
    </>
  );
}

/** Chooses another story of the desk, to which a related link leads. */
export const DeskStorySheet = () => (
  <Sheet name="desk-story" label="Link to a story of the desk" title="Link to a story of the desk">
    {() => <Stories />}
  </Sheet>
);
