import { annotate } from '../attribution/annotate';
import type { Block } from '../story/block';
import { blockId } from '../story/range';
import { within, type Copy } from './copy';
import { findNames, type NameInCopy } from './findNames';
import type { Draft, PreflightRule } from './rule';

/**
 * The paragraph that says who somebody is was cut, or moved behind the first time the surname stands alone. A surname
 * with a title (“Ms Pell”) is the business of `first-mention`.
 */
export const introductionMoved: PreflightRule = {
  name: 'introduction-moved',
  check: (copy) => {
    if (copy.asItCame === null) return [];
    const blocks = copy.asItCame.map(({ text }, at): Block => ({
      id: blockId(`then-${at}`),
      kind: 'paragraph',
      text,
      source: null,
    }));
    const texts = new Map(blocks.map(({ id, text }) => [id, text]));
    const now = firstOfEach(copy.names);
    return [...firstOfEach(findNames(blocks, texts, copy.language))].flatMap(([family, then]) => {
      const bare = now.get(family);
      const isAlone = bare?.names.length === 1 && bare.title === null;
      return isAlone && then.names.length > 1 && isPerson(then, copy) ? [draftOf(bare, then, copy)] : [];
    });
  },
};

const familyOf = ({ names }: NameInCopy): string => names.at(-1) ?? '';

/** The first time each family name stands there, in whatever form. */
function firstOfEach(names: readonly NameInCopy[]): ReadonlyMap<string, NameInCopy> {
  const first = new Map<string, NameInCopy>();
  for (const name of names) if (!first.has(familyOf(name))) first.set(familyOf(name), name);
  return first;
}

/** Whether its paragraph, read by itself, names somebody so, and no company or place. */
const isPerson = (name: NameInCopy, { language }: Copy): boolean =>
  annotate([{ ...name.block, where: 'body' }], language).speakers.some(
    ({ gender, surfaces }) =>
      gender !== 'thing' &&
      gender !== 'plural' &&
      surfaces.some((surface) => surface.split(/\P{L}+/u).includes(familyOf(name))),
  );

function draftOf(bare: NameInCopy, then: NameInCopy, { names }: Copy): Draft {
  const family = familyOf(bare);
  const full = then.names.slice(-2).join(' ');
  const isLater = names.some((name) => familyOf(name) === family && name.names.length > 1);
  const became = isLater ? 'now comes only later' : 'was taken out';
  const sinceEdit = `${family} is named here for the first time, and who that is (“${full}”) ${became}.`;
  return {
    severity: 'warn',
    at: within(bare.block, bare.from, bare.to),
    sinceEdit,
    message: `${sinceEdit} Give the full name here, or undo the edit.`,
  };
}
