import { Key } from '../panels/parts/Key';
import { chooseSources } from '../state/openSources';
import { useStore } from '../state/useStore';
import { windowStore } from '../state/windowStore';
import { run } from './commands';

/** What the middle of the window says while no story is open. */
export function EmptyDesk() {
  const reading = useStore(windowStore, (now) => now.reading);
  if (reading.length > 0)
    return (
      <div className="empty-desk">
        <output className="invitation">Reading {reading[0]}…</output>
      </div>
    );
  return (
    <div className="empty-desk">
      <h1 className="invitation">Put a story here.</h1>
      <p>
        Paste it, or the address of its page, with <Key keys="Mod+V" />; drop a file anywhere in this window, or open
        one. The furniture comes off, every quotation is tied to its words in the source, and nothing is thrown away.
      </p>
      <div className="actions">
        <button type="button" className="primary" data-landing="" onClick={() => void chooseSources()}>
          Open a file… <Key keys="Mod+O" />
        </button>
        <button type="button" onClick={() => run('paste-story')}>
          Paste a story <Key keys="Mod+Shift+V" />
        </button>
        <button type="button" onClick={() => run('practice')}>
          Learn it in two minutes <Key keys="Shift+F1" />
        </button>
      </div>
    </div>
  );
}
