import { useLayoutEffect, useMemo, useRef, useState, type SyntheticEvent } from 'react';
import { dismissFinding, recallFinding } from '../../../shared/desk/dismissFinding';
import { isBody, type Block } from '../../../shared/story/block';
import type { Finding, Severity } from '../../../shared/story/finding';
import { holding } from '../../../shared/preflight/preflight';
import { useSession, useStory } from '../../app/currentStory';
import { run } from '../../app/commands';
import { goToCopy } from '../../app/goToCopy';
import { useStore } from '../../state/useStore';
import { say } from '../../state/windowStore';
import { chosenFinding } from './chosenFinding';
import { chosenLink } from '../related/chosenLink';
import { checkNoMore, mendFindings, mendLabel } from './mendFindings';
import { Empty } from '../parts/Empty';
import { Key } from '../parts/Key';
import { Ledger, type LedgerRow } from '../parts/Ledger';

const severityNames: Readonly<Record<Severity, string>> = {
  hold: 'Hold',
  warn: 'Fix',
  query: 'Ask the writer',
  info: 'Note',
};
const order: readonly Severity[] = ['hold', 'warn', 'query', 'info'];

interface Listed {
  readonly id: string;
  readonly finding: Finding;
  readonly place: string;
}

/** What each block is called when one points at it. */
function placeNames(blocks: readonly Block[]): ReadonlyMap<string, string> {
  let paragraphs = 0;
  return new Map(
    blocks.map((block) => {
      if (isBody(block)) paragraphs += 1;
      return [block.id, isBody(block) ? `paragraph ${paragraphs}` : block.kind];
    }),
  );
}

const isOpen = ({ dismissed }: Finding): boolean => dismissed === undefined;

/** Those of one rule stand together, in the order in which each rule speaks first. */
function byRule(findings: readonly Finding[]): readonly Finding[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  return findings.toSorted((a, b) => rules.indexOf(a.rule) - rules.indexOf(b.rule));
}

/** The gravest first; what the editor lets be comes last. Findings that say the same of the same words are one. */
function listed(findings: readonly Finding[], blocks: readonly Block[]): readonly Listed[] {
  const names = placeNames(blocks);
  return [
    ...order.flatMap((severity) => byRule(findings.filter((each) => each.severity === severity && isOpen(each)))),
    ...findings.filter((finding) => !isOpen(finding)),
  ]
    .map((finding) => ({ id: finding.key, finding, place: (finding.at && names.get(finding.at.block)) ?? '' }))
    .filter(({ id }, at, all) => all.findIndex((other) => other.id === id) === at);
}

const Row = ({ finding, place }: Pick<Listed, 'finding' | 'place'>) => (
  <>
    <span className="row-head">
      <span className="speaker">{finding.dismissed === undefined ? severityNames[finding.severity] : 'Let be'}</span>
      <span className="standing">{place}</span>
    </span>
    <span className="words wrap">{finding.message}</span>
    {finding.dismissed !== undefined && <span className="meta">Your reason: {finding.dismissed}</span>}
  </>
);

const rowOf = ({ id, finding, place }: Listed): LedgerRow => ({
  id,
  content: () => <Row finding={finding} place={place} />,
  tone: finding.severity,
});

function Verdict() {
  const story = useStory((view) => view.story);
  const findings = useStory((view) => view.findings);
  const held = findings.filter(({ severity }) => severity === 'hold').length;
  const holds = holding(story, findings).length;
  if (holds > 0)
    return (
      <p className="verdict" data-tone="hold">
        On hold: {holds === 1 ? 'one thing keeps' : `${holds} things keep`} this story from export.
        {held > holds && ` The reason “${story.override?.reason ?? ''}” lets out ${held - holds} more.`}
      </p>
    );
  if (held > 0)
    return (
      <p className="verdict" data-tone="open">
        Hold overridden: {story.override?.reason}
      </p>
    );
  return (
    <p className="verdict" data-tone="ready">
      Nothing keeps this story from export.
    </p>
  );
}

/** Asks why a finding is let be. Enter takes the reason, Escape asks no more. */
function WhyLetBe({ finding, leave }: { readonly finding: Finding; readonly leave: () => void }) {
  const session = useSession();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const reason = field.current?.value ?? '';
    if (!session.update((story) => dismissFinding(story, finding, reason))) return say('Give a reason first.');
    say('Let be. It comes back when its words change.');
    leave();
  };
  return (
    <form className="field foot" onSubmit={submit}>
      <label htmlFor="let-be">Why may it stand?</label>
      <input
        id="let-be"
        ref={field}
        autoComplete="off"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          leave();
        }}
      />
    </form>
  );
}

