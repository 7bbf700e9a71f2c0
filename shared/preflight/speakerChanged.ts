import { orphanedSpeech, type OrphanedSpeech } from '../desk/orphanedSpeech';
import { wordsOfQuotation } from '../verbatim/checkVerbatim';
import { beginning, type Copy } from './copy';
import type { Draft, PreflightRule } from './rule';

/**
 * An edit made the copy tell otherwise who speaks: “Victor Marsh told reporters …” was taken out, and his words now read
 * as somebody else's. The quotations keep their speaker; what readers will read must be mended or answered for. All that
 * went from one to the other is one finding.
 */
export const speakerChanged: PreflightRule = {
  name: 'speaker-changed',
  check: ({ story, texts }) => orphanedSpeech(story).flatMap((orphaned) => draftOf(orphaned, texts)),
};

function draftOf(orphaned: OrphanedSpeech, texts: Copy['texts']): readonly Draft[] {
  const { had, now, quotations } = orphaned;
  const first = quotations[0]?.segments[0];
  if (!first) return [];
  const words = quotations.map((quotation) => wordsOfQuotation(quotation, texts));
  const says = now === null ? 'the copy no longer says who speaks' : `the copy now says ${now}`;
  const sinceEdit = `${whatWas(orphaned, beginning(words[0] ?? ''))} ${had}’s; since an edit, ${says}.`;
  return [
    {
      severity: now === null ? 'warn' : 'hold',
      at: { block: first.block, from: first.from, to: first.to },
      words: words.join('\n'),
      sinceEdit,
      message: `${sinceEdit} Undo the edit, name the speaker in the copy, or keep ${had}.`,
    },
  ];
}

const numbers = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** “Six paragraphs (“They are deeply hurt…”) were”; of a single one its words alone. */
function whatWas({ paragraphs, quotations }: OrphanedSpeech, words: string): string {
  if (paragraphs > 1) return `${numbers[paragraphs] ?? paragraphs} paragraphs (“${words}”) were`;
  if (quotations.length > 1) return `${numbers[quotations.length] ?? quotations.length} quotations (“${words}”) were`;
  return `“${words}” was`;
}
