import type { Block } from '../story/block';
import { differences, type Difference } from '../text/differences';
import { matchTokens, type Token } from '../text/tokens';

/** A block as it reads beside another copy of its story. */
export interface BlockDifference {
  readonly id: string;
  readonly kind: Block['kind'];
  readonly parts: readonly Difference[];
}

const byId = (blocks: readonly Block[]): readonly Token[] =>
  blocks.map(({ id }, at) => ({ key: id, from: at, to: at + 1 }));

const whole = ({ id, kind, text }: Block, part: Difference['kind']): BlockDifference => ({
  id: `${part} ${id}`,
  kind,
  parts: [{ kind: part, text }],
});

/**
 * Two copies of one story, block beside block. A block that stands in both is told by its name, so that one that was moved
 * has gone from the one place and come to the other. Empty blocks are left out.
 */
export function blockDifferences(before: readonly Block[], after: readonly Block[]): readonly BlockDifference[] {
  const found: BlockDifference[] = [];
  let at = { was: 0, is: 0 };
  const pairs = matchTokens(byId(before), byId(after));
  for (const [i, j] of [...pairs, [before.length, after.length] as const]) {
    found.push(...before.slice(at.was, i).map((block) => whole(block, 'gone')));
    found.push(...after.slice(at.is, j).map((block) => whole(block, 'new')));
    const [was, is] = [before[i], after[j]];
    if (was && is) found.push({ id: is.id, kind: is.kind, parts: differences(was.text, is.text) });
    at = { was: i + 1, is: j + 1 };
  }
  return found.filter(({ parts }) => parts.some(({ text }) => text !== ''));
}

/** How many words went and how many came. */
export function countDifferences(found: readonly BlockDifference[], count: (text: string) => number) {
  const of = (kind: Difference['kind']): number =>
    found
      .flatMap(({ parts }) => parts)
      .filter((part) => part.kind === kind)
      .reduce((sum, { text }) => sum + count(text), 0);
  return { gone: of('gone'), new: of('new') };
}