/** What preflight found, the gravest first; each leads to its place. */
export function Checks() {
  const session = useSession();
  const findings = useStory((view) => view.findings);
  const story = useStory((view) => view.story);
  const { related, blocks } = story;
  const chosen = useStore(chosenFinding, (now) => (now?.story === session.id ? now : null));
  const [asking, ask] = useState(false);
  const entries = useMemo(() => listed(findings, blocks), [findings, blocks]);
  const show = (id: string): void => {
    select(id);
    const finding = entries.find((entry) => entry.id === id)?.finding;
    if (finding?.at) return goToCopy(session.editor, finding.at);
    const inCard = related.find(
      ({ start, end }) => finding && finding.source.start >= start && finding.source.end <= end,
    );
    if (inCard) {
      chosenLink.change(() => inCard.id);
      return run('show-related');
    }
    if (finding?.rule === 'metadata') return run('show-details');
    say('This concerns the whole story.');
  };
  const rows = entries.map(rowOf);
  const at = entries.find(({ id }) => id === chosen?.id) ?? entries[Math.min(chosen?.row ?? 0, entries.length - 1)];
  const select = (id: string): void =>
    chosenFinding.change(() => ({ story: session.id, id, row: entries.findIndex((entry) => entry.id === id) }));
  const letBe = (): boolean => {
    if (!at) return false;
    if (at.finding.severity === 'hold') say('A hold is mended, or overridden under Export.');
    else if (at.finding.dismissed === undefined) ask(true);
    else if (session.update((now) => recallFinding(now, at.finding))) say('It is asked about again.');
    return true;
  };
  const mend = at ? mendLabel(story, at.finding) : null;
  const equals = findings.filter(
    (each) => at && each.rule === at.finding.rule && mendLabel(story, each) !== null && isOpen(each),
  );
  /** Mends the finding, or all of its rule; the row goes on with the next. */
  const doMend = (all: readonly Finding[]): boolean => {
    if (at) select(at.id);
    if (mend === null) say('Only you can say what is right here. Enter goes to its place.');
    else mendFindings(session, all);
    return true;
  };
  const offForHouse = (): boolean => {
    if (at?.finding.severity === 'hold') say('A hold is mended, or overridden under Export.');
    else if (at) void checkNoMore(at.finding);
    return true;
  };
  const keys: Readonly<Record<string, () => boolean>> = {
    x: letBe,
    f: () => doMend(at ? [at.finding] : []),
    F: () => doMend(equals),
    h: offForHouse,
  };
  const leave = (): void => {
    ask(false);
    document.querySelector<HTMLElement>('[role=listbox][aria-label=Findings]')?.focus();
  };
  return (
    <div className="split">
      <Verdict />
      {rows.length === 0 ? (
        <Empty>No findings.</Empty>
      ) : (
        <Ledger
          name="finding"
          label="Findings"
          rows={rows}
          selected={at?.id ?? null}
          onSelect={select}
          onOpen={show}
          onKey={(key) => keys[key]?.() ?? false}
        />
      )}
      {at && asking && <WhyLetBe key={at.id} finding={at.finding} leave={leave} />}
      {at && !asking && (
        <div className="actions foot work">
          {mend !== null && (
            <button type="button" onClick={() => doMend([at.finding])}>
              <span className="clip">{mend}</span> <Key keys="F" />
            </button>
          )}
          {equals.length > 1 && mend !== null && (
            <button type="button" onClick={() => doMend(equals)}>
              All {equals.length} <Key keys="Shift+F" />
            </button>
          )}
          <button type="button" onClick={() => show(at.id)}>
            Go to its place <Key keys="Enter" />
          </button>
          {at.finding.severity !== 'hold' && (
            <>
              <button type="button" onClick={letBe}>
                {at.finding.dismissed === undefined ? 'Let it be…' : 'Ask again'} <Key keys="X" />
              </button>
              <button type="button" onClick={offForHouse}>
                Off for this house <Key keys="H" />
              </button>
            </>
          )}
        </div>
      )}
    </div>
  );
}
