import { useEffect, useState, type ReactNode } from 'react';
import { Key, keyHint } from '../panels/parts/Key';
import { isPractice, learned, learnedNow, steps, type Step } from '../state/practice';
import { isExported } from '../state/stateNames';
import { useStore } from '../state/useStore';
import { say, windowStore } from '../state/windowStore';
import { useStory } from './currentStory';

/** Words, with keys between them. */
type Told = readonly (string | { readonly keys: string })[];

const told: Readonly<Record<Step, Told>> = {
  review: [
    { keys: 'Mod+1' },
    ' goes through the quotations. ',
    { keys: 'Enter' },
    ' agrees with the speaker, a number chooses another, ',
    { keys: 'U' },
    ' says that it cannot be known.',
  ],
  change: [{ keys: 'F6' }, ' leads back to the copy. Change a word that somebody said.'],
  'put-back': ['It shows at once what was said. ', { keys: 'Alt+R' }, ' puts the source’s words back.'],
  'bring-back': [{ keys: 'Mod+3' }, ' has what was taken out, and why. ', { keys: 'Enter' }, ' brings a line back.'],
  checks: [{ keys: 'Mod+4' }, ' says what still stands in the way. ', { keys: 'Enter' }, ' goes there.'],
  export: [{ keys: 'Mod+E' }, ' leads out: a format, a folder, and the file with its receipt.'],
};
const rest: Told = ['That is the trip. ', { keys: 'F1' }, ' has every key, ', { keys: 'Mod+Shift+P' }, ' any command.'];

const spoken = (parts: Told): string =>
  parts.map((part) => (typeof part === 'string' ? part : keyHint(part.keys))).join('');
const shown = (parts: Told): readonly ReactNode[] =>
  parts.map((part) => (typeof part === 'string' ? part : <Key key={part.keys} keys={part.keys} />));

/** Milliseconds after a step until the next is said aloud: what was done is said first. */
const pause = 1500;

function Practice({ onEnough }: { readonly onEnough: () => void }) {
  const story = useStory((view) => view.story);
  const checks = useStory((view) => view.checks);
  const panel = useStore(windowStore, (now) => now.panel);
  const isOut = useStore(windowStore, ({ stories }) =>
    stories.some((each) => each.id === story.id && isExported(each)),
  );
  const done = useStore(learned, (now) => now);
  useEffect(() => {
    learned.change((before) => learnedNow(before, { story, checks, panel, isExported: isOut }));
  }, [story, checks, panel, isOut]);
  const next = steps.find((step) => !done.has(step));
  const parts = next === undefined ? rest : told[next];
  useEffect(() => {
    const timer = window.setTimeout(() => say(`Practice: ${spoken(parts)}`), pause);
    return () => window.clearTimeout(timer);
  }, [parts]);
  return (
    <section className="practice" aria-label="Practice">
      <span className="fact">{next === undefined ? 'All done' : `${steps.indexOf(next) + 1} of ${steps.length}`}</span>
      <p>{shown(parts)}</p>
      <button type="button" onClick={onEnough}>
        {next === undefined ? 'Close' : 'Enough'}
      </button>
    </section>
  );
}

/** Beneath a practice story: what to try next, until all of the trip was made once. */
export function PracticeBar() {
  const isShown = useStory(({ story }) => isPractice(story));
  const [isEnough, enough] = useState(false);
  return isShown && !isEnough ? <Practice onEnough={() => enough(true)} /> : null;
}
