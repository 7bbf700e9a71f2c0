import type { TextSpan } from '../../story/block';
import { tidySpans, withoutLooks } from '../../story/spans';
import { isWebAddress } from '../../text/webAddress';

interface WrittenLine {
  readonly text: string;
  readonly spans?: readonly TextSpan[];
  readonly style: { readonly tag: string; readonly names: string | null };
}

const isBlank = (character: string): boolean => /[\s\p{Cc}]/u.test(character);

/** For each offset of the words as written, how many characters of the text that are no blanks stand before it. */
function countSeen(written: string, solid: string): readonly number[] {
  const seen: number[] = [];
  let at = 0;
  for (const character of written.split('')) {
    seen.push(at);
    const next = solid.charAt(at);
    if (character === next || (next === '\ufffd' && !isBlank(character))) at += 1;
  }
  return [...seen, at];
}

/** The links and emphasis of a line where its words stand in the text as tidied; a heading is bold anyway. */
export function spansInLine({ text: written, spans = [], style }: WrittenLine, text: string): readonly TextSpan[] {
  if (spans.length === 0) return spans;
  const places = text.split('').flatMap((character, at) => (isBlank(character) ? [] : [at]));
  const seen = countSeen(written, places.map((at) => text.charAt(at)).join(''));
  const moved = spans.flatMap((span): TextSpan[] => {
    const [first, last] = [places[seen[span.from] ?? -1], places[(seen[span.to] ?? 0) - 1]];
    if (span.kind === 'link' && !isWebAddress(span.href)) return [];
    return first === undefined || last === undefined || last < first ? [] : [{ ...span, from: first, to: last + 1 }];
  });
  const isHeading = style.names !== null || /^h[1-6]$/.test(style.tag);
  return isHeading ? withoutLooks(tidySpans(moved), text) : tidySpans(moved);
}
