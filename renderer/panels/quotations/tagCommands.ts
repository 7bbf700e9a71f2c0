import { bareWords } from '../../../shared/desk/tags/bareWords';
import { isSameExtent } from '../../../shared/desk/tags/extents';
import { kindByWords } from '../../../shared/desk/tags/kindByWords';
import { mergeWithPrevious } from '../../../shared/desk/tags/mergeWithPrevious';
import { nobodysWords } from '../../../shared/desk/tags/nobodysWords';
import { resizeQuotation, type Resize } from '../../../shared/desk/tags/resizeQuotation';
import { setStanding } from '../../../shared/desk/tags/setStanding';
import { splitQuotation } from '../../../shared/desk/tags/splitQuotation';
import { tagQuotation } from '../../../shared/desk/tags/tagQuotation';
import { tagReported } from '../../../shared/desk/tags/tagReported';
import { untag } from '../../../shared/desk/tags/untag';
import { verifyQuotation } from '../../../shared/desk/tags/verifyQuotation';
import type { Quotation, QuotationStanding, StoryDocument } from '../../../shared/story/storyDocument';
import { blockTexts } from '../../../shared/verbatim/checkVerbatim';
import type { NameIn } from '../../../shared/ipc/commands';
import { caretPlace, selectedRanges } from '../../editor/selectedRanges';
import { current, currentSession } from '../../state/openStories';
import { neighbour, reviewed, saidOf, wordsOf } from '../../state/review';
import type { Session } from '../../state/session';
import { say } from '../../state/windowStore';
import { underReview } from './reviewCommands';

const wordsSaid = ({ blocks }: StoryDocument, quotation: Quotation): string =>
  `“${wordsOf(blockTexts(blocks), quotation)}”`;

/** Makes a quotation of what is selected in the copy, and puts it under review. */
function tagSelected(): void {
  const session = currentSession();
  const ranges = session ? selectedRanges(session.editor.state) : [];
  if (!session || ranges.length === 0) return say('Select the words in the copy first.');
  const copy = session.sync();
  const { blocks } = copy;
  const words = bareWords(copy, ranges);
  const changed = session.update((story) => tagQuotation(story, { ranges }, kindByWords(blockTexts(blocks), words)));
  const { story } = session.view.get();
  const tagged = reviewed(story).find(({ segments }) => isSameExtent(segments, words));
  if (tagged) session.select(tagged.id);
  if (!tagged) return say('Select words of the headline or the body that cross no other quotation.');
  if (!changed) return say('These words are a quotation already.');
  say(
    `Tagged as a quotation: ${wordsSaid(story, tagged)}. ${tagged.speaker ? `Speaker: ${tagged.speaker.name}.` : 'Who said it? Alt and a number chooses, Alt+0 if it cannot be known.'}`,
  );
}

/** Makes indirect speech of what is selected in the copy; of words tagged so already, the reporter's alone. */
function tagIndirect(): void {
  const session = currentSession();
  const ranges = session ? selectedRanges(session.editor.state) : [];
  if (!session || ranges.length === 0) return say('Select the words in the copy first.');
  const before = session.sync().reported.length;
  if (!session.update((story) => ranges.reduce(tagReported, story)))
    return say('Select words of the headline or the body.');
  const isFewer = session.view.get().story.reported.length < before;
  say(isFewer ? 'No longer indirect speech.' : 'Tagged as indirect speech.');
}

type Change = (story: StoryDocument, quotation: Quotation) => StoryDocument;

/** Changes the quotation under review, keeps under review what became of it, and says so. */
function change(by: Change, said: (quotation: Quotation, story: StoryDocument) => string, refused: string): void {
  const session = currentSession();
  const quotation = session && underReview(session);
  if (!session || !quotation) return say('Choose a quotation first.');
  const before = new Set(session.sync().quotations);
  if (!session.update((story) => by(story, quotation))) return say(refused);
  const { story } = session.view.get();
  const isStill = story.quotations.some(({ id }) => id === quotation.id);
  const now = story.quotations.find((each) => (isStill ? each.id === quotation.id : !before.has(each)));
  if (!now) return;
  session.select(now.id);
  say(said(now, story));
}

/** Moves the review on, since what is untagged is seen no more. */
function untagReviewed(): void {
  const session = currentSession();
  const quotation = session && underReview(session);
  if (!session || !quotation) return say('Choose a quotation first.');
  const next = neighbour(reviewed(session.sync()), quotation.id, 1);
  if (!session.update((story) => untag(story, quotation.id))) return;
  session.select(next?.id === quotation.id ? null : (next?.id ?? null));
  say(`Not a quotation: ${wordsSaid(session.view.get().story, quotation)}. The words stay.`);
}

function splitAtCaret(): void {
  const place = caretOf(currentSession());
  change(
    (story, { id }) => (place ? splitQuotation(story, id, place) : story),
    (first, story) => `Split. The first is ${wordsSaid(story, first)}.`,
    'Put the caret in the copy between two words of the quotation first.',
  );
}

/** On the shared desk by name: nobody signs for another there. */
const whoVerifies = (): string => current.get()?.share?.person ?? 'the editor';

const caretOf = (session: Session | null): ReturnType<typeof caretPlace> => session && caretPlace(session.editor.state);

const resize = (end: Resize['end'], by: Resize['by']) => (): void =>
  change(
    (story, { id }) => resizeQuotation(story, id, { end, by }),
    (quotation, story) => `Now ${wordsSaid(story, quotation)}.`,
    by === 1 ? 'No word is left to take in.' : 'One word must stay.',
  );

const nextStanding: readonly (QuotationStanding | null)[] = [null, 'on-record', 'off-record', 'not-for-publication'];

const following = (standing: QuotationStanding | undefined): QuotationStanding | null =>
  nextStanding[(nextStanding.indexOf(standing ?? null) + 1) % nextStanding.length] ?? null;

const saidNow = (quotation: Quotation, otherwise: string): string => {
  const words = saidOf(quotation).join(', ');
  return words === '' ? otherwise : `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}.`;
};

/** What each command on words and quotations does, from the list, the copy and the menu alike. */
export const tagCommands: Readonly<Record<NameIn<'Tags'>, () => void>> = {
  'tag-quotation': tagSelected,
  'tag-indirect': tagIndirect,
  'nobodys-words': () =>
    change(
      (story, { id }) => nobodysWords(story, id),
      ({ kind }) => (kind === 'scare' ? 'Nobody’s words.' : 'Somebody’s words: the speaker is wanted.'),
      'Nothing to change.',
    ),
  untag: untagReviewed,
  merge: () =>
    change(
      (story, { id }) => mergeWithPrevious(story, id),
      (merged, story) => `Merged: ${wordsSaid(story, merged)}.`,
      'No quotation stands before this one.',
    ),
  split: splitAtCaret,
  'widen-start': resize('start', 1),
  'narrow-start': resize('start', -1),
  'widen-end': resize('end', 1),
  'narrow-end': resize('end', -1),
  verify: () =>
    change(
      (story, { id, verified }) =>
        verifyQuotation(story, id, verified ? null : { by: whoVerifies(), at: new Date().toISOString() }),
      (quotation) => (quotation.verified ? saidNow(quotation, '') : 'No longer verified.'),
      'Nothing to change.',
    ),
  standing: () =>
    change(
      (story, { id, standing }) => setStanding(story, id, following(standing)),
      (quotation) => (quotation.standing ? saidNow(quotation, '') : 'Neither on nor off the record.'),
      'Nothing to change.',
    ),
};
