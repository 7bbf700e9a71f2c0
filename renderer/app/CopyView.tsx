import { useEffect, useMemo } from 'react';
import { reveal } from '../editor/goTo';
import { useStore } from '../state/useStore';
import { saveCopyAs } from '../state/saveCopy';
import type { Saver } from '../state/saver';
import { awaitsReview } from '../../shared/story/quotation';
import { stateOf } from '../../shared/preflight/summarise';
import { bodyWords } from '../../shared/story/bodyWords';
import { isExported, shownState, stateNames } from '../state/stateNames';
import { windowStore } from '../state/windowStore';
import { useSession, useStory } from './currentStory';
import { CommentField } from '../comments/CommentField';
import { CommentCount } from '../comments/CommentsSheet';
import { FindBar } from '../find/FindBar';
import { SpellingBar, SpellingCount } from '../spelling/SpellingBar';
import { AlarmBar } from './AlarmBar';
import { NameVersion } from '../panels/versions/NameVersion';
import { OnDesk, PeopleHere } from '../panels/shared/OnDesk';
import type { Share } from '../state/share';
import { PracticeBar } from './PracticeBar';
import { ChangeBar } from './ChangeBar';
import { CopyText } from './CopyText';
import { HeadlineCounts } from './HeadlineCounts';
import { LinkField } from './LinkField';

interface CopyViewProps {
  readonly saver: Saver;
  /** Null for a story of one's own. */
  readonly share: Share | null;
}

const ground = new CSSStyleSheet();

/** Gives the quotation under review a ground, by a rule of its own: no node of the copy changes. */
function useGround(selected: string | null): void {
  useEffect(() => {
    if (!document.adoptedStyleSheets.includes(ground)) document.adoptedStyleSheets.push(ground);
    const name = selected === null ? null : CSS.escape(selected);
    ground.replaceSync(
      name === null
        ? ''
        : `.quotation[data-quotation="${name}"] { --ground: var(--tint); --ring: solid; --rail-width: 4px; }`,
    );
  }, [selected]);
}

function useReveal(selected: string | null): void {
  const session = useSession();
  useEffect(() => {
    const segment = session.view.get().story.quotations.find(({ id }) => id === selected)?.segments[0];
    if (segment) reveal(session.editor, segment);
  }, [session, selected]);
}

function Saved({ saver, isShared }: { readonly saver: Saver; readonly isShared: boolean }) {
  const session = useSession();
  const state = useStore(saver.state, (now) => now);
  if (state.kind === 'failed')
    return (
      <span className="saved failed" role="alert">
        Not saved: {state.message}{' '}
        <button type="button" className="link" onClick={() => void saveCopyAs(session)}>
          Save a copy as…
        </button>
      </span>
    );
  if (state.kind === 'read-only') return <span className="saved">Read only: saved by a newer Verbatim</span>;
  const saved = isShared ? 'Saved here' : 'Saved';
  return <span className="saved short">{state.kind === 'saved' ? saved : 'Saving…'}</span>;
}

function StatusLine({ saver, share }: CopyViewProps) {
  const story = useStory((view) => view.story);
  const findings = useStory((view) => view.findings);
  const words = useMemo(() => bodyWords(story.blocks), [story.blocks]);
  const waiting = story.quotations.filter(awaitsReview).length;
  const isOut = useStore(windowStore, ({ stories }) =>
    stories.some((each) => each.id === story.id && isExported(each)),
  );
  const headline = story.blocks.find(({ kind }) => kind === 'headline')?.text ?? '';
  const state = shownState({ headline, words, state: stateOf(story, findings) }, isOut);
  return (
    <header className="status-line">
      <span className="slug">{story.slug}</span>
      <span className="state" data-state={state}>
        {stateNames[state]}
      </span>
      {waiting > 0 && <span>{waiting} to review</span>}
      <span className="length">{words} words</span>
      <SpellingCount />
      <CommentCount />
      <Saved saver={saver} isShared={share !== null} />
      {share && <OnDesk share={share} />}
    </header>
  );
}

/** The copy, as it will read. */
export function CopyView({ saver, share }: CopyViewProps) {
  const session = useSession();
  useEffect(() => {
    const idle = requestIdleCallback(session.readAhead);
    return () => cancelIdleCallback(idle);
  }, [session]);
  const selected = useStory((view) => view.selected);
  useGround(selected);
  useReveal(selected);
  return (
    <>
      <StatusLine saver={saver} share={share} />
      {share && <PeopleHere share={share} />}
      <NameVersion saver={saver} />
      <FindBar />
      <SpellingBar />
      <div className="sheet">
        <HeadlineCounts />
        <CopyText editor={session.editor} />
        <ChangeBar />
        <LinkField />
        <CommentField />
      </div>
      <AlarmBar />
      <PracticeBar />
    </>
  );
}
