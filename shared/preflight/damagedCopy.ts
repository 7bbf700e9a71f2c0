import { isBody } from '../story/block';
import type { PreflightRule } from './rule';

/** Places where copy was lost or run together on its way here. */
export const damagedCopy: PreflightRule = {
  name: 'damage',
  check: ({ story }) =>
    story.damage.flatMap((damage) => {
      const isInBody = story.blocks.some(
        (block) =>
          isBody(block) && block.source !== null && block.source.start < damage.end && damage.start < block.source.end,
      );
      // The missing-full-stop rule reads the body as it stands now.
      if (isInBody && damage.kind === 'missing-stop') return [];
      return [
        {
          severity: isInBody ? 'warn' : 'info',
          at: null,
          source: { start: damage.start, end: damage.end },
          message: damage.message,
        } as const,
      ];
    }),
};
