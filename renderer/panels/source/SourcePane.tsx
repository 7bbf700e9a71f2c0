import { useEffect, useState } from 'react';
import type { ClassedLine } from '../../../shared/desk/source/sourceLines';
import { useSession, useStory } from '../../app/currentStory';
import { goToCopy } from '../../app/goToCopy';
import { reveal } from '../../editor/goTo';
import { caretPlace } from '../../editor/selectedRanges';
import { Key } from '../parts/Key';
import { Ledger, type LedgerRow } from '../parts/Ledger';
import { capital } from '../parts/capital';
import { CleanUpSteps } from './CleanUpSteps';
import { classNames, jobs } from './lineNames';
import { reclassify } from './sourceCommands';
import { useSourceLines } from './useSourceLines';

const shown = new CSSStyleSheet();

/** Marks the paragraph of the copy that the chosen line stands in; no node of the copy changes. */
function useShownBlock(block: string | null): void {
  useEffect(() => {
    if (!document.adoptedStyleSheets.includes(shown)) document.adoptedStyleSheets.push(shown);
    shown.replaceSync(
      block === null ? '' : `.block[data-block="${CSS.escape(block)}"] { --from-source: var(--line); }`,
    );
    return () => shown.replaceSync('');
  }, [block]);
}

const Row = ({ line }: { readonly line: ClassedLine }) => (
  <>
    <span className="row-head">
      <span className="line-class" data-by-editor={line.byEditor}>
        {classNames[line.is]}
      </span>
      <span className="line-reason">{capital(line.reason)}</span>
      <span className="standing">{line.number}</span>
    </span>
    <span className="words">{line.text}</span>
  </>
);

const rowOf = (line: ClassedLine, isMarked: boolean): LedgerRow => ({
  id: String(line.start),
  content: () => <Row line={line} />,
  tone: line.block === null ? 'out' : 'in',
  isMarked,
});

const idOf = ({ start }: ClassedLine): string => String(start);

/** The chosen lines: all between the one the choice began with and the one it has reached. */
interface Choice {
  readonly anchor: string;
  readonly head: string;
}

function chosenLines(lines: readonly ClassedLine[], choice: Choice | null): readonly ClassedLine[] {
  if (choice === null) return lines.slice(0, 1);
  const head = lines.findIndex((line) => idOf(line) === choice.head);
  const anchor = lines.findIndex((line) => idOf(line) === choice.anchor);
  if (head < 0) return lines.slice(0, 1);
  return lines.slice(Math.min(head, anchor < 0 ? head : anchor), Math.max(head, anchor) + 1);
}

/** What came in, line by line, and what became of each; the editor says what a line is by a letter. */
export function SourcePane() {
  const session = useSession();
  const lines = useSourceLines();
  const name = useStory((view) => view.story.source.name);
  const [choice, choose] = useState<Choice | null>(null);
  const chosen = chosenLines(lines, choice);
  const head = lines.find((line) => idOf(line) === choice?.head) ?? chosen[0];
  const rows = lines.map((line) => rowOf(line, chosen.includes(line)));
  useShownBlock(choice === null ? null : (head?.block ?? null));

  useEffect(() => {
    const follow = (): void => {
      // Where the hand is in the list, a decision that moves the caret does not move the choice.
      if (!session.editor.isFocused) return;
      const block = caretPlace(session.editor.state)?.block;
      const line = block && lines.find((each) => each.block === block);
      if (line) choose({ anchor: idOf(line), head: idOf(line) });
    };
    session.editor.on('selectionUpdate', follow);
    return () => void session.editor.off('selectionUpdate', follow);
  }, [session, lines]);

  const select = (id: string, isMore = false): void => {
    choose((now) => ({ anchor: isMore ? (now?.anchor ?? id) : id, head: id }));
    const block = lines.find((line) => idOf(line) === id)?.block;
    if (block) reveal(session.editor, { block, from: 0, to: 0 });
  };
  const make = (key: string): boolean => {
    const job = jobs.find((each) => each.key === key);
    if (job)
      reclassify(
        chosen.map(({ start }) => start),
        job.as,
      );
    return job !== undefined;
  };
  const onKey = (key: string, id: string): boolean => {
    const by = { 'Shift+ArrowDown': 1, 'Shift+ArrowUp': -1 }[key];
    if (by === undefined) return make(key);
    const next = lines[lines.findIndex((line) => idOf(line) === id) + by];
    if (next) select(idOf(next), true);
    return true;
  };
  const open = (id: string): void => {
    const block = lines.find((line) => idOf(line) === id)?.block;
    if (block) goToCopy(session.editor, { block, from: 0, to: 0 });
  };
  return (
    <aside className="pane source" data-pane="source" aria-label="Source">
      <header className="pane-head">
        <h2>Source</h2>
        <span className="file-name">{name}</span>
      </header>
      <Ledger
        name="source"
        label="Lines of the source"
        rows={rows}
        selected={head ? idOf(head) : null}
        onSelect={select}
        onOpen={open}
        onKey={onKey}
        hasOwnLetters
        isMultiple
      />
      <div className="line-jobs" role="toolbar" aria-label="The chosen lines are">
        {jobs.map(({ as, key, name: job }) => (
          <button key={as} type="button" onClick={() => void make(key)}>
            {job} <Key keys={key.toUpperCase()} />
          </button>
        ))}
      </div>
      <CleanUpSteps />
    </aside>
  );
}
