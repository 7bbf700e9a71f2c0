import { awaitsReview } from '../../../shared/story/quotation';
import {
  chooseSpeaker,
  confirmQuotation,
  joinSpeaker,
  markUnknown,
  nameSpeaker,
} from '../../../shared/desk/decideSpeaker';
import { confirmSure, sureOfSpeaker } from '../../../shared/desk/confirmSure';
import { revertQuotation } from '../../../shared/desk/revertQuotation';
import { allowChange } from '../../../shared/desk/allowChange';
import { caretPlace } from '../../editor/selectedRanges';
import { currentSession, houseStyleNow } from '../../state/openStories';
import type { Session } from '../../state/session';
import { say, showNotice, windowStore } from '../../state/windowStore';
import { isSame } from '../people/peopleCommands';
import type { Quotation, StoryDocument } from '../../../shared/story/storyDocument';
import {
  beside,
  candidates,
  listed,
  namesake,
  neighbour,
  nextToReview,
  noSpeakerYet,
  reviewed,
  standing,
} from '../../state/review';

export function underReview(session: Session): Quotation | null {
  const { story, selected } = session.view.get();
  return reviewed(story).find(({ id }) => id === selected) ?? null;
}

const described = (story: StoryDocument, quotation: Quotation): string =>
  `Quotation ${reviewed(story).indexOf(quotation) + 1} of ${reviewed(story).length}: ${quotation.speaker?.name ?? 'no speaker'}. ${standing(quotation)}.`;

/** Moves the review on to another quotation and brings it into sight: from the caret where it was moved since, else from the one under review. */
export function moveReview(by: 1 | -1): void {
  const session = currentSession();
  if (!session) return;
  const story = session.sync();
  const caret = session.caretMoved() ? caretPlace(session.editor.state) : null;
  const next = caret ? beside(story, caret, by) : neighbour(reviewed(story), session.view.get().selected, by);
  if (!next) return say('This story has no quotations.');
  session.select(next.id);
  say(described(story, next));
}

/** Nothing was changed: what is decided already leads on to what waits. */
function goOn(session: Session, quotation: Quotation): void {
  const { story } = session.view.get();
  const next = nextToReview(listed(story, windowStore.get().leastSureFirst), quotation.id);
  if (awaitsReview(quotation) || !next)
    return say(quotation.speaker ? 'Nothing to change.' : 'Choose a speaker first: a number, or a name.');
  session.select(next.id);
  say(`That one is decided. ${described(story, next)}`);
}

/** Makes a decision on the quotation under review, says it, and goes on to the next that waits. */
function decide(
  change: (story: StoryDocument, quotation: Quotation) => StoryDocument,
  said: (quotation: Quotation) => string,
): void {
  const session = currentSession();
  const quotation = session && underReview(session);
  if (!session || !quotation) return say('Choose a quotation first.');
  if (!session.update((story) => change(story, quotation))) return goOn(session, quotation);
  const { story } = session.view.get();
  const decided = story.quotations.find(({ id }) => id === quotation.id) ?? quotation;
  const next = nextToReview(listed(story, windowStore.get().leastSureFirst), quotation.id);
  if (next) session.select(next.id);
  say(`${said(decided)} ${next ? described(story, next) : 'Every quotation has been reviewed.'}`);
}

/** Turns the list round: least certain first, or in story order. */
export function turnOrder(): void {
  windowStore.change((now) => ({ ...now, leastSureFirst: !now.leastSureFirst }));
  say(windowStore.get().leastSureFirst ? 'Least certain first.' : 'In story order.');
}

/** Confirms at once every sure answer that names the speaker of the quotation under review. */
export function confirmSureOfSpeaker(): void {
  const session = currentSession();
  const quotation = session && underReview(session);
  const sure = quotation ? sureOfSpeaker(session.sync(), quotation.id).length : 0;
  if (sure === 0) return say(quotation ? 'No sure answer of this speaker waits.' : 'Choose a quotation first.');
  decide(
    (story, { id }) => confirmSure(story, id),
    ({ speaker }) =>
      `Confirmed ${sure === 1 ? 'one quotation' : `${sure} quotations`} of ${speaker?.name ?? 'nobody'}.`,
  );
}

/** Confirms the speaker; one that is only suggested is never taken so. */
export function confirmReview(): void {
  const session = currentSession();
  const quotation = session && underReview(session);
  if (quotation?.disputed) return say('Two people answered differently. Agree, then choose the speaker by number.');
  if (quotation && awaitsReview(quotation) && !quotation.speaker) return say(noSpeakerYet(quotation));
  decide(
    (story, { id }) => confirmQuotation(story, id),
    ({ speaker }) => `Confirmed: ${speaker?.name ?? 'nobody'}.`,
  );
}

/** Gives the quotation to the numbered candidate, from 1. */
export const chooseCandidate = (number: number): void =>
  decide(
    (story, quotation) => {
      const chosen = candidates(story, quotation)[number - 1];
      return chosen ? chooseSpeaker(story, quotation.id, chosen.id) : story;
    },
    ({ speaker }) => `Speaker: ${speaker?.name ?? 'nobody'}.`,
  );

/** Adds the numbered candidate to whoever speaks already, or takes it away; the review stays, for there may be a third. */
export function joinCandidate(number: number): void {
  const session = currentSession();
  const quotation = session && underReview(session);
  if (!session || !quotation) return say('Choose a quotation first.');
  const chosen = candidates(session.view.get().story, quotation)[number - 1];
  const changed = chosen !== undefined && session.update((story) => joinSpeaker(story, quotation.id, chosen.id));
  say(changed ? `Spoken by ${underReview(session)?.speaker?.name ?? 'nobody'}.` : 'Nothing to change.');
}

/** Gives the quotation to somebody by name. Where the story has one other person of that surname, it asks whether they are one. */
export function nameReview(name: string): void {
  const session = currentSession();
  const before = new Set(session?.view.get().story.speakers.map(({ id }) => id));
  decide(
    (story, quotation) => nameSpeaker(story, quotation.id, name),
    () => `Speaker: ${name}.`,
  );
  const story = session?.view.get().story;
  const added = story?.speakers.find(({ id }) => !before.has(id));
  const other = story && added ? namesake(story, added) : null;
  if (!added || !other) return;
  showNotice(`${other.name} is another person than ${added.name} so far. Are they one?`, {
    label: 'One person',
    run: () => isSame(added.id, other.id),
  });
}

export const markReviewUnknown = (): void =>
  decide(
    (story, quotation) => markUnknown(story, quotation.id),
    () => 'The speaker cannot be known.',
  );

/** Puts the source's words back; the review stays where it is. */
export function putWordsBack(): void {
  const session = currentSession();
  const quotation = session && underReview(session);
  if (!session || !quotation) return;
  const changed = session.update((story) => revertQuotation(story, quotation.id, houseStyleNow()));
  say(changed ? 'The source’s words are back.' : 'The words are the source’s already.');
}

/** Lets changed words stand, for a reason that is kept with the story. */
export function letWordsStand(id: string, reason: string): void {
  if (currentSession()?.update((story) => allowChange(story, id, reason))) say('The change stands, with your reason.');
}
