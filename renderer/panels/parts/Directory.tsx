import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { directoryOf } from '../../state/directory';

/** The people of all stories on the desk, offered by fields of a name that ask for `list="directory"`; never filled in. */
export function Directory() {
  const stories = useStore(windowStore, (now) => now.stories);
  return (
    <datalist id="directory">
      {directoryOf(stories).map((name) => (
        <option key={name}>{name}</option>
      ))}
    </datalist>
  );
}
