import { flushSync } from 'react-dom';
import type { Outcome } from '../../shared/story/outcome';
import { stateOf } from '../../shared/preflight/summarise';
import { bodyWords } from '../../shared/story/bodyWords';
import { awaitsReview } from '../../shared/story/quotation';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { newsroom } from '../newsroom';
import { currentSession } from '../state/openStories';
import { stateNames } from '../state/stateNames';
import { createStore } from '../state/store';
import { say, showNotice, showProblem } from '../state/windowStore';

/** A story on its way to paper. */
export interface ProofView {
  readonly story: StoryDocument;
  /** What stands beside its slug: its state, its length, when the proof was made. */
  readonly facts: readonly string[];
}

/** Null while nothing is printed. */
export const proofStore = createStore<ProofView | null>(null);

const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** Lays the story that is up out for paper for as long as `use` takes. */
async function onPaper<T>(use: (story: StoryDocument) => Promise<Outcome<T>>): Promise<T | null> {
  const session = currentSession();
  if (!session) {
    say('No story is open.');
    return null;
  }
  const story = session.sync();
  const { findings } = session.view.get();
  const waiting = story.quotations.filter(awaitsReview).length;
  const facts = [
    stateNames[stateOf(story, findings)],
    ...(waiting > 0 ? [`${waiting} to review`] : []),
    `${bodyWords(story.blocks)} words`,
    `Proof of ${time.format(new Date())}`,
  ];
  flushSync(() => proofStore.change(() => ({ story, facts })));
  try {
    const done = await use(story);
    if (done.ok) return done.value;
    showProblem(done.problem);
    return null;
  } finally {
    proofStore.change(() => null);
  }
}

/** Prints a proof of the story by the system's dialog. */
export async function printProof(): Promise<void> {
  await onPaper(() => newsroom.printProof());
}

/** Saves a proof of the story as a PDF where the user says. */
export async function saveProof(): Promise<void> {
  const saved = await onPaper(({ slug }) => newsroom.saveProof(`${slug}-proof.pdf`));
  if (saved) showNotice(`The proof is saved as ${saved.names.join(', ')} in ${saved.folder}.`);
}
