import { beginning, within, type Copy } from './copy';
import type { Draft, PreflightRule } from './rule';
import { seamsOf, type Seam } from './seams';

/** “Also” adds to what stood just before it in the source, and an edit took that away. */
export const alsoAlone: PreflightRule = {
  name: 'also-alone',
  check: (copy) => seamsOf(copy).seams.flatMap((seam) => draftOf(seam, copy)),
};

function draftOf({ block, at, followed, became }: Seam, { reporter, language }: Copy): readonly Draft[] {
  if (became === 'apart') return [];
  const { openings, introduced } = language.desk;
  const [first = ''] = (reporter.get(block.id) ?? '').slice(0, 1000).split(introduced.sentenceEnd);
  const also = openings.also.exec(first);
  // A story that begins in the middle is told of as that.
  if (!also || (at === 0 && openings.middles.some((middle) => middle.test(first.trimStart())))) return [];
  const where = became === 'gone' ? 'was taken out' : 'now comes later';
  const sinceEdit = `“${also[0]}” adds to “${beginning(followed.text)}”, which ${where}.`;
  return [
    {
      severity: 'warn',
      at: within(block, also.index, also.index + also[0].length),
      sinceEdit,
      message: `${sinceEdit} Undo the edit, or see that the sentence still follows.`,
    },
  ];
}
