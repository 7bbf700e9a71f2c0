import type { Block, BlockKind } from '../story/block';
import type { LineHint } from '../story/source';

type Shape = Pick<Block, 'level' | 'ordered' | 'start' | 'display' | 'cites'>;

const plain: Shape = {};
const deepest = { crosshead: 5, item: 9 };

const isHeading = (hint: LineHint | undefined): boolean => hint !== undefined && /^h[1-6]$/.test(hint.tag);

const withLevel = (level: number, most: number): Shape => {
  const own = Math.max(1, Math.min(most, level));
  return own === 1 ? plain : { level: own };
};

/**
 * Makes blocks of the body what the markup says they are, one after the other: how far a crosshead stands below the
 * headline, how deep an item is nested and how it is numbered, what is set in. A numbered item that does not follow
 * the one before tells its number.
 */
export function blockShaper(headline: LineHint | undefined): (kind: BlockKind, hint: LineHint | undefined) => Shape {
  const top = isHeading(headline) ? (headline?.level ?? 1) : 1;
  /** By level, the number of the last item; of the list that is open. */
  let numbers: (number | undefined)[] = [];

  const shapeItem = (hint: LineHint | undefined): Shape => {
    const level = Math.max(1, Math.min(deepest.item, hint?.level ?? 1));
    const number = hint?.number;
    const before = numbers[level];
    numbers = numbers.slice(0, level);
    if (number === undefined) return withLevel(level, deepest.item);
    numbers[level] = number;
    const follows = before === undefined ? number === 1 : number === before + 1;
    return { ...withLevel(level, deepest.item), ordered: true, ...(follows ? {} : { start: number }) };
  };

  return (kind, hint) => {
    if (kind === 'list-item') return shapeItem(hint);
    if (kind !== 'image') numbers = [];
    if (kind === 'crosshead') return isHeading(hint) ? withLevel((hint?.level ?? 2) - top, deepest.crosshead) : plain;
    if (kind !== 'paragraph' || hint?.quoted !== true) return plain;
    return { display: 'block-quotation', ...(hint.cites === undefined ? {} : { cites: hint.cites }) };
  };
}
