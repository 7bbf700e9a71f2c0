import { useState } from 'react';
import type { AlphabetPreview } from '../../shared/ipc/readFiles';
import type { SourceFile } from '../../shared/importers/importer';
import { Key } from '../panels/parts/Key';
import { Ledger, type LedgerRow } from '../panels/parts/Ledger';
import { openSource } from '../state/openSources';
import { useStore } from '../state/useStore';
import { windowStore } from '../state/windowStore';
import { closeSheet, Sheet } from './Sheet';

const rowOf = ({ id, name, line }: AlphabetPreview): LedgerRow => ({
  id,
  content: () => (
    <>
      <span className="row-head">
        <span className="speaker">{name}</span>
      </span>
      <span className="words wrap">{line}</span>
    </>
  ),
});

interface ChoiceProps {
  readonly file: SourceFile;
  readonly alphabets: readonly AlphabetPreview[];
}

function Choice({ file, alphabets }: ChoiceProps) {
  const [selected, select] = useState(alphabets[0]?.id ?? '');
  const open = (): void => {
    closeSheet();
    void openSource(file, { alphabet: selected });
  };
  return (
    <>
      <p className="fact">
        {file.name} does not say which alphabet it is in. Choose the one in which this line reads right.
      </p>
      <Ledger
        name="alphabet"
        label="Alphabets"
        rows={alphabets.map(rowOf)}
        selected={selected}
        onSelect={select}
        onOpen={open}
      />
      <div className="actions">
        <button type="button" className="primary" onClick={open}>
          Open it <Key keys="Enter" />
        </button>
      </div>
    </>
  );
}

/** The alphabets a file may be in: it is opened in the one chosen. */
export function AlphabetSheet() {
  const spelling = useStore(windowStore, (now) => now.spelling);
  return (
    <Sheet name="alphabets" label="The file’s alphabet" title="Which alphabet?">
      {() => spelling && <Choice file={spelling.file} alphabets={spelling.alphabets} />}
    </Sheet>
  );
}
