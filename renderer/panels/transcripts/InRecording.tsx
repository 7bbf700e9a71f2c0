import { useEffect, useMemo } from 'react';
import { writtenTime, type TranscriptSegment } from '../../../shared/importers/transcripts/transcript';
import type { Quotation, StoryDocument } from '../../../shared/story/storyDocument';
import type { SpokenGrade } from '../../../shared/verbatim/alignTranscript';
import { useStore } from '../../state/useStore';
import { spokenOf } from './spokenQuotations';
import { transcripts } from '../../state/transcripts';
import { readTranscriptsOf, readyOf } from './transcriptStore';

const grades: Readonly<Record<SpokenGrade, string>> = {
  same: 'As said in the recording',
  punctuation: 'As said in the recording, set otherwise',
  cleaned: 'As said, without fillers and repeats',
  words: 'The recording has other words',
  'not-found': 'Not found in the transcript',
};

function Near({ label, near }: { readonly label: string; readonly near: TranscriptSegment | null }) {
  if (near === null) return null;
  return (
    <p className="fact near">
      <span>{label}</span> {near.speaker !== null && <strong>{near.speaker}: </strong>}
      {near.text}
    </p>
  );
}

/** Where in a recording the quotation was said, how far its words are from that, and what was said around it. */
export function InRecording({ story, quotation }: { readonly story: StoryDocument; readonly quotation: Quotation }) {
  const known = useStore(transcripts, (now) => now);
  useEffect(() => void readTranscriptsOf(story), [story]);
  const spoken = useMemo(() => spokenOf(story, quotation, readyOf(story, known)), [story, quotation, known]);
  if (spoken === null) return null;
  const { grade, said, speaker, start, before, after, transcript } = spoken;
  return (
    <section className="spoken" aria-label="In the recording" data-grade={grade}>
      <p>
        <strong>{grades[grade]}</strong>
        {start !== null && (
          <>
            {' at '}
            <time>{writtenTime(start)}</time>
          </>
        )}
        <span className="fact">
          {' · '}
          {speaker !== null && `${speaker} · `}
          {transcript.kept.name}
        </span>
      </p>
      {(grade === 'words' || grade === 'cleaned') && <blockquote className="said">{said}</blockquote>}
      {grade !== 'not-found' && (
        <>
          <Near label="Before:" near={before} />
          <Near label="After:" near={after} />
        </>
      )}
    </section>
  );
}
