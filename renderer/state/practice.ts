/// <reference types="vite/client" />
import type { PanelName } from '../../shared/ipc/commands';
import { awaitsReview } from '../../shared/story/quotation';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { isUnanswered } from './changes';
import { openSource } from './openSources';
import { createStore } from './store';
import type { StoryView } from './storyView';

const texts = import.meta.glob<string>('../../resources/stories/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Made-up stories to try everything on; the last is the one that is up. */
const names = ['library-hours', 'ferry-lost-opening', 'harbour-dredging'] as const;
const fileOf = (name: string): string => `practice-${name}.txt`;

export async function openPractice(): Promise<void> {
  learned.change(() => new Set());
  for (const name of names) {
    const text = texts[`../../resources/stories/${name}.txt`] ?? '';
    await openSource({ name: fileOf(name), bytes: new TextEncoder().encode(text) });
  }
}

export const isPractice = ({ source }: StoryDocument): boolean => names.some((name) => fileOf(name) === source.name);

/** The trip of a story, in the order it is learned. */
export const steps = ['review', 'change', 'put-back', 'bring-back', 'checks', 'export'] as const;
export type Step = (typeof steps)[number];

/** What was done already in a practice story, since they were opened. */
export const learned = createStore<ReadonlySet<Step>>(new Set());

/** What the window knows of a practice story. */
export interface Practising extends Pick<StoryView, 'story' | 'checks'> {
  readonly panel: PanelName;
  readonly isExported: boolean;
}

/** The steps with those that are done now. */
export function learnedNow(before: ReadonlySet<Step>, now: Practising): ReadonlySet<Step> {
  const { story, checks, panel, isExported } = now;
  const hasChange = checks.some((check) => isUnanswered(story, check));
  const isDone: Readonly<Record<Step, boolean>> = {
    review: story.quotations.length > 0 && !story.quotations.some(awaitsReview),
    change: hasChange,
    'put-back': before.has('change') && !hasChange,
    'bring-back': story.removed.some(({ restored }) => restored),
    checks: panel === 'checks',
    export: isExported,
  };
  const fresh = steps.filter((step) => isDone[step] && !before.has(step));
  return fresh.length === 0 ? before : new Set([...before, ...fresh]);
}
