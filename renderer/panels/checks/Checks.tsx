import { useMemo, useState } from 'react';
import { isBody, type Block } from '../../../shared/story/block';
import type { Finding, Severity } from '../../../shared/story/finding';
import { holding } from '../../../shared/preflight/preflight';
import { useSession, useStory } from '../../app/currentStory';
import { run } from '../../app/commands';
import { goToCopy } from '../../app/goToCopy';
import { say } from '../../state/windowStore';
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

function listed(findings: readonly Finding[], blocks: readonly Block[]): readonly Listed[] {
  const names = placeNames(blocks);
  return order
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .map((finding, at) => ({ id: `${at}`, finding, place: (finding.at && names.get(finding.at.block)) ?? '' }));
}

const Row = ({ finding, place }: Pick<Listed, 'finding' | 'place'>) => (
  <>
    <span className="row-head">
      <span className="speaker">{severityNames[finding.severity]}</span>
      <span className="standing">{place}</span>
    </span>
    <span className="words wrap">{finding.message}</span>
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

/** What preflight found, the gravest first; each leads to its place. */
export function Checks() {
  const session = useSession();
  const findings = useStory((view) => view.findings);
  const related = useStory((view) => view.story.related);
  const [selected, select] = useState<string | null>(null);
  const blocks = useStory((view) => view.story.blocks);
  const entries = useMemo(() => listed(findings, blocks), [findings, blocks]);
  const show = (id: string): void => {
    const finding = entries.find((entry) => entry.id === id)?.finding;
    if (finding?.at) return goToCopy(session.editor, finding.at);
    const inCard = related.some(
      ({ start, end }) => finding && finding.source.start >= start && finding.source.end <= end,
    );
    if (inCard) return run('show-related');
    say('This concerns the whole story.');
  };
  const rows = entries.map(rowOf);
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
          selected={selected ?? rows[0]?.id ?? null}
          onSelect={select}
          onOpen={show}
        />
      )}
      {rows.length > 0 && (
        <div className="actions foot">
          <button type="button" onClick={() => show(selected ?? '0')}>
            Go to its place <Key keys="Enter" />
          </button>
        </div>
      )}
    </div>
  );
}
