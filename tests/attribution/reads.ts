import { expect, it } from 'vitest';
import { namesOf } from './drawSpeakers';

/** A rule as one line: the copy, then who speaks each quotation; null where it is left open. */
export const reads = (rows: readonly (readonly [string, ...(string | null)[]])[]): void => {
  for (const [copy, ...expected] of rows) it(copy, () => expect(namesOf(copy)).toEqual(expected));
};
