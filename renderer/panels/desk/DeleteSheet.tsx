import type { StoredStory } from '../../../shared/ipc/contract';
import { closeSheet, Sheet } from '../../app/Sheet';
import { deleteForGood } from '../../state/deskActions';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';

/** Asks before a spiked or lost story is deleted for good. */
export const askToDelete = (story: StoredStory): void =>
  windowStore.change((now) => ({ ...now, sheet: 'delete', deleting: story }));

function Question() {
  const story = useStore(windowStore, ({ deleting }) => deleting);
  if (story === null) return null;
  const remove = (): void => {
    closeSheet();
    void deleteForGood(story);
  };
  return (
    <div className="question">
      <p>
        <strong>{story.slug}</strong> goes from this machine with its earlier versions, its journal, and the source and
        pictures that no other story uses. It cannot be brought back. What was exported stays where it is.
      </p>
      <p>
        {story.lost === true
          ? 'Look first whether a backup has its file: put back, it opens again.'
          : 'A spiked story takes little room and can wait here for as long as you like.'}
      </p>
      <div className="actions">
        <button type="button" className="primary" data-landing="" onClick={closeSheet}>
          Keep it
        </button>
        <button type="button" onClick={remove}>
          Delete for good
        </button>
      </div>
    </div>
  );
}

/** The question before a story is deleted for good; Escape and Enter keep the story. */
export const DeleteSheet = () => (
  <Sheet name="delete" label="Delete a story for good" title="Delete for good?">
    {() => <Question />}
  </Sheet>
);
