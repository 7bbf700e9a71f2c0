import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureNames, features, type Feature } from '../../shared/exporters/carries';
import { readStory } from '../../shared/exporters/copy/readStory';
import { exporters } from '../../shared/exporters/exporters';
import { runs } from '../runs';
import { settings } from './exported';
import { anyReadableStory } from './readableStory';
import { aspects, throughFile } from './richRoundTrip';

const lines: readonly Feature[] = [
  'link',
  'strong',
  'emphasis',
  'strike',
  'superscript',
  'subscript',
  'crossheadSpans',
];

/**
 * What each importer reads back today of what its format keeps. What a format keeps and its importer does not yet read
 * is listed as to do.
 */
const readBack: Readonly<Record<string, readonly Feature[]>> = {
  'ninjs-3.1': [...lines, 'topSpans'],
  'ninjs-2.1': [...lines, 'topSpans'],
  'ninjs-1.4': [...lines, 'topSpans'],
  nitf: ['crossheadSpans', 'topSpans'],
  'newsml-g2': [...lines, 'topSpans'],
  ans: lines,
  markdown: ['crossheadSpans'],
  wxr: lines,
  rss: [...lines, 'topSpans'],
  atom: [...lines, 'topSpans'],
  html: [...lines, 'topSpans'],
  docx: [...lines, 'topSpans'],
  verbatim: featureNames,
};

// A format that is read with an embed for a plain link takes that for one of the copy's.
const withoutEmbeds = anyReadableStory.filter(({ blocks }) => blocks.every(({ kind }) => kind !== 'embed'));

describe.each(Object.keys(readBack))('a story that comes back from %s', (id) => {
  const carries = exporters.find((exporter) => exporter.id === id)?.carries;
  const keeps = (name: Feature): boolean => carries?.[name] === 'kept';
  const isRead = (name: Feature): boolean => readBack[id]?.includes(name) === true;
  const stories = isRead('embed') ? anyReadableStory : withoutEmbeds;

  it('has what the format says it keeps', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const before = readStory(story, settings);
        const after = throughFile(id, story);
        for (const name of featureNames.filter((each) => keeps(each) && isRead(each)))
          expect([name, aspects[name](after)]).toEqual([name, aspects[name](before)]);
      }),
      { numRuns: runs(300) },
    );
  });

  it('names nothing as read back that the format does not keep', () => {
    expect(featureNames.filter((name) => isRead(name) && !keeps(name))).toEqual([]);
  });

  for (const name of featureNames.filter((each) => keeps(each) && !isRead(each)))
    it.todo(`brings back ${features[name].label.toLowerCase()}`);
});
