import type { PreflightRule } from './rule';

/** The copy is under embargo, or says so in a way that could not be read. */
export const embargo: PreflightRule = {
  name: 'embargo',
  check: ({ story, now }) => {
    const detail = story.details.embargo;
    if (!detail) return [];
    const source = { start: detail.start, end: detail.end };
    const until = detail.value === null ? Number.NaN : Date.parse(detail.value);
    if (Number.isNaN(until))
      return [
        {
          severity: 'hold',
          at: null,
          source,
          message: `The copy is under embargo (“${detail.text.trim().slice(0, 80)}”), and the time could not be read. Check it before publishing.`,
        },
      ];
    return Date.parse(now) < until
      ? [
          {
            severity: 'hold',
            at: null,
            source,
            message: `The story is under embargo until ${detail.value ?? ''}. Publish it after that.`,
          },
        ]
      : [{ severity: 'info', at: null, source, message: `The embargo ended at ${detail.value ?? ''}.` }];
  },
};
