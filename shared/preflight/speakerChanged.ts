import { wordsOfQuotation } from '../verbatim/checkVerbatim';
import { beginning } from './copy';
import type { Draft, PreflightRule } from './rule';

/**
 * An edit made the copy tell otherwise who speaks: “Victor Marsh told reporters …” was taken out, and his words now read
 * as somebody else's. The quotation keeps its speaker; what readers will read must be mended or answered for.
 */
export const speakerChanged: PreflightRule = {
  name: 'speaker-changed',
  check: ({ story, texts }) =>
    story.quotations.flatMap((quotation): readonly Draft[] => {
      const { copySays, copySaid = [], speaker, segments } = quotation;
      const [first] = segments;
      if (!copySays || !first) return [];
      const had = speaker?.name ?? story.speakers.find(({ id }) => id === copySaid[0])?.name ?? 'somebody else';
      const words = beginning(wordsOfQuotation(quotation, texts));
      const now = copySays.name === null ? 'the copy no longer says who speaks' : `the copy now says ${copySays.name}`;
      return [
        {
          severity: copySays.name === null ? 'warn' : 'hold',
          at: { block: first.block, from: first.from, to: first.to },
          message: `“${words}” was ${had}’s; since an edit, ${now}. Undo the edit, name the speaker in the copy, or confirm whose words they are.`,
        },
      ];
    }),
};
