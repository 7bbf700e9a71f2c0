import type { UtteranceStatus } from '../../shared/ipc/deskWire';
import { blockTexts, wordsOfQuotation } from '../../shared/story/quotedWords';
import type { Quotation, StoryDocument } from '../../shared/story/storyDocument';

/** Words that somebody said, as a story has them. */
export interface Utterance {
  /** The name printed; null where nobody is named. */
  readonly speaker: string | null;
  readonly words: string;
  /** The kind of the quotation, or `reported` for indirect speech. */
  readonly kind: string;
  readonly status: UtteranceStatus;
}

function statusOf({ verified, disputed, status }: Quotation): UtteranceStatus {
  if (disputed !== undefined) return 'disputed';
  return verified === undefined ? status : 'verified';
}

/** All that is said in a story: its quotations, but for those that an editor took the tag from, and its indirect speech. */
export function utterancesOf({ blocks, quotations, reported, speakers }: StoryDocument): readonly Utterance[] {
  const texts = blockTexts(blocks);
  const full = new Map(speakers.map(({ id, name }) => [id, name]));
  const nameOf = (speaker: Quotation['speaker']): string | null => {
    if (speaker === null) return null;
    const names = speaker.speakers.flatMap((id) => full.get(id) ?? []);
    return names.length > 0 ? names.join(' and ') : speaker.name;
  };
  return [
    ...quotations
      .filter(({ tag }) => tag !== 'untagged')
      .map((each): Utterance => ({
        speaker: nameOf(each.speaker),
        words: wordsOfQuotation(each, texts),
        kind: each.kind,
        status: statusOf(each),
      })),
    ...reported.map(({ at, speaker, madeBy }): Utterance => ({
      speaker: nameOf(speaker),
      words: (texts.get(at.block) ?? '').slice(at.from, at.to),
      kind: 'reported',
      status: madeBy === 'editor' ? 'confirmed' : 'proposed',
    })),
  ].filter(({ words }) => words.trim() !== '');
}
