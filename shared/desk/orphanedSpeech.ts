import type { Quotation, StoryDocument } from '../story/storyDocument';
import { isTagged } from '../story/tagged';
import { confirmQuotation, markUnknown } from './decideSpeaker';

/** Quotations of one speaker whom the copy, since an edit, gives to one other, or to nobody. */
export interface OrphanedSpeech {
  /** Who spoke before the edit, and speaks still as far as the desk goes. */
  readonly had: string;
  /** Whom the copy names now; null where it names nobody. */
  readonly now: string | null;
  /** In story order; one at least. */
  readonly quotations: readonly Quotation[];
  /** How many paragraphs they stand in. */
  readonly paragraphs: number;
}

/** What an edit took from its speakers, one entry for whoever lost it and whoever got it; in story order. */
export function orphanedSpeech({
  quotations,
  speakers,
}: Pick<StoryDocument, 'quotations' | 'speakers'>): readonly OrphanedSpeech[] {
  const groups = new Map<string, Quotation[]>();
  const nameOf = ({ speaker, copySaid = [] }: Quotation): string =>
    speaker?.name ?? speakers.find(({ id }) => id === copySaid[0])?.name ?? 'somebody else';
  for (const quotation of quotations) {
    const { copySays, segments } = quotation;
    if (!copySays || segments.length === 0 || !isTagged(quotation)) continue;
    const key = JSON.stringify([nameOf(quotation), copySays.name]);
    groups.set(key, [...(groups.get(key) ?? []), quotation]);
  }
  return [...groups.values()].flatMap(([first, ...others]): OrphanedSpeech[] => {
    if (!first) return [];
    const own = [first, ...others];
    return [
      {
        had: nameOf(first),
        now: first.copySays?.name ?? null,
        quotations: own,
        paragraphs: new Set(own.flatMap(({ segments }) => segments.map(({ block }) => block))).size,
      },
    ];
  });
}

/** The editor keeps the edit and the speakers: what was whose before it stays theirs. */
export const keepSpeakers = (story: StoryDocument, { quotations }: OrphanedSpeech): StoryDocument =>
  quotations.reduce((now, { id, status }) => (status === 'unknown' ? markUnknown : confirmQuotation)(now, id), story);
