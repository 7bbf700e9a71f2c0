import { closeHistory } from '@tiptap/pm/history';
import { dropRelated } from '../../../shared/desk/decideRelated';
import type { Finding, Mend } from '../../../shared/story/finding';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { positionOf } from '../../editor/goTo';
import type { Session } from '../../state/session';
import { changeSettings } from '../../state/settings';
import { say, showNotice, windowStore } from '../../state/windowStore';

/** The related link that a finding is about: without an address it is mended by leaving it out. */
const linkOf = ({ related }: Pick<StoryDocument, 'related'>, { rule, source }: Finding) =>
  rule === 'related-no-url'
    ? related.find(({ kept, start, end }) => kept && source.start >= start && source.end <= end)
    : undefined;

/** What one key does to mend a finding, in words; null where only a person can say what is right. */
export function mendLabel(story: Pick<StoryDocument, 'related'>, finding: Finding): string | null {
  if (finding.dismissed !== undefined) return null;
  if (linkOf(story, finding)) return 'Leave it out';
  const { mend } = finding;
  if (!mend) return null;
  if (mend.text === '') return 'Take it out';
  return mend.at.from === mend.at.to ? `Add “${mend.text}”` : `Set “${mend.text}”`;
}

/** Puts each text in its place, as one step of the history. */
function setWords({ editor }: Session, mends: readonly Mend[]): boolean {
  const places = mends.flatMap(({ at, text }) => {
    const from = positionOf(editor, at.block, at.from);
    const to = positionOf(editor, at.block, at.to);
    return from === null || to === null ? [] : [{ from, to, text }];
  });
  const change = closeHistory(editor.state.tr);
  for (const { from, to, text } of places.toSorted((a, b) => b.from - a.from)) {
    if (text === '') change.delete(from, to);
    else change.insertText(text, from, to);
  }
  if (!change.docChanged || !editor.isEditable) return false;
  editor.view.dispatch(change);
  return true;
}

/** Mends findings in one step, and says how many. */
export function mendFindings(session: Session, findings: readonly Finding[]): void {
  const { story } = session.view.get();
  const links = findings.flatMap((finding) => linkOf(story, finding) ?? []);
  const isDropped =
    links.length > 0 && session.update((now) => links.reduce((next, { id }) => dropRelated(next, id), now));
  const mends = findings.flatMap(({ mend }) => mend ?? []);
  const isSet = mends.length > 0 && setWords(session, mends);
  if (isSet) session.sync();
  const count = (isDropped ? links.length : 0) + (isSet ? mends.length : 0);
  say(count === 0 ? 'Nothing to mend.' : count === 1 ? 'Mended.' : `Mended in ${count} places.`);
}

/** What a check is called, from its name: “doubled-word” is “Doubled word”. */
export const checkTitle = (rule: string): string => (rule.charAt(0).toUpperCase() + rule.slice(1)).replaceAll('-', ' ');

const setOff = (change: (off: readonly string[]) => readonly string[]): Promise<void> =>
  changeSettings({ checksOff: change(windowStore.get().settings.checksOff) });

/** Takes a check up again that this house did without. */
export const checkAgain = (rule: string): Promise<void> => setOff((off) => off.filter((each) => each !== rule));

/** Does without a check in every story of this house, with a way back. */
export async function checkNoMore({ rule }: Finding): Promise<void> {
  if (windowStore.get().policy.locked.includes('checksOff')) return say('The newsroom has set which checks are made.');
  await setOff((off) => [...new Set([...off, rule])]);
  showNotice(`“${checkTitle(rule)}” is checked no more, in any story. Settings have it.`, {
    label: 'Undo',
    run: () => void checkAgain(rule),
  });
}
