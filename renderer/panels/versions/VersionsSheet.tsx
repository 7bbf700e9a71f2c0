import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { StoryVersion } from '../../../shared/ipc/contract';
import type { Outcome } from '../../../shared/story/outcome';
import { closeSheet, Sheet } from '../../app/Sheet';
import { useSession } from '../../app/currentStory';
import { newsroom } from '../../newsroom';
import type { KeptStory } from '../../state/keptStory';
import { useStore } from '../../state/useStore';
import { say, showProblem, windowStore } from '../../state/windowStore';
import { Empty } from '../parts/Empty';
import { Key } from '../parts/Key';
import { Ledger, type LedgerRow } from '../parts/Ledger';
import { bringBack, readVersion, timeOf, wordsOf } from './versionCommands';

const rowOf = (version: StoryVersion, now: Date, wordsNow: number): LedgerRow => ({
  id: version.handle,
  content: () => (
    <>
      <span className="row-head">
        <span className="speaker">{timeOf(version, now)}</span>
        {version.beforeCut && <span className="standing">Before a cut</span>}
      </span>
      <span className="meta">{wordsOf(version, wordsNow)}</span>
    </>
  ),
});

/** The copy of a version, to be read. */
function Copy({ kept, label }: { readonly kept: Outcome<KeptStory> | null; readonly label: string }) {
  if (kept === null) return <p className="empty">Reading…</p>;
  if (!kept.ok) return <p className="empty">{kept.problem.message}</p>;
  return (
    // A long text that is only read is scrolled by the keyboard once it has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <article className="version-copy" tabIndex={0} aria-label={label}>
      {kept.value.story.blocks
        .filter(({ text }) => text !== '')
        .map(({ id, kind, text }) => (
          <p key={id} data-kind={kind}>
            {text}
          </p>
        ))}
    </article>
  );
}

/** What is kept, and when it was looked up: “today” is told from that. */
interface Found {
  readonly versions: readonly StoryVersion[];
  readonly now: Date;
}

function useVersions(id: string): Found | null {
  const [versions, setVersions] = useState<Found | null>(null);
  useEffect(() => {
    let isHere = true;
    void newsroom.listVersions(id).then((found) => {
      if (!isHere) return;
      setVersions({ versions: found, now: new Date() });
      say(found.length === 1 ? '1 earlier version.' : `${found.length} earlier versions.`);
    });
    return () => {
      isHere = false;
    };
  }, [id]);
  return versions;
}

function useKept(id: string, version: StoryVersion | undefined): Outcome<KeptStory> | null {
  const [kept, setKept] = useState<Outcome<KeptStory> | null>(null);
  const handle = version?.handle;
  useEffect(() => {
    let isHere = true;
    setKept(null);
    if (version) void readVersion(id, version).then((read) => isHere && setKept(read));
    return () => {
      isHere = false;
    };
    // The handle tells which version it is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [id, handle]);
  return kept;
}

function Versions() {
  const session = useSession();
  const found = useVersions(session.id);
  const wordsNow = useStore(windowStore, ({ stories }) => stories.find(({ id }) => id === session.id)?.words ?? 0);
  const [selected, select] = useState<string | null>(null);
  const version = found?.versions.find(({ handle }) => handle === selected) ?? found?.versions[0];
  const kept = useKept(session.id, version);
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (found !== null) whole.current?.querySelector<HTMLElement>('[data-landing]')?.focus();
  }, [found]);
  if (found === null) return <Empty>Looking for earlier versions…</Empty>;
  if (!version) return <Empty>There is no earlier version yet: one is kept when the story changes.</Empty>;
  const { versions, now } = found;
  const time = timeOf(version, now);
  const restore = (): void => {
    if (kept === null) return;
    if (!kept.ok) return showProblem(kept.problem);
    closeSheet();
    bringBack(session, kept.value, time);
    session.editor.commands.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'r' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    restore();
  };
  return (
    <div ref={whole} className="versions" onKeyDown={onKeyDown} role="presentation">
      <Ledger
        name="version"
        label="Earlier versions"
        rows={versions.map((each) => rowOf(each, now, wordsNow))}
        selected={version.handle}
        onSelect={select}
        onOpen={() => whole.current?.querySelector<HTMLElement>('.version-copy')?.focus()}
      />
      <div className="version">
        <Copy kept={kept} label={`The version of ${time}`} />
        <div className="actions">
          <button type="button" className="primary" onClick={restore}>
            Bring this version back <Key keys="R" />
          </button>
        </div>
      </div>
    </div>
  );
}

/** The story as it stood earlier: to be looked at, and brought back. */
export const VersionsSheet = () => (
  <Sheet name="versions" label="Earlier versions of the story" title="Earlier versions">
    {() => <Versions />}
  </Sheet>
);
