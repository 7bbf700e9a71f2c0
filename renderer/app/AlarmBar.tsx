import { useEffect } from 'react';
import type { Finding } from '../../shared/story/finding';
import { Key, keyHint } from '../panels/parts/Key';
import { alarmsOf, orphanedOf } from '../state/alarms';
import { say } from '../state/windowStore';
import { keepEdit, undoEdit } from './alarmCommands';
import { useSession, useStory } from './currentStory';
import { goToCopy } from './goToCopy';

/** Milliseconds without another change until an alarm is said aloud. */
const rest = 800;

/** What an edit broke, with its two answers. */
function Alarm({ alarm, more }: { readonly alarm: Finding; readonly more: number }) {
  const { editor } = useSession();
  const keep = useStory((view) => {
    const orphaned = orphanedOf(view, alarm);
    return orphaned ? `Keep ${orphaned.had}` : 'Let it stand';
  });
  const told = alarm.sinceEdit ?? alarm.message;
  useEffect(() => {
    const timer = window.setTimeout(
      () => say(`${told} ${keyHint('Alt+Z')} undoes the edit, ${keyHint('Alt+K')}: ${keep}.`),
      rest,
    );
    return () => window.clearTimeout(timer);
  }, [told, keep]);
  const answer = (command: () => void) => (): void => {
    command();
    editor.view.focus();
  };
  return (
    <section className="alarm" aria-label="Since an edit" data-tone={alarm.severity}>
      <button type="button" className="link told" onClick={() => alarm.at && goToCopy(editor, alarm.at)}>
        {told}
      </button>
      <div className="actions">
        <button type="button" onClick={answer(undoEdit)}>
          Undo the edit <Key keys="Alt+Z" />
        </button>
        <button type="button" onClick={answer(keepEdit)}>
          <span className="clip">{keep}</span> <Key keys="Alt+K" />
        </button>
        {more > 0 && <span className="fact">and {more} more, under Checks</span>}
      </div>
    </section>
  );
}

/** Beneath the copy, while an edit has taken words from their speaker or a name from its place. */
export function AlarmBar() {
  const alarm = useStory((view) => alarmsOf(view)[0]);
  const more = useStory((view) => alarmsOf(view).length - 1);
  return alarm ? <Alarm key={alarm.key} alarm={alarm} more={more} /> : null;
}
