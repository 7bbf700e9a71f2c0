import { useEffect } from 'react';
import type { SharedView } from '../../collab/shareStory';
import { quotedStart } from '../../collab/quotedStart';
import { useSession, useStory } from '../../app/currentStory';
import { goToCopy } from '../../app/goToCopy';
import { blockId } from '../../../shared/story/range';
import { deskStore } from '../../state/deskLine';
import type { Share } from '../../state/share';
import { useStore } from '../../state/useStore';
import { say } from '../../state/windowStore';

function told({ isOn, unsent, trouble, isReadOnly }: SharedView, elsewhere: string | null): string {
  if (isReadOnly) return 'Read only on the desk';
  if (trouble !== null) return `Not on the desk: ${trouble}`;
  const waiting = unsent === 1 ? '1 change waits' : `${unsent} changes wait`;
  const away = elsewhere === null ? 'Desk away' : `Shared at ${elsewhere}`;
  if (!isOn) return unsent === 0 ? away : `${away}, ${waiting}`;
  return unsent === 0 ? 'On the desk' : 'To the desk…';
}

/** Whether the desk has what was typed here: said only once it was acknowledged. */
export function OnDesk({ share }: { readonly share: Share }) {
  const view = useStore(share.view, (now) => now);
  const isJoined = useStore(deskStore, ({ address }) => address === share.desk);
  const text = told(view, isJoined ? null : new URL(share.desk).host);
  const isLost = !view.isOn || view.trouble !== null;
  useEffect(() => {
    if (isLost) say(text);
    // Said once when the line is lost, and not again with each change that waits.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isLost, view.trouble]);
  return (
    <span className={view.trouble === null ? 'saved short' : 'saved'} data-desk={isLost ? 'away' : 'on'}>
      {text}
    </span>
  );
}

/** Who else is in the story, and in which paragraph: by name, in a line above the copy. */
export function PeopleHere({ share }: { readonly share: Share }) {
  const { editor } = useSession();
  const blocks = useStory(({ story }) => story.blocks);
  const people = useStore(share.view, (now) => now.people);
  const lock = useStore(share.view, (now) => now.lock);
  if (people.length === 0 && lock === null) return null;
  return (
    <section className="people-here" aria-label="Also in this story">
      {lock !== null && <span>{lock.person} is about to release it.</span>}
      {people.map(({ client, person, block }) => {
        const found = blocks.find(({ id }) => id === block);
        return (
          <span key={client}>
            <strong>{person}</strong>
            {found && found.text.trim() !== '' && (
              <>
                {' in '}
                <button
                  type="button"
                  className="link"
                  onClick={() => goToCopy(editor, { block: blockId(found.id), from: 0, to: 0 })}
                >
                  {quotedStart(found.text)}
                </button>
              </>
            )}
          </span>
        );
      })}
    </section>
  );
}
