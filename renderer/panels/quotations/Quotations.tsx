import { useMemo } from 'react';
import { blockTexts } from '../../../shared/verbatim/checkVerbatim';
import { useSession, useStory } from '../../app/currentStory';
import { hueOf, signOf, type Hues } from '../../editor/quotationLook';
import { goToCopy } from '../../app/goToCopy';
import { run } from '../../app/commands';
import { Empty } from '../parts/Empty';
import { Key } from '../parts/Key';
import { Ledger, type LedgerRow } from '../parts/Ledger';
import type { Quotation, StoryDocument } from '../../../shared/story/storyDocument';
import { Transcripts } from '../transcripts/Transcripts';
import { Indirect } from './Indirect';
import { QuotationCard } from './QuotationCard';
import { awaitsReview } from '../../../shared/story/quotation';
import { nameOfSpeaker } from '../../state/quotationNames';
import { listed, reviewed, saidOf, standing, wordsOf } from '../../state/review';
import type { NameIn } from '../../../shared/ipc/commands';
import { tagCommands } from './tagCommands';
import {
  chooseCandidate,
  confirmReview,
  confirmSureOfSpeaker,
  joinCandidate,
  markReviewUnknown,
  putWordsBack,
  turnOrder,
} from './reviewCommands';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';

function Row({ words, quotation }: { readonly words: string; readonly quotation: Quotation }) {
  const name = nameOfSpeaker(quotation);
  const told = [standing(quotation), ...saidOf(quotation)].filter((one) => one !== name);
  return (
    <>
      <span className="speaker">
        {signOf(quotation)}
        {name}
      </span>
      <span className="words">{words}</span>
      <span className="standing">{told.join(' · ')}</span>
    </>
  );
}

function rowsOf(story: StoryDocument, hues: Hues, leastSureFirst: boolean): readonly LedgerRow[] {
  const texts = blockTexts(story.blocks);
  return listed(story, leastSureFirst).map((quotation) => ({
    id: quotation.id,
    tone: hueOf(quotation, hues),
    content: () => <Row words={wordsOf(texts, quotation).slice(0, 160)} quotation={quotation} />,
  }));
}

const tagKeys: Readonly<Record<string, NameIn<'Tags'>>> = {
  x: 'nobodys-words',
  t: 'untag',
  m: 'merge',
  s: 'split',
  w: 'widen-end',
  W: 'narrow-end',
  v: 'verify',
  o: 'standing',
};

function actOnTag(key: string): boolean {
  const command = tagKeys[key];
  if (command) tagCommands[command]();
  return command !== undefined;
}

/** Acts on a key pressed in the list; true when it was one of ours. */
function act(key: string): boolean {
  const joined = /^Shift\+([1-9])$/.exec(key)?.[1];
  if (joined !== undefined) joinCandidate(Number(joined));
  else if (/^[1-9]$/.test(key)) chooseCandidate(Number(key));
  else if (key === 'a') confirmReview();
  else if (key === 'A') confirmSureOfSpeaker();
  else if (key === 'l') turnOrder();
  else if (key === 'u') markReviewUnknown();
  else if (key === 'r') putWordsBack();
  else if (key === 'n' || key === '/') document.querySelector<HTMLInputElement>('#someone-else')?.focus();
  else return actOnTag(key);
  return true;
}

const ToPeople = () => (
  <button type="button" className="link" onClick={() => run('show-people')}>
    People <Key keys="Mod+7" />
  </button>
);

/** Every quotation, who said it, and the one under review. */
export function Quotations() {
  const session = useSession();
  const story = useStory((view) => view.story);
  const hues = useStory((view) => view.hues);
  const selected = useStory((view) => view.selected);
  const leastSureFirst = useStore(windowStore, (now) => now.leastSureFirst);
  const rows = useMemo(() => rowsOf(story, hues, leastSureFirst), [story, hues, leastSureFirst]);
  const waiting = story.quotations.filter(awaitsReview).length;
  const quotation = reviewed(story).find(({ id }) => id === selected);
  if (rows.length === 0)
    return (
      <div className="split">
        <p className="tally turn">
          No quotations
          <ToPeople />
        </p>
        <Empty>No words stand between quotation marks in this story.</Empty>
        <Transcripts />
        <Indirect />
      </div>
    );
  const onKey = (key: string): boolean => {
    const segment = quotation?.segments[0];
    if (key !== 'e') return act(key);
    if (segment) goToCopy(session.editor, segment);
    return true;
  };
  return (
    <div className="split review">
      <p className="tally turn">
        <span>{waiting === 0 ? `All ${rows.length} reviewed` : `${waiting} of ${rows.length} to review`}</span>
        <button type="button" className="link" aria-pressed={leastSureFirst} onClick={turnOrder}>
          {leastSureFirst ? 'Least certain first' : 'Story order'} <Key keys="L" />
        </button>
        <ToPeople />
      </p>
      <Ledger
        name="quotation"
        label="Quotations"
        rows={rows}
        selected={selected}
        onSelect={session.select}
        onOpen={confirmReview}
        onKey={onKey}
        onLand={() => session.select((story.quotations.find(awaitsReview) ?? reviewed(story)[0])?.id ?? null)}
      />
      {quotation ? (
        <QuotationCard key={quotation.id} story={story} quotation={quotation} />
      ) : (
        <Empty>Choose a quotation: its speaker, and how we know, stand here.</Empty>
      )}
      <Transcripts />
      <Indirect />
    </div>
  );
}
