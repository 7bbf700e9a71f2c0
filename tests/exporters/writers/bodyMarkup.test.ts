import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bodyMarkup, bodyWriter } from '../../../shared/exporters/writers/bodyMarkup';
import { escapeMarkup, withinJson, withinMarkup } from '../../../shared/exporters/writers/markup';
import { readStory } from '../../../shared/exporters/copy/readStory';
import { settings } from '../exported';
import { anyStory } from '../storyArbitrary';
import { runs } from '../../runs';

it('is written within JSON and within a feed as it would be escaped for them', () => {
  const inJson = bodyWriter('q-by-itself', withinJson);
  const inFeed = bodyWriter('span', withinMarkup);
  fc.assert(
    fc.property(anyStory, (story) => {
      const copy = readStory(story, settings);
      expect(`"${inJson.body(copy)}"`).toBe(JSON.stringify(bodyMarkup(copy, 'q-by-itself')));
      expect(inFeed.body(copy)).toBe(escapeMarkup(bodyMarkup(copy, 'span')));
    }),
    { numRuns: runs(300) },
  );
});
