import { useEffect, useState } from 'react';
import type { FileThere } from '../../../shared/ipc/exportFiles';
import { useSession, useStory } from '../../app/currentStory';
import { changeSettings } from '../../state/settings';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { filesThere, lastWritten } from './exportStory';

const timeOf = (instant: string, now: Date): string => {
  const at = new Date(instant);
  const isToday = at.toDateString() === now.toDateString();
  const day = isToday ? {} : ({ day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(undefined, { ...day, hour: '2-digit', minute: '2-digit' }).format(at);
};

/** Looked up when the panel comes up, and whenever names or folder change; never while words are typed. */
function useFilesThere(chosen: readonly string[]): { readonly files: readonly FileThere[]; readonly now: Date } {
  const session = useSession();
  const slug = useStory(({ story }) => story.slug);
  const folder = useStore(windowStore, (now) => now.lastFolder);
  const names = useStore(windowStore, ({ settings }) => settings.exportNames);
  const written = useStore(lastWritten, (now) => now);
  const [found, setFound] = useState<{ files: readonly FileThere[]; now: Date }>({ files: [], now: new Date(0) });
  const formats = chosen.join(' ');
  useEffect(() => {
    let isHere = true;
    const look = async (): Promise<void> => {
      const files = await filesThere(session.view.get().story, formats.split(' '), folder);
      if (isHere) setFound({ files, now: new Date() });
    };
    void look();
    return () => {
      isHere = false;
    };
    // The names follow from the slug and the setting; after an export others stand there.
    // oxlint-disable-next-line react-hooks/exhaustive-deps, react/exhaustive-effect-dependencies
  }, [session, slug, folder, names, written, formats]);
  return found;
}

/** What stands where the story would be exported to, and what becomes of it. */
export function AlreadyThere({ chosen }: { readonly chosen: readonly string[] }) {
  const { files, now } = useFilesThere(chosen);
  const replaces = useStore(windowStore, ({ settings }) => settings.exportReplaces);
  if (files.length === 0) return null;
  const ours = files.filter(({ isOurs }) => isOurs);
  const others = files.filter(({ isOurs }) => !isOurs);
  return (
    <fieldset className="already-there">
      <legend>Already in the folder</legend>
      <ul className="reasons">
        {ours.map(({ name, writtenAt }) => (
          <li key={name}>
            <code>{name}</code>, exported {timeOf(writtenAt, now)}
          </li>
        ))}
        {others.map(({ name, writtenAt }) => (
          <li key={name}>
            <code>{name}</code>, of {timeOf(writtenAt, now)}: not this story’s, or changed since. It stays, and the new
            file gets a number.
          </li>
        ))}
      </ul>
      {ours.length > 0 && (
        <div className="one-line">
          <label className="choice">
            <input
              type="radio"
              name="replaces"
              checked={replaces}
              onChange={() => void changeSettings({ exportReplaces: true })}
            />
            Replace {ours.length === 1 ? 'it' : 'them'}
          </label>
          <label className="choice">
            <input
              type="radio"
              name="replaces"
              checked={!replaces}
              onChange={() => void changeSettings({ exportReplaces: false })}
            />
            Keep {ours.length === 1 ? 'it' : 'them'}, and number the new
          </label>
        </div>
      )}
    </fieldset>
  );
}
