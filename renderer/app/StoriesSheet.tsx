import { useState } from 'react';
import type { SourceFile } from '../../shared/importers/importer';
import { Key } from '../panels/parts/Key';
import { Ledger, type LedgerRow } from '../panels/parts/Ledger';
import { openSource } from '../state/openSources';
import { useStore } from '../state/useStore';
import { say, windowStore } from '../state/windowStore';
import { closeSheet, Sheet } from './Sheet';

async function openItems(file: SourceFile, items: readonly number[]): Promise<void> {
  closeSheet();
  for (const item of items) await openSource(file, { item });
}

const told = (count: number): string => (count === 1 ? '1 story marked.' : `${count} stories marked.`);

const Row = ({ title, isMarked }: { readonly title: string; readonly isMarked: boolean }) => (
  <span className="row-head">
    <span className="words wrap">{title}</span>
    {isMarked && <span className="standing">Marked</span>}
  </span>
);

const rowOf = (title: string, id: string, isMarked: boolean): LedgerRow => ({
  id,
  content: () => <Row title={title || `Story ${id}, without a title`} isMarked={isMarked} />,
});

interface ChoiceProps {
  readonly file: SourceFile;
  readonly titles: readonly string[];
}

function Choice({ file, titles }: ChoiceProps) {
  const [selected, select] = useState('1');
  const [marked, mark] = useState<ReadonlySet<string>>(new Set());
  const chosen = marked.size > 0 ? marked : new Set([selected]);
  const toggle = (id: string): void => {
    const next = marked.has(id) ? new Set([...marked].filter((other) => other !== id)) : new Set([...marked, id]);
    mark(next);
    say(told(next.size));
  };
  const open = (): void =>
    void openItems(
      file,
      [...chosen].map(Number).toSorted((a, b) => a - b),
    );
  const rows = titles.map((title, at) => rowOf(title, String(at + 1), marked.has(String(at + 1))));
  return (
    <>
      <p className="fact">
        {file.name} holds {titles.length} stories. <Key keys="Space" /> marks one, <Key keys="A" /> all.
      </p>
      <Ledger
        name="item"
        label="Stories in the file"
        rows={rows}
        selected={selected}
        onSelect={select}
        onOpen={open}
        onKey={(key, id) => {
          if (key === ' ') toggle(id);
          else if (key === 'a') mark(new Set(rows.map((row) => row.id)));
          else return false;
          return true;
        }}
      />
      <div className="actions">
        <button type="button" className="primary" onClick={open}>
          {chosen.size === 1 ? 'Open it' : `Open ${chosen.size} stories`} <Key keys="Enter" />
        </button>
      </div>
    </>
  );
}

/** The stories of a file that holds several: those chosen are opened. */
export function StoriesSheet() {
  const choosing = useStore(windowStore, (now) => now.choosing);
  return (
    <Sheet name="stories" label="Stories in the file" title="Several stories">
      {() => choosing && <Choice file={choosing.file} titles={choosing.titles} />}
    </Sheet>
  );
}
