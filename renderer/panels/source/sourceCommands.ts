import { cleanUpSteps, switchStep } from '../../../shared/desk/source/cleanUpSteps';
import { reclassifyLines } from '../../../shared/desk/source/reclassifyLines';
import type { LineJob } from '../../../shared/story/storyDocument';
import { currentSession, houseStyleNow } from '../../state/openStories';
import { say } from '../../state/windowStore';
import { jobs } from './lineNames';

const nameOf = (as: LineJob): string => jobs.find((job) => job.as === as)?.name ?? as;

/** Makes of the lines what the editor says they are; one step, which undo takes back. */
export function reclassify(starts: readonly number[], as: LineJob): void {
  const changed = currentSession()?.update((story) => reclassifyLines(story, starts, as, houseStyleNow()));
  const name = nameOf(as).toLowerCase();
  if (!changed) return say(starts.length === 1 ? `It is ${name} already.` : `They are ${name} already.`);
  say(starts.length === 1 ? `Now ${name}.` : `${starts.length} lines: now ${name}.`);
}

/** Switches a step of the cleaning on or off; one step of the history. */
export function toggleStep(reason: string, isOn: boolean): void {
  const session = currentSession();
  const changed = session?.update((story) => switchStep(story, reason, isOn, houseStyleNow()));
  if (!session || !changed) return say('The editor has decided on every line of this step.');
  const { out, lines } = cleanUpSteps(session.view.get().story).find((step) => step.reason === reason) ?? {};
  say(`${isOn ? 'On' : 'Off'}: ${reason}. ${out ?? 0} of ${lines ?? 0} lines are out.`);
}
