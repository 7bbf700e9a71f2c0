import { useState } from 'react';
import { newsroom } from '../../newsroom';
import { useStore } from '../../state/useStore';
import { showProblem, windowStore } from '../../state/windowStore';
import { chooseFolder, exportStory, type Written } from './exportStory';

const showFolder = async (id: string): Promise<void> => {
  const outcome = await newsroom.showExportFolder(id);
  if (!outcome.ok) showProblem(outcome.problem);
};

function Result({ written }: { readonly written: Written }) {
  return (
    <output className="written">
      <span>Exported to <strong>{written.place}</strong></span>
      <ul>{written.names.map((name) => <li key={name}><code>{name}</code></li>)}</ul>
      <button type="button" onClick={() => void showFolder(written.folder.id)}>Show the folder</button>
    </output>
  );
}

/** Where the files go, the button that writes them, and what came of it. */
export function Destination({ chosen, held }: { readonly chosen: readonly string[]; readonly held: boolean }) {
  const folder = useStore(windowStore, (now) => now.lastFolder);
  const [written, setWritten] = useState<Written | null>(null);
  const [busy, setBusy] = useState(false);
  const write = async (): Promise<void> => {
    setBusy(true);
    setWritten(await exportStory(chosen, folder));
    setBusy(false);
  };
  return (
    <section aria-label="Destination" className="stack">
      <div className="actions">
        <button type="button" className="primary" disabled={held || busy} onClick={() => void write()}>
          {chosen.length === 1 ? 'Export 1 file' : `Export ${chosen.length} files`}{folder ? '' : '…'}
        </button>
        <button type="button" onClick={() => void chooseFolder()}>{folder ? `Folder: ${folder.label}` : 'Choose a folder…'}</button>
      </div>
      {held && <p className="fact">On hold: the files can be seen below, but not written.</p>}
      {written && <Result written={written} />}
    </section>
  );
}
