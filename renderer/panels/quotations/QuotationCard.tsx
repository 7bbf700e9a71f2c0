import { useMemo } from 'react';
import type { Quotation, StoryDocument } from '../../../shared/story/storyDocument';
import { blockTexts } from '../../../shared/verbatim/checkVerbatim';
import { useStory } from '../../app/currentStory';
import { hueOf } from '../../editor/quotationLook';
import { Key } from '../parts/Key';
import { InRecording } from '../transcripts/InRecording';
import { Candidates } from './Candidates';
import { SourceWords } from './SourceWords';
import { nameOfSpeaker } from '../../state/quotationNames';
import { isContested, saidOf, standing, wordsOf } from '../../state/review';
import { confirmReview, markReviewUnknown } from './reviewCommands';

function Facts({ quotation }: { readonly quotation: Quotation }) {
  const { cue, speaker, where, kind, closed, madeBy } = quotation;
  const facts = [
    standing(quotation),
    speaker && speaker.surface !== speaker.name && `“${speaker.surface}” in the copy`,
    cue && `cue “${cue.text}”`,
    where === 'body' ? kind : `in the ${where}`,
    !closed && 'the closing mark is missing',
    madeBy === 'editor' && 'tagged by hand',
    ...saidOf(quotation),
  ];
  return <p className="fact">{facts.filter(Boolean).join(' · ')}</p>;
}

function Reasons({ reasons }: Pick<Quotation, 'reasons'>) {
  if (reasons.length === 0) return null;
  return (
    <ul className="reasons" aria-label="Why">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

/** What Enter does, in one place whatever it is: confirm, or nothing. */
function Confirm({ quotation }: { readonly quotation: Quotation }) {
  const { speaker, suggested, status, disputed } = quotation;
  if (status === 'confirmed' && !disputed) return <span className="decided">✓ Confirmed</span>;
  if (speaker && !disputed)
    return (
      <button type="button" className="primary" onClick={confirmReview}>
        <span className="clip">Confirm {speaker.name}</span> <Key keys="Enter" />
      </button>
    );
  if (disputed || !suggested) return null;
  return (
    <button type="button" onClick={confirmReview}>
      <span className="clip">No speaker yet: press 1 for {suggested.name}</span>
    </button>
  );
}

/** Whom the tool would offer: where nobody is named, or where the file names somebody else. */
function Suggestion({ quotation }: { readonly quotation: Quotation }) {
  const { speaker, suggested } = quotation;
  if (!suggested) return null;
  if (!speaker)
    return (
      <p className="suggestion">
        Perhaps <strong>{suggested.name}</strong>: {suggested.because}
      </p>
    );
  if (!isContested(quotation)) return null;
  return (
    <p className="suggestion">
      The file names {speaker.name}, but the copy reads as if <strong>{suggested.name}</strong> said it:{' '}
      {suggested.because} <Key keys="1" />
    </p>
  );
}

/** Why an answer that was given does not stand by itself any more. */
function Doubt({ quotation: { disputed, copySays, speaker } }: { readonly quotation: Quotation }) {
  if (disputed)
    return (
      <p className="suggestion">
        {disputed.map(({ by, name }) => (name ? `${by} says ${name}` : `${by} says it cannot be known`)).join('; ')}.
        Agree, then choose again.
      </p>
    );
  if (!copySays) return null;
  return (
    <p className="suggestion">
      Since an edit, the copy{' '}
      {copySays.name === null ? (
        'names nobody'
      ) : (
        <>
          says <strong>{copySays.name}</strong>
        </>
      )}
      {speaker && ` where it said ${speaker.name}`}. <Key keys="Mod+Z" /> takes the edit back.
    </p>
  );
}

/** Where words come from that were pasted out of another story, and what its source has. */
function Origin({ quotation: { takenFrom } }: { readonly quotation: Quotation }) {
  if (!takenFrom) return null;
  return (
    <div className="origin">
      <p className="fact">
        Taken over from “{takenFrom.story}”, and held against its source ({takenFrom.source.name}), which has:
      </p>
      <blockquote className="said">{takenFrom.said.map(({ words }) => words).join(' ¶ ')}</blockquote>
    </div>
  );
}

/** The quotation under review: who said it, how we know, and whom to choose instead. */
export function QuotationCard({ story, quotation }: { readonly story: StoryDocument; readonly quotation: Quotation }) {
  const hue = hueOf(
    quotation,
    useStory((view) => view.hues),
  );
  const check = useStory((view) => view.checks.find((one) => one.quotation === quotation.id));
  const words = useMemo(() => wordsOf(blockTexts(story.blocks), quotation), [story.blocks, quotation]);
  return (
    <section className="card" aria-label="Quotation under review" data-tone={hue}>
      <div className="card-head">
        <h2 className="card-title">{nameOfSpeaker(quotation)}</h2>
        <div className="actions">
          <Confirm quotation={quotation} />
          {quotation.status !== 'unknown' && (
            <button type="button" onClick={markReviewUnknown}>
              Cannot be known <Key keys="U" />
            </button>
          )}
        </div>
      </div>
      {/* One scroll for all of it, which the keyboard reaches. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="card-rest" tabIndex={0} aria-label="What is known of it">
        {check && check.grade !== 'same' && <SourceWords check={check} quotation={quotation} />}
        <Doubt quotation={quotation} />
        <Suggestion quotation={quotation} />
        <blockquote className="said">{words}</blockquote>
        <Facts quotation={quotation} />
        <Origin quotation={quotation} />
        <InRecording story={story} quotation={quotation} />
        <Candidates story={story} quotation={quotation} />
        <Reasons reasons={quotation.reasons} />
      </section>
    </section>
  );
}
