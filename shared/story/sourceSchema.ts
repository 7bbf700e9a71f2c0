import * as v from 'valibot';
import {
  count,
  emphasis,
  list,
  nullable,
  offset,
  pictureSource,
  sourceRange,
  span,
  withoutBadLinks,
} from './schemaParts';
import { speakerStatuses } from './speakerStatus';

const sourceSpans = v.pipe(
  list(
    v.variant('kind', [
      v.looseObject({ kind: v.literal('link'), ...span, href: v.string() }),
      v.looseObject({ kind: emphasis, ...span }),
    ]),
  ),
  v.transform(withoutBadLinks),
);

const sourceObject = v.variant('kind', [
  v.looseObject({
    kind: v.literal('picture'),
    at: offset,
    src: pictureSource,
    alt: v.string(),
    credit: nullable(v.string()),
    caption: nullable(sourceRange),
  }),
  v.looseObject({
    kind: v.literal('embed'),
    at: offset,
    provider: v.string(),
    url: v.string(),
    words: nullable(sourceRange),
  }),
  v.looseObject({ kind: v.literal('rule'), at: offset }),
]);

const hint = v.looseObject({
  tag: v.string(),
  linkShare: v.number(),
  href: v.exactOptional(v.string()),
  anchors: v.exactOptional(v.array(v.looseObject({ from: offset, to: offset }))),
  furniture: v.exactOptional(v.boolean()),
  article: v.exactOptional(v.boolean()),
  figure: v.exactOptional(v.boolean()),
  level: v.exactOptional(count),
  number: v.exactOptional(v.pipe(v.number(), v.integer())),
  table: v.exactOptional(offset),
  head: v.exactOptional(v.boolean()),
  quoted: v.exactOptional(v.boolean()),
  cites: v.exactOptional(v.string()),
  pull: v.exactOptional(v.boolean()),
  given: v.exactOptional(
    v.picklist([
      'headline',
      'standfirst',
      'byline',
      'dateline',
      'paragraph',
      'crosshead',
      'list-item',
      'pull-quote',
      'table',
      'caption',
      'related',
      'furniture',
    ]),
  ),
});
/** What came in, as it was read: see `source.ts`. */
export const sourceSchema = v.looseObject({
  name: v.string(),
  format: v.string(),
  encoding: v.string(),
  text: v.string(),
  lines: list(v.looseObject({ ...span, hint: v.exactOptional(hint) })),
  metadata: v.record(v.string(), v.string()),
  notes: list(v.string()),
  spans: v.exactOptional(sourceSpans),
  objects: v.exactOptional(list(sourceObject)),
  given: v.exactOptional(
    list(
      v.looseObject({
        ...span,
        parts: v.exactOptional(list(sourceRange)),
        speaker: nullable(v.string()),
        kind: v.picklist(['inline', 'block']),
        speakers: v.exactOptional(
          list(
            v.looseObject({
              id: v.exactOptional(v.string()),
              name: v.string(),
              role: nullable(v.string()),
              isBody: v.exactOptional(v.boolean()),
            }),
          ),
        ),
        status: v.exactOptional(v.picklist(speakerStatuses)),
        id: v.exactOptional(v.string()),
        cue: v.exactOptional(v.string()),
      }),
    ),
  ),
});
