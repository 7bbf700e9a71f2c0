import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKeptTexts } from '../../../renderer/state/keptStory';
import { newerReadOnly } from '../../../shared/story/newerStory';
import { serialiseStory } from '../../../shared/story/storyFile';
import { serialiseCopy, serialiseSource, sourceLost } from '../../../shared/story/storyParts';
import { storyFrom, storyOf } from '../../desk/storyFrom';

const sha256 = 'a'.repeat(64);
const harbour = storyOf('Harbour master Ruth Pell said the plan was “a gift to the town” at a meeting on Monday.');
const json = serialiseCopy(harbour);

describe('a story of two files', () => {
  it('is the story that was kept, whatever its copy and source', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (copy) => {
        const story = storyFrom(`Harbour plan\n${copy}`);
        const kept = readKeptTexts({
          json: serialiseCopy(story),
          source: { sha256, json: serialiseSource(story.source) },
        });
        expect(kept).toEqual({ ok: true, value: { story, readOnly: null, source: { sha256, source: story.source } } });
      }),
    );
  });

  it('knows its source again, so that it is not sent a second time', () => {
    const kept = readKeptTexts({ json, source: { sha256, json: serialiseSource(harbour.source) } });
    expect(kept.ok && kept.value.source?.source === kept.value.story.source).toBe(true);
  });

  it('sends its source anew when it reads otherwise now', () => {
    const older = serialiseSource(harbour.source).replace('{', '{ ');
    expect(readKeptTexts({ json, source: { sha256, json: older } })).toMatchObject({
      ok: true,
      value: { source: null },
    });
  });

  it('opens for reading when the source is lost, with every word of the copy', () => {
    const kept = readKeptTexts({ json, source: { sha256, json: null } });
    expect(kept).toMatchObject({ ok: true, value: { readOnly: sourceLost, source: null } });
    expect(kept.ok && kept.value.story.blocks.map(({ text }) => text)).toEqual(harbour.blocks.map(({ text }) => text));
  });

  it('of a newer Verbatim opens for reading', () => {
    const newer = json.replace('"schemaVersion":2', '"schemaVersion":3');
    expect(readKeptTexts({ json: newer, source: { sha256, json: '{}' } })).toMatchObject({
      value: { readOnly: newerReadOnly },
    });
  });
});

it('a story of one file, as an older Verbatim kept it, is opened and its source sent at the next save', () => {
  expect(readKeptTexts({ json: serialiseStory(harbour), source: null })).toEqual({
    ok: true,
    value: { story: harbour, readOnly: null, source: null },
  });
});
