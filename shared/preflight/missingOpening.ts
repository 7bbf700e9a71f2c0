import type { Block } from '../story/block';
import { within, type Copy } from './copy';
import type { Draft, PreflightRule } from './rule';

const cutWord = /^\p{Ll}[\p{Ll}’'-]*(?=[ ,.;:])/u;
const fullName = /\p{Lu}\p{Ll}[\p{L}’'-]* (?:\p{Lu}\.? )?\p{Lu}\p{Ll}[\p{L}’'-]*/u;

const restore = 'Restore the introduction from the source copy before publishing.';

/** The story begins in the middle: its introduction was lost on the way. */
export const missingOpening: PreflightRule = {
  name: 'missing-opening',
  check: (copy) => {
    const first = copy.body.find((block) => block.kind !== 'crosshead');
    return first ? openingOf(first, copy) : [];
  },
};

function openingOf(block: Block, copy: Copy): readonly Draft[] {
  const { openings } = copy.language.desk;
  const text = copy.reporter.get(block.id) ?? '';
  const start = text.length - text.trimStart().length;
  const opening = text.slice(start, start + 400);
  const at = (words: string) => within(block, start, start + words.length);
  const middle = openings.middles.map((pattern) => pattern.exec(opening)?.[0]).find((words) => words !== undefined);
  if (middle !== undefined) {
    return [
      {
        severity: 'hold',
        at: at(middle),
        message: `The story starts in the middle (“${opening
          .slice(0, middle.length + 20)
          .split(' ')
          .slice(0, 3 + middle.split(' ').length)
          .join(' ')
          .trim()}…”): something before it is missing. ${restore}`,
      },
    ];
  }
  const cut = cutWord.exec(opening)?.[0];
  if (cut !== undefined)
    return [
      {
        severity: 'hold',
        at: at(cut),
        message: `The story starts in the middle of a sentence (“${cut}…”). ${restore}`,
      },
    ];
  const who = openings.pronoun.exec(opening)?.[0];
  if (who === undefined) return [];
  return [
    isNamedSoon(copy, block)
      ? {
          severity: 'warn',
          at: at(who),
          message: `The story opens with “${who}” before anybody is named. Check that nothing is missing above.`,
        }
      : {
          severity: 'hold',
          at: at(who),
          message: `The story opens with “${who}” and nobody it could mean is named. ${restore}`,
        },
  ];
}

/** A feature may hold the name back for a paragraph or two. */
function isNamedSoon(copy: Copy, first: Block): boolean {
  const index = copy.body.indexOf(first);
  return copy.body
    .slice(index, index + 4)
    .some((block) => fullName.test((copy.reporter.get(block.id) ?? '').slice(0, 2000)));
}
