import { orphanedSpeech, type OrphanedSpeech } from '../../shared/desk/orphanedSpeech';
import type { Finding } from '../../shared/story/finding';
import type { Quotation } from '../../shared/story/storyDocument';
import { reasonFor } from '../../shared/verbatim/reasonFor';
import type { StoryView } from './session';

type Told = Pick<StoryView, 'story' | 'findings' | 'checks'>;

/** Its words are not the source's, and nobody has said why: that is asked first, and not again who says them. */
function isToAnswer({ checks }: Told, quotation: Quotation): boolean {
  const check = checks.find((each) => each.quotation === quotation.id);
  return check?.grade === 'words' && reasonFor(quotation, check.currentWords) === null;
}

/** What edits broke and nobody has answered yet, what holds the story first. */
export function alarmsOf(view: Told): readonly Finding[] {
  const open = view.findings.filter(
    (finding) =>
      finding.sinceEdit !== undefined &&
      finding.dismissed === undefined &&
      orphanedOf(view, finding)?.quotations.every((quotation) => isToAnswer(view, quotation)) !== true,
  );
  return [...open.filter(({ severity }) => severity === 'hold'), ...open.filter(({ severity }) => severity !== 'hold')];
}

/** The speech that a finding says went to another; null where it tells of something else. */
export const orphanedOf = ({ story }: Pick<StoryView, 'story'>, { rule, at }: Finding): OrphanedSpeech | null =>
  (rule === 'speaker-changed' &&
    orphanedSpeech(story).find(({ quotations: [first] }) => {
      const place = first?.segments[0];
      return place?.block === at?.block && place?.from === at?.from;
    })) ||
  null;
