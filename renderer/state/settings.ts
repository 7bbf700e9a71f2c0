import type { Settings } from '../../shared/ipc/contract';
import { newsroom } from '../newsroom';
import { recheckAll } from './deskActions';
import { showProblem, windowStore } from './windowStore';

/** Makes the page look as the settings say. */
function dress({ appearance, copySize }: Settings): void {
  const { documentElement: root } = document;
  if (appearance === 'system') delete root.dataset['appearance'];
  else root.dataset['appearance'] = appearance;
  root.style.setProperty('--copy-size', `${copySize}px`);
}

function adopt(settings: Settings): void {
  windowStore.change((now) => ({ ...now, settings }));
  dress(settings);
}

export async function loadSettings(): Promise<void> {
  adopt(await newsroom.readSettings());
}

/** Changes a setting at once; when it could not be kept, says so. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  adopt({ ...windowStore.get().settings, ...change });
  if (change.houseStyle !== undefined) recheckAll();
  const saved = await newsroom.saveSettings(change);
  if (!saved.ok) showProblem(saved.problem);
}
