import type { Settings } from '../../shared/ipc/settings';
import { newsroom } from '../newsroom';
import { recheckAll } from './openStories';
import { say, showProblem, windowStore } from './windowStore';

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
  const [settings, policy] = await Promise.all([newsroom.readSettings(), newsroom.readPolicy()]);
  windowStore.change((now) => ({ ...now, policy }));
  adopt(settings);
  keepPanes();
}

const rest = 400; // a separator that is dragged is kept once it rests

/** Keeps which parts of the window are shown, how wide, and whether the copy stands alone, whatever changed it. */
function keepPanes(): void {
  let kept = windowStore.get().settings;
  let timer = 0;
  windowStore.subscribe(() => {
    const { settings } = windowStore.get();
    const { panes, focused } = settings;
    if (panes === kept.panes && focused === kept.focused) return;
    kept = settings;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void changeSettings({ panes, focused }), rest);
  });
}

/** The change without what the newsroom has set. */
function allowed(change: Partial<Settings>): Partial<Settings> {
  const { locked } = windowStore.get().policy;
  const names = Object.keys(change) as (keyof Settings)[];
  if (!names.some((name) => locked.includes(name))) return change;
  return Object.fromEntries(Object.entries(change).filter(([name]) => !locked.includes(name as keyof Settings)));
}

/** Changes a setting at once; when it could not be kept, says so. What the newsroom has set stays as it is. */
export async function changeSettings(wanted: Partial<Settings>): Promise<void> {
  const change = allowed(wanted);
  if (Object.keys(change).length === 0) return;
  adopt({ ...windowStore.get().settings, ...change });
  if (change.houseStyle !== undefined) {
    recheckAll();
    say(`House style: ${change.houseStyle}. It sets stories opened from now on, and all that is exported.`);
  } else if (change.houseTerms !== undefined || change.checksOff !== undefined) recheckAll();
  const saved = await newsroom.saveSettings(change);
  if (!saved.ok) showProblem(saved.problem);
}
