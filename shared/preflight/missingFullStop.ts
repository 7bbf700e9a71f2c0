import { brokenOffAfter } from './brokenOff';
import { within } from './copy';
import { footnoteAt } from './footnoteAt';
import type { PreflightRule } from './rule';

/** Whatever closes words in any language: “…“ and »…« do in German and Danish. */
const closers = /^[\s"'’”»›“‘«‹」』)\]}]$/;
const stops = /^[.!?…:;—–。！？-]$/;

/** A paragraph that ends without a stop: it may be cut off. */
export const missingFullStop: PreflightRule = {
  name: 'missing-full-stop',
  check: ({ body, reporter, language }) =>
    body.flatMap((block) => {
      // Where the copy breaks off, `brokenOff` says so.
      if (block.kind !== 'paragraph' || (block === body.at(-1) && brokenOffAfter(block.text, language) !== null))
        return [];
      let end = footnoteAt(block);
      const whole = end;
      while (end > 0 && closers.test(block.text.charAt(end - 1))) end -= 1;
      if (end === 0 || stops.test(block.text.charAt(end - 1)) || !isSentence(block.text)) return [];
      const from = Math.max(block.text.lastIndexOf(' ', end - 1) + 1, end - 40);
      return [
        {
          severity: 'warn',
          at: within(block, from, end),
          // Before or behind a closing mark is for a person to say, and what was said is the speaker's.
          ...(end === whole && reporter.get(block.id)?.charAt(end - 1) === block.text.charAt(end - 1)
            ? { mend: { at: within(block, end, end), text: '.' } }
            : {}),
          message: `The paragraph ends without a full stop after “${block.text.slice(from, end)}”. Add it, or check that nothing is cut off.`,
        } as const,
      ];
    }),
};

/** Short lines, headings in capitals and “― Name” after words of somebody's need no stop. */
function isSentence(text: string): boolean {
  const words = text
    .slice(0, 400)
    .split(' ')
    .filter((word) => /\p{L}/u.test(word));
  const capitals = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  return (
    text.length >= 25 &&
    words.length >= 5 &&
    capitals * 2 < words.length &&
    !/[―—–-]\s?\p{Lu}[\p{L} .,’'-]{0,60}\s*$/u.test(text.slice(-80))
  );
}
