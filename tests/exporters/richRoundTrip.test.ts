import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureNames, features, type Feature } from '../../shared/exporters/carries';
import { readStory } from '../../shared/exporters/copy/readStory';
import { exporters } from '../../shared/exporters/exporters';
import { runs } from '../runs';
import { settings } from './exported';
import { anyReadableStory } from './readableStory';
import { aspects, throughFile } from './richRoundTrip';

/** The formats that have an importer; of each, what the format keeps and the importer does not read yet. */
const notYetRead: Readonly<Record<string, readonly Feature[]>> = {
  'ninjs-3.1': [],
  'ninjs-2.1': [],
  'ninjs-1.4': [],
  nitf: [],
  'newsml-g2': [],
  ans: [],
  html: [],
  wxr: [],
  rss: [],
  atom: [],
  verbatim: [],
  docx: [],
  // A block quotation that names nobody is read as a quotation without a speaker.
  markdown: ['blockQuotation'],
  text: ['superscript', 'subscript', 'listLevel', 'numbering', 'listStart'],
};

// A file of which the embeds are not read shows them as links of the copy.
const withoutEmbeds = anyReadableStory.filter(({ blocks }) => blocks.every(({ kind }) => kind !== 'embed'));

describe.each(Object.keys(notYetRead))('a story that comes back from %s', (id) => {
  const carries = exporters.find((exporter) => exporter.id === id)?.carries;
  const kept = featureNames.filter((name) => carries?.[name] === 'kept');
  const todo = kept.filter((name) => notYetRead[id]?.includes(name) === true);
  const read = kept.filter((name) => !todo.includes(name));

  it('has what the format says it keeps', () => {
    fc.assert(
      fc.property(todo.includes('embed') ? withoutEmbeds : anyReadableStory, (story) => {
        const before = readStory(story, settings);
        const after = throughFile(id, story);
        for (const name of read) expect([name, aspects[name](after)]).toEqual([name, aspects[name](before)]);
      }),
      { numRuns: runs(1000) },
    );
  });

  if (todo.length > 0) it.todo(`brings back ${todo.map((name) => features[name].label.toLowerCase()).join(', ')}`);
});
