import { useState } from 'react';
import { useSession, useStory } from '../../app/currentStory';
import { useKeyHint } from '../parts/Key';
import { newsroom } from '../../newsroom';
import { useStore } from '../../state/useStore';
import { showProblem, windowStore } from '../../state/windowStore';
import { AlreadyThere } from './AlreadyThere';
import { copyStory } from './copyStory';
import { chooseFolder, exportStory, lastWritten, type Written } from './exportStory';

const showFolder = async (id: string): Promise<void> => {
  const outcome = await newsroom.showExportFolder(id);
  if (!outcome.ok) showProblem(outcome.problem);
};

function Result({ written }: { readonly written: Written }) {
  return (
    <output className="written">
      <span>
        Exported to <strong>{written.place}</strong>
      </span>
      <ul>
        {written.names.map((name) => (
          <li key={name}>
            <code>{name}</code>
            {written.replaced.includes(name) && ' took the place of the earlier one'}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => void showFolder(written.folder.id)}>
        Show the folder
      </button>
    </output>
  );
}

/** Where the story goes, folder or clipboard, and what came of it. */
export function Destination({ chosen, held }: { readonly chosen: readonly string[]; readonly held: boolean }) {
  const session = useSession();
  const id = useStory(({ story }) => story.id);
  const folder = useStore(windowStore, (now) => now.lastFolder);
  const written = useStore(lastWritten, (now) => now);
  const [busy, setBusy] = useState(false);
  const key = useKeyHint('Mod+Shift+E');
  const write = async (): Promise<void> => {
    setBusy(true);
    await exportStory(chosen);
    setBusy(false);
  };
  return (
    <section aria-label="Destination" className="stack">
      <div className="actions">
        <button
          type="button"
          className="primary"
          data-landing={held ? undefined : ''}
          title={key}
          disabled={held || busy}
          onClick={() => void write()}
        >
          {chosen.length === 1 ? 'Export 1 file' : `Export ${chosen.length} files`}
          {folder ? '' : '…'}
        </button>
        <button type="button" onClick={() => void chooseFolder()}>
          {folder ? `Folder: ${folder.label}` : 'Choose a folder…'}
        </button>
        <button
          type="button"
          disabled={held}
          title="Rich and plain at once: where you paste decides"
          onClick={() => void copyStory(session.sync())}
        >
          Copy the story
        </button>
      </div>
      {held && <p className="fact">On hold: the files can be seen below, but not written or copied.</p>}
      <AlreadyThere chosen={chosen} />
      {written?.story === id && <Result written={written} />}
    </section>
  );
}
