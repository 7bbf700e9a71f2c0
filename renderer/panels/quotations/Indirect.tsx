import { useMemo } from 'react';
import { blockTexts } from '../../../shared/verbatim/checkVerbatim';
import type { ReportedSpeech } from '../../../shared/story/annotations';
import { useSession, useStory } from '../../app/currentStory';
import { goToCopy } from '../../app/goToCopy';
import { reportedHue } from '../../editor/quotationLook';

const whose = ({ speaker, suggested }: ReportedSpeech): string =>
  speaker?.name ?? (suggested ? `Perhaps ${suggested.name}` : 'Not named');

/** What people said in the reporter’s words: underlined in the copy, listed here, and nothing to review. */
export function Indirect() {
  const session = useSession();
  const story = useStory((view) => view.story);
  const { reported } = story;
  const hues = useStory((view) => view.hues);
  const texts = useMemo(() => blockTexts(story.blocks), [story.blocks]);
  if (reported.length === 0) return null;
  return (
    <details className="fold indirect">
      <summary>
        Indirect speech <span className="count">{reported.length}</span>
      </summary>
      <ul className="plain-list" aria-label="Indirect speech">
        {reported.map((speech) => (
          <li key={`${speech.at.block} ${speech.at.from}`} data-tone={reportedHue(speech, hues)}>
            <button type="button" onClick={() => goToCopy(session.editor, speech.at)}>
              <span className="speaker">{whose(speech)}</span>{' '}
              <span className="words">{texts.get(speech.at.block)?.slice(speech.at.from, speech.at.to)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
