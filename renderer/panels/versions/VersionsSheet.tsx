import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { StoryVersion } from '../../../shared/ipc/contract';
import type { Outcome } from '../../../shared/story/outcome';
import { closeSheet, Sheet } from '../../app/Sheet';
import { useSession, useStory } from '../../app/currentStory';
import { newsroom } from '../../newsroom';
import { useStore } from '../../state/useStore';
import { say, windowStore } from '../../state/windowStore';
import { Empty } from '../parts/Empty';
import { Key } from '../parts/Key';
import { Ledger, type LedgerRow } from '../parts/Ledger';
import { VersionCopy } from './VersionCopy';
import { asItCame, bringBack, readVersion, timeOf, titleOf, wordsOf, type Readable } from './versionCommands';

const rowOf = (version: StoryVersion, now: Date, wordsNow: number): LedgerRow => ({
  id: version.handle,
  content: () => (
    <>
      <span className="row-head">
        <span className="speaker">{version.name ?? timeOf(version, now)}</span>
        {version.beforeCut && <span className="standing">Before a cut</span>}
      </span>
      <span className="meta">
        {version.name !== undefined && `${timeOf(version, now)} · `}
        {wordsOf(version, wordsNow)}
      </span>
    </>
  ),
});

/** The last row, which is no version on the disk: the story as its source was read, before any edit. */
const firstOfAll: LedgerRow = {
  id: 'as it came',
  content: () => (
    <>
      <span className="row-head">
        <span className="speaker">As it came in</span>
      </span>
      <span className="meta">The source, cleaned, before any edit</span>
    </>
  ),
};

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

/** The story of the chosen row; null while it is read. */
function useKept(version: StoryVersion | undefined): Outcome<Readable> | null {
  const session = useSession();
  const [kept, setKept] = useState<Outcome<Readable> | null>(null);
  const handle = version?.handle;
  useEffect(() => {
    let isHere = true;
    setKept(null);
    if (version) void readVersion(session.id, version).then((read) => isHere && setKept(read));
    else setKept(asItCame(session.view.get().story));
    return () => {
      isHere = false;
    };
    // The handle tells which version it is.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [session, handle]);
  return kept;
}

interface ChosenProps {
  readonly version: StoryVersion | undefined;
  /** How the version is called: “13:50:12”, or “before any edit”. */
  readonly title: string;
}

/** The chosen version, beside what differs from the copy now. */
function Chosen({ version, title, children }: ChosenProps & { readonly children: (kept: Readable) => ReactNode }) {
  const kept = useKept(version);
  const now = useStory(({ story }) => story.blocks);
  const [isCompared, compare] = useState(true);
  if (kept === null) return <Empty>Reading…</Empty>;
  if (!kept.ok) return <Empty>{kept.problem.message}</Empty>;
  return (
    <div className="version">
      <VersionCopy blocks={kept.value.story.blocks} now={now} label={title} isCompared={isCompared} />
      <div className="actions">
        {children(kept.value)}
        <label className="choice">
          <input type="checkbox" checked={isCompared} onChange={({ target }) => compare(target.checked)} />
          Show what differs from the copy now
        </label>
      </div>
    </div>
  );
}

function Versions() {
  const session = useSession();
  const found = useVersions(session.id);
  const wordsNow = useStore(windowStore, ({ stories }) => stories.find(({ id }) => id === session.id)?.words ?? 0);
  const [selected, select] = useState<string | null>(null);
  const whole = useRef<HTMLDivElement>(null);
  // What was typed just before is held against the versions too.
  useEffect(() => void session.sync(), [session]);
  useEffect(() => {
    if (found !== null) whole.current?.querySelector<HTMLElement>('[data-landing]')?.focus();
  }, [found]);
  if (found === null) return <Empty>Looking for earlier versions…</Empty>;
  const { versions, now } = found;
  const version =
    selected === firstOfAll.id ? undefined : (versions.find(({ handle }) => handle === selected) ?? versions[0]);
  const title = version ? titleOf(version, now) : 'before any edit';
  const restore = (kept: Readable): void => {
    closeSheet();
    bringBack(session, kept, title);
    session.editor.commands.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'r' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    whole.current?.querySelector<HTMLElement>('button.primary')?.click();
  };
  return (
    <div ref={whole} className="versions" onKeyDown={onKeyDown} role="presentation">
      <Ledger
        name="version"
        label="Earlier versions"
        rows={[...versions.map((each) => rowOf(each, now, wordsNow)), firstOfAll]}
        selected={version?.handle ?? firstOfAll.id}
        onSelect={select}
        onOpen={() => whole.current?.querySelector<HTMLElement>('.version-copy')?.focus()}
      />
      <Chosen version={version} title={`The version ${title}`}>
        {(kept) => (
          <button type="button" className="primary" onClick={() => restore(kept)}>
            Bring this version back <Key keys="R" />
          </button>
        )}
      </Chosen>
    </div>
  );
}

/** The story as it stood earlier: to be looked at, held against the copy now, and brought back. */
export const VersionsSheet = () => (
  <Sheet name="versions" label="Earlier versions of the story" title="Earlier versions">
    {() => <Versions />}
  </Sheet>
);
