import { orphanedSpeech, type OrphanedSpeech } from '../../shared/desk/orphanedSpeech';
import type { Finding } from '../../shared/story/finding';
import type { StoryView } from './session';

/** The checks that tell what an edit broke: undoing the edit answers each of them. */
const afterEdits: ReadonlySet<string> = new Set([
  'speaker-changed',
  'introduction-moved',
  'pronoun-moved',
  'also-alone',
]);

/** What edits broke and nobody has answered yet, what holds the story first. */
export function alarmsOf({ findings }: Pick<StoryView, 'findings'>): readonly Finding[] {
  const open = findings.filter(({ rule, dismissed }) => afterEdits.has(rule) && dismissed === undefined);
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

/** What an alarm says, without what to do about it: its buttons say that. */
export const toldBy = ({ message }: Pick<Finding, 'message'>): string =>
  message.split(/(?<=\.) (?=Undo the edit|Give the full name|Name )/u)[0] ?? message;
