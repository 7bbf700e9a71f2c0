import { useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { longestVersionName } from '../../../shared/ipc/schemas';
import { fail, type Outcome } from '../../../shared/story/outcome';
import { useSession } from '../../app/currentStory';
import { newsroom } from '../../newsroom';
import { currentSession } from '../../state/openStories';
import type { Saver } from '../../state/saver';
import { useStore } from '../../state/useStore';
import { say, showNotice, showProblem, windowStore } from '../../state/windowStore';
import { Key } from '../parts/Key';
import { timeOf } from './versionCommands';

const close = (): void => windowStore.change((now) => ({ ...now, naming: false }));

/** Opens the bar that takes a version's name. */
export function askForVersionName(): void {
  const session = currentSession();
  if (!session) return say('No story is open.');
  if (!session.editor.isEditable) return say('This story is only read: nothing of it is kept anew.');
  windowStore.change((now) => ({ ...now, naming: true }));
}

/** Keeps the story as it stands: what is unsaved is saved first. */
async function keep(id: string, saver: Saver, name: string): Promise<Outcome<null>> {
  if (!(await saver.flush()))
    return fail('version-not-kept', 'The version is not kept, since the story could not be saved. Save a copy first.');
  return newsroom.nameVersion(id, name);
}

/** A version that nobody calls anything is called by its time. */
const nameOfNow = (now: Date): string => `As of ${timeOf({ savedAt: now.toISOString() }, now)}`;

function Bar({ saver }: { readonly saver: Saver }) {
  const session = useSession();
  const [offered] = useState(() => nameOfNow(new Date()));
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const leave = (): void => {
    close();
    session.editor.view.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const name = field.current?.value.trim() || offered;
    leave();
    void keep(session.id, saver, name).then((kept) =>
      kept.ok ? showNotice(`“${name}” is kept among the earlier versions.`) : showProblem(kept.problem),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    leave();
  };
  return (
    <form className="find-bar name-version" onSubmit={submit}>
      <div className="find-row">
        <label htmlFor="version-name">Keep this version as</label>
        <input
          ref={field}
          id="version-name"
          type="text"
          defaultValue={offered}
          maxLength={longestVersionName}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={onKeyDown}
        />
        <button type="submit">
          Keep it <Key keys="Enter" />
        </button>
        <button type="button" className="quiet" onClick={leave}>
          Not now <Key keys="Escape" />
        </button>
      </div>
    </form>
  );
}

/** Takes a name for the story as it stands. Enter keeps it, Escape leaves. */
export function NameVersion({ saver }: { readonly saver: Saver }) {
  const naming = useStore(windowStore, (now) => now.naming);
  return naming ? <Bar saver={saver} /> : null;
}
