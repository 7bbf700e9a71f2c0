import { within } from './copy';
import type { Draft, PreflightRule } from './rule';

/** TK, “to come”; XX for a figure to be filled in; what a writer leaves for the desk. Roman numbers behind a name are none. */
const marks =
  /(?<![\p{L}\p{N}])(?:TK(?:TK)*|[Xx]{2,}(?=\s?(?:%|per cent|percent|people|million|billion|years?|miles|pounds|dollars|euros))|[£$€][Xx]{2,}|\[(?:TK|TBC|CHECK|tk|tbc|check)[^\]]{0,40}\]|TBC|lorem ipsum|\?{3,})(?![\p{L}\p{N}])/gu;

/** Something the writer left to be filled in: it must not be printed. */
export const placeholder: PreflightRule = {
  name: 'placeholder',
  check: ({ story, reporter }) =>
    story.blocks.flatMap((block) =>
      [...(reporter.get(block.id) ?? '').matchAll(marks)].map(({ 0: words, index }): Draft => ({
        severity: 'hold',
        at: within(block, index, index + words.length),
        message: `“${words}” was left to be filled in. Fill it in, or take it out.`,
      })),
    ),
};
