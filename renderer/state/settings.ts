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
  keepPanes();
}

const rest = 400; // a separator that is dragged is kept once it rests

/** Keeps which parts of the window are shown, and how wide, whatever changed it. */
function keepPanes(): void {
  let { panes: kept } = windowStore.get().settings;
  let timer = 0;
  windowStore.subscribe(() => {
    const { panes } = windowStore.get().settings;
    if (panes === kept) return;
    kept = panes;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void changeSettings({ panes }), rest);
  });
}

/** Changes a setting at once; when it could not be kept, says so. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  adopt({ ...windowStore.get().settings, ...change });
  if (change.houseStyle !== undefined) recheckAll();
  const saved = await newsroom.saveSettings(change);
  if (!saved.ok) showProblem(saved.problem);
}
