import { matchesIn } from '../text/matchesIn';
import { within } from './copy';
import type { Draft, PreflightRule } from './rule';

/**
 * How a dash between words may be set; what stands around it says that it is none of a range or a compound. What stands
 * before it is looked at last: most of a text is no dash.
 */
const kinds = [
  { name: 'a spaced en dash', pattern: / – (?=[\p{L}\p{N}“‘"'(])(?<=[\p{L}\p{N}”’"')] – )/gu, set: ' – ' },
  { name: 'a closed em dash', pattern: /—(?=[\p{L}“‘"'(])(?<=[\p{L}”’"')]—)/gu, set: '—' },
  { name: 'a spaced em dash', pattern: / — (?=[\p{L}\p{N}“‘"'(])(?<=[\p{L}\p{N}”’"')] — )/gu, set: ' — ' },
  { name: 'a spaced hyphen', pattern: / - (?=[\p{L}“‘"'(])(?<=[\p{L}”’"')] - )/gu, set: ' - ' },
] as const;

/** Dashes between words that are set in two ways in one story: those of which there are fewer. Quotations are as they came. */
export const mixedDashes: PreflightRule = {
  name: 'mixed-dashes',
  check: ({ body, reporter }) => {
    const found = kinds
      .map((kind) => ({
        ...kind,
        places: body.flatMap((block) =>
          matchesIn(reporter.get(block.id) ?? '', kind.pattern).map(({ 0: words, index }) =>
            within(block, index, index + words.length),
          ),
        ),
      }))
      .filter(({ places }) => places.length > 0)
      .toSorted((a, b) => b.places.length - a.places.length);
    const [most, ...others] = found;
    if (!most) return [];
    return others.flatMap(({ name, places }) =>
      places.map((at): Draft => ({
        severity: 'warn',
        at,
        mend: { at, text: most.set },
        message: `Here stands ${name}, elsewhere in the story ${most.name}. Keep to one.`,
      })),
    );
  },
};
