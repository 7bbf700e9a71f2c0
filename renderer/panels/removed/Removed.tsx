import { useMemo, useState } from 'react';
import { keepLineOut } from '../../../shared/desk/source/cleanUpSteps';
import { linesOut } from '../../../shared/desk/takenOut';
import type { RemovedEntry } from '../../../shared/story/storyDocument';
import { useSession, useStory } from '../../app/currentStory';
import { reveal } from '../../editor/goTo';
import { restoreLine } from '../../../shared/desk/restoreLine';
import { houseStyleNow } from '../../state/openStories';
import { say } from '../../state/windowStore';
import { capital } from '../parts/capital';
import { Empty } from '../parts/Empty';
import { Key, keyHint } from '../parts/Key';
import { Ledger, type LedgerRow } from '../parts/Ledger';

/** A line as it is listed: a table’s rows in one, and what has no words by what it shows. */
function wordsOf({ text, block }: RemovedEntry): string {
  const words = text.replaceAll('\t', ' | ').replaceAll('\n', ' / ');
  if (block?.kind === 'image') return ['Picture', block.picture?.alt, words].filter(Boolean).join(': ');
  if (block?.kind === 'embed') return [block.embed?.provider ?? 'Embed', words].filter(Boolean).join(': ');
  return words;
}

const Row = ({ line }: { readonly line: RemovedEntry }) => (
  <>
    <span className="row-head">
      <span className="speaker">{capital(line.reason)}</span>
      {line.restored && <span className="standing">Brought back</span>}
    </span>
    <span className="words">{wordsOf(line)}</span>
  </>
);

const rowOf = (line: RemovedEntry): LedgerRow => ({
  id: line.id,
  content: () => <Row line={line} />,
  // What is back stands out: it is in the copy among the story's own.
  tone: line.restored ? 'open' : 'plain',
});

function Line({ line, onTurn }: { readonly line: RemovedEntry; readonly onTurn: () => void }) {
  return (
    <section className="card" aria-label="Removed line">
      <h2 className="card-title">{capital(line.reason)}</h2>
      <blockquote className="said">{wordsOf(line)}</blockquote>
      <div className="actions">
        <button type="button" className={line.restored ? undefined : 'primary'} onClick={onTurn}>
          {line.restored ? 'Keep it out again' : 'Bring back'} <Key keys="Enter" />
        </button>
      </div>
      {line.restored && <p className="fact">This line is back in the copy.</p>}
    </section>
  );
}

/** Every line kept out of the story, and why. Nothing is thrown away. */
export function Removed() {
  const session = useSession();
  const now = useStory((view) => view.story);
  const removed = useMemo(() => linesOut(now), [now]);
  const [selected, select] = useState<string | null>(null);
  const line = removed.find(({ id }) => id === selected) ?? removed[0];
  if (!line) return <Empty>Nothing was taken out of this story.</Empty>;
  const keepOut = (id: string): void =>
    say(
      session.update((story) => keepLineOut(story, id))
        ? 'Kept out again.'
        : `You brought that paragraph back: ${keyHint('Mod+Shift+Backspace')} in the copy takes it out again.`,
    );
  const restore = (id: string): void => {
    const before = new Set<string>(session.sync().blocks.map((block) => block.id));
    if (!session.update((story) => restoreLine(story, id, houseStyleNow()))) return keepOut(id);
    const back = session.view.get().story.blocks.find((block) => !before.has(block.id));
    if (back) reveal(session.editor, { block: back.id, from: 0, to: 0 });
    say(`Brought back: ${wordsOf(line)}`);
  };
  const onKey = (key: string, id: string): boolean => {
    if (key === 'r') restore(id);
    return key === 'r';
  };
  return (
    <div className="split">
      <p className="tally">{removed.filter(({ restored }) => !restored).length} lines kept out of the story</p>
      <Ledger
        name="removed"
        label="Removed lines"
        rows={removed.map(rowOf)}
        selected={line.id}
        onSelect={select}
        onOpen={restore}
        onKey={onKey}
      />
      <Line line={line} onTurn={() => restore(line.id)} />
    </div>
  );
}
