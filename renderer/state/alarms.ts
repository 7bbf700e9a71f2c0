import { orphanedSpeech, type OrphanedSpeech } from '../../shared/desk/orphanedSpeech';
import type { Finding } from '../../shared/story/finding';
import { isUnanswered } from './changes';
import type { StoryView } from './storyView';

type Told = Pick<StoryView, 'story' | 'findings' | 'checks'>;

/**
 * What edits broke and nobody has answered yet, what holds the story first. Of words that were changed it is asked why
 * before it is asked who says them.
 */
export function alarmsOf(view: Told): readonly Finding[] {
  const unanswered = new Set(
    view.checks.filter((check) => isUnanswered(view.story, check)).map(({ quotation }) => quotation),
  );
  const open = view.findings.filter(
    (finding) =>
      finding.sinceEdit !== undefined &&
      finding.dismissed === undefined &&
      orphanedOf(view, finding)?.quotations.every(({ id }) => unanswered.has(id)) !== true,
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
