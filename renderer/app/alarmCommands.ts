import { dismissFinding } from '../../shared/desk/dismissFinding';
import { keepSpeakers } from '../../shared/desk/orphanedSpeech';
import { alarmsOf, orphanedOf } from '../state/alarms';
import { currentSession } from '../state/openStories';
import type { Session } from '../state/session';
import { say } from '../state/windowStore';

/** So many changes are gone back through at most to find the one that an alarm tells of. */
const mostUndone = 50;

const nothing = 'No edit has taken words from their speaker, or a name from its place.';

/** Undoes changes until the edit is undone that the first alarm tells of; redo brings them back. */
export function undoEdit(): void {
  const session = currentSession();
  session?.sync();
  const alarm = session && alarmsOf(session.view.get())[0];
  if (!session || !alarm) return say(nothing);
  const stands = (): boolean =>
    alarmsOf(session.view.get()).some(({ rule, at }) => rule === alarm.rule && at?.block === alarm.at?.block);
  let undone = 0;
  while (undone < mostUndone && stands() && session.undo()) undone += 1;
  if (!stands()) return say(`${undone === 1 ? 'The edit is' : `${undone} changes are`} undone.`);
  for (; undone > 0; undone -= 1) session.redo();
  say('The edit lies too far back to be undone. Mend the copy, or keep it.');
}

/** Keeps the edit that the first alarm tells of, and with it the speakers as they were. */
export function keepEdit(): void {
  const session = currentSession();
  session?.sync();
  const alarm = session && alarmsOf(session.view.get())[0];
  if (!session || !alarm) return say(nothing);
  const orphaned = orphanedOf(session.view.get(), alarm);
  const kept = orphaned
    ? session.update((story) => keepSpeakers(story, orphaned))
    : session.update((story) => dismissFinding(story, alarm, 'kept after the edit'));
  if (!kept) return say('This house holds it: mend the copy, or give the reason under Export.');
  say(`${orphaned ? `Still ${orphaned.had}’s.` : 'It stands.'} ${whatIsLeft(session)}`.trim());
}

function whatIsLeft(session: Session): string {
  const left = alarmsOf(session.view.get()).length;
  return left === 0 ? '' : `${left} more to answer.`;
}
