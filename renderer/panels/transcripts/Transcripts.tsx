import { useEffect, useMemo } from 'react';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { useSession, useStory } from '../../app/currentStory';
import { useStore } from '../../state/useStore';
import { Key } from '../parts/Key';
import { tallyOf } from './spokenQuotations';
import { transcripts } from '../../state/transcripts';
import { chooseTranscript, readTranscriptsOf, readyOf, takeAway } from './transcriptStore';

function Tally({ story }: { readonly story: StoryDocument }) {
  const known = useStore(transcripts, (now) => now);
  const told = useMemo(() => tallyOf(story, readyOf(story, known)), [story, known]);
  return <p className="fact">{told}</p>;
}

/** The transcripts that the quotations are held against; nothing where there are none. */
export function Transcripts() {
  const session = useSession();
  const story = useStory((view) => view.story);
  const known = useStore(transcripts, (now) => now);
  useEffect(() => void readTranscriptsOf(story), [story]);
  const { transcripts: named = [] } = story;
  if (named.length === 0) return null;
  return (
    <details className="fold transcripts" data-takes-transcript="">
      <summary>
        Transcripts <span className="count">{named.length}</span>
      </summary>
      <Tally story={story} />
      <ul className="plain-list">
        {named.map((each) => (
          <li key={each.id}>
            <span>
              {each.name}
              {known.get(each.id) === null && ' (its file is gone: open it again)'}
            </span>{' '}
            <button type="button" className="link" onClick={() => takeAway(session, each)}>
              Take away<span className="unseen"> {each.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={() => void chooseTranscript()}>
        Open a transcript… <Key keys="Mod+Shift+J" />
      </button>
    </details>
  );
}
