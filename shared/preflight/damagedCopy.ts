import type { LoadedLanguage } from '../language/loadLanguage';
import { isBody } from '../story/block';
import type { Damage } from '../story/sortedSource';
import type { StoryDocument } from '../story/storyDocument';
import { footnoteAt } from './footnoteAt';
import type { PreflightRule } from './rule';

/** Places where copy was lost or run together on its way here. */
export const damagedCopy: PreflightRule = {
  name: 'damage',
  check: ({ story, language }) =>
    story.damage.flatMap((damage) => {
      const isInBody = story.blocks.some(
        (block) =>
          isBody(block) && block.source !== null && block.source.start < damage.end && damage.start < block.source.end,
      );
      // The missing-full-stop rule reads the body as it stands now.
      if (isInBody && damage.kind === 'missing-stop') return [];
      if (damage.kind === 'cut-off' && endsInFootnote(story, damage)) return [];
      return [
        {
          severity: isInBody ? (isBrokenOff(story, damage, language) ? 'hold' : 'warn') : 'info',
          at: null,
          source: { start: damage.start, end: damage.end },
          message: damage.message,
        } as const,
      ];
    }),
};

/** What looked like an open end is the number of a footnote behind a stop. */
const endsInFootnote = ({ blocks }: StoryDocument, { end }: Damage): boolean =>
  blocks.some((block) => block.source?.end === end && footnoteAt(block) < block.text.length);

/** It ends in a small word that no sentence ends in: more of the copy is missing than its stop. */
const isBrokenOff = ({ blocks }: StoryDocument, { kind, end }: Damage, { desk }: LoadedLanguage): boolean =>
  kind === 'cut-off' &&
  blocks.some((block) => isBody(block) && block.source?.end === end && desk.endsMidway.test(block.text.trimEnd()));
