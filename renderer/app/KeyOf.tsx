import { useState, type KeyboardEvent } from 'react';
import type { CommandName } from '../../shared/ipc/commands';
import { whyNot, withKey } from '../../shared/ipc/keys';
import { changeSettings } from '../state/settings';
import { useStore } from '../state/useStore';
import { say, windowStore } from '../state/windowStore';
import { isMac, nameOfPress, printed } from './keyTable';

const held = /^(?:Control|Meta|Alt|AltGraph|Shift|Tab)$/u;

/** The key of a command on the sheet: pressed, it takes whatever key is pressed next. */
export function KeyOf({
  name,
  does,
  keys,
}: {
  readonly name: CommandName;
  readonly does: string;
  readonly keys: string;
}) {
  const chosen = useStore(windowStore, (now) => now.settings.keys);
  const [taking, take] = useState(false);
  const [problem, report] = useState<string | null>(null);
  const set = (key: string | null): void => {
    take(false);
    report(null);
    void changeSettings({ keys: withKey(chosen, name, key) });
    say(`${does}: ${key === null ? 'its own key again' : printed(key, isMac())}.`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!taking || held.test(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return take(false);
    if (event.key === 'Backspace' && !event.ctrlKey && !event.altKey) return set(null);
    const key = nameOfPress(event.nativeEvent, isMac());
    const why = whyNot(name, key, chosen);
    report(why);
    if (why === null) set(key);
    else say(why);
  };
  const start = (): void => {
    take(true);
    report(null);
    say(`Press the new keys for ${does}. Backspace gives it its own again, Escape leaves it.`);
  };
  return (
    <>
      <button
        type="button"
        className="key-of"
        aria-label={`${does}: change its key, now ${keys}`}
        data-takes-keys={taking || undefined}
        data-changed={chosen[name] === undefined ? undefined : ''}
        onClick={start}
        onKeyDown={onKeyDown}
        onBlur={() => take(false)}
      >
        <kbd>{taking ? 'Press the keys…' : keys}</kbd>
      </button>
      {problem !== null && <span className="problem">{problem}</span>}
    </>
  );
}
