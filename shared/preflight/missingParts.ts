import type { PreflightRule } from './rule';

/** A story without a headline. */
export const missingHeadline: PreflightRule = {
  name: 'missing-headline',
  check: ({ headline }) =>
    headline && headline.text.trim() !== ''
      ? []
      : [{ severity: 'hold', at: null, message: 'The story has no headline. Write one.' }],
};

/** A story without a body. */
export const missingBody: PreflightRule = {
  name: 'missing-body',
  check: ({ body }) =>
    body.some((block) => block.text.trim() !== '')
      ? []
      : [
          {
            severity: 'hold',
            at: null,
            message: 'The story has no body. Bring its paragraphs back from the removed lines, or load it again.',
          },
        ],
};
