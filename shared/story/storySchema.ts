import * as v from 'valibot';
import { bodyKinds } from './block';
import { newestVersion } from './migrations';
import {
  block,
  count,
  emphasis,
  id,
  list,
  nullable,
  offset,
  pictureSource,
  sourceRange,
  span,
  textRange,
  webAddress,
  withoutBadLinks,
} from './schemaParts';
import { sourceSchema } from './sourceSchema';
import { lineJobs } from './storyDocument';

const inText = { from: offset, to: offset };
const textSpans = v.pipe(
  list(
    v.variant('kind', [
      v.looseObject({ kind: v.literal('link'), ...inText, href: v.string() }),
      v.looseObject({ kind: emphasis, ...inText }),
    ]),
  ),
  v.transform(withoutBadLinks),
);
const detail = nullable(v.looseObject({ ...span, text: v.string(), value: nullable(v.string()) }));
const answer = nullable(
  v.looseObject({
    speakers: list(id),
    name: v.string(),
    surface: v.string(),
    at: nullable(textRange),
    isPronoun: v.boolean(),
  }),
);
const suggested = nullable(v.looseObject({ speaker: id, name: v.string(), because: v.string() }));
const cue = nullable(v.looseObject({ text: v.string(), at: textRange }));

const quotation = v.looseObject({
  id,
  where: v.picklist(['headline', 'standfirst', 'body', 'related']),
  kind: v.picklist(['direct', 'partial', 'mixed', 'scare']),
  segments: list(v.looseObject({ block, from: offset, to: offset, source: nullable(sourceRange) })),
  said: list(sourceRange),
  closed: v.boolean(),
  speaker: answer,
  suggested,
  cue,
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  reasons: list(v.string()),
  status: v.picklist(['proposed', 'confirmed', 'unknown']),
  changeReason: v.exactOptional(v.string()),
  changeBasis: v.exactOptional(v.string()),
  copySays: v.exactOptional(v.looseObject({ speakers: list(id), name: nullable(v.string()) })),
  copySaid: v.exactOptional(list(id)),
  disputed: v.exactOptional(list(v.looseObject({ by: v.string(), name: nullable(v.string()) }))),
  speakerFrom: v.exactOptional(v.picklist(['file', 'story'])),
  takenFrom: v.exactOptional(
    v.looseObject({
      story: v.string(),
      source: v.looseObject({ name: v.string(), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
      said: list(v.looseObject({ ...span, words: v.string() })),
    }),
  ),
  madeBy: v.exactOptional(v.literal('editor')),
  tag: v.exactOptional(v.literal('untagged')),
  standing: v.exactOptional(v.picklist(['on-record', 'off-record', 'not-for-publication'])),
  verified: v.exactOptional(v.looseObject({ by: v.string(), at: v.pipe(v.string(), v.isoTimestamp()) })),
});

const personDecision = v.variant('kind', [
  v.looseObject({ kind: v.literal('rename'), id, person: v.string(), name: v.string() }),
  v.looseObject({ kind: v.literal('join'), id, person: v.string(), into: v.string() }),
  v.looseObject({ kind: v.literal('split'), id, person: v.string(), surface: v.string() }),
]);

/** A block without its words. */
const blockShape = {
  id: block,
  kind: v.picklist(['headline', 'standfirst', 'byline', 'dateline', ...bodyKinds]),
  source: nullable(sourceRange),
  level: v.exactOptional(count),
  ordered: v.exactOptional(v.literal(true)),
  start: v.exactOptional(v.pipe(v.number(), v.integer())),
  display: v.exactOptional(v.literal('block-quotation')),
  cites: v.exactOptional(v.string()),
  quotation: v.exactOptional(id),
  picture: v.exactOptional(v.looseObject({ src: pictureSource, alt: v.string(), credit: nullable(v.string()) })),
  headRows: v.exactOptional(count),
  embed: v.exactOptional(v.looseObject({ provider: v.string(), url: v.string() })),
};

/** A story file as it must be. What it does not know is kept as it is, for the version that does. */
export const storySchema = v.looseObject({
  schemaVersion: v.literal(newestVersion),
  id,
  slug: v.string(),
  source: sourceSchema,
  details: v.looseObject({
    language: v.string(),
    published: detail,
    credit: detail,
    embargo: detail,
    url: nullable(webAddress),
    section: v.exactOptional(v.string()),
    tags: v.exactOptional(list(v.string())),
    copyright: v.exactOptional(v.string()),
    corrections: v.exactOptional(
      list(
        v.looseObject({
          kind: v.picklist(['correction', 'clarification', 'update']),
          at: v.string(),
          text: v.string(),
        }),
      ),
    ),
  }),
  blocks: list(
    v.looseObject({
      ...blockShape,
      text: v.string(),
      spans: v.exactOptional(textSpans),
    }),
  ),
  quotations: list(quotation),
  reported: list(
    v.looseObject({ at: textRange, speaker: answer, suggested, cue, madeBy: v.exactOptional(v.literal('editor')) }),
  ),
  speakers: list(
    v.looseObject({
      id,
      name: v.string(),
      role: nullable(v.string()),
      surfaces: list(v.string()),
      gender: v.picklist(['female', 'male', 'plural', 'thing', 'unknown']),
      first: textRange,
    }),
  ),
  captions: list(v.looseObject({ ...span, text: v.string(), credit: nullable(v.string()) })),
  related: list(
    v.looseObject({
      ...span,
      id,
      kind: v.picklist(['related', 'newswire', 'list', 'sponsored']),
      title: v.string(),
      source: nullable(v.string()),
      age: nullable(v.string()),
      url: nullable(webAddress),
      copy: list(v.looseObject({ id: block, text: v.string(), source: sourceRange })),
      kept: v.boolean(),
    }),
  ),
  removed: list(
    v.looseObject({
      ...span,
      id,
      text: v.string(),
      reason: v.string(),
      restored: v.boolean(),
      spans: v.exactOptional(textSpans),
      block: v.exactOptional(v.looseObject(blockShape)),
      after: v.exactOptional(block),
    }),
  ),
  damage: list(
    v.looseObject({
      ...span,
      kind: v.picklist(['text-lost', 'glued-caption', 'cut-off', 'missing-stop', 'flattened']),
      message: v.string(),
    }),
  ),
  /** One written before it kept its findings covers none: whatever holds the story holds it again. */
  override: nullable(v.looseObject({ reason: v.string(), findings: v.optional(list(v.string()), []) })),
  lineDecisions: v.exactOptional(list(v.looseObject({ start: offset, as: v.picklist(lineJobs) }))),
  dismissed: v.exactOptional(list(v.looseObject({ id: v.string(), reason: v.string() }))),
  comments: v.exactOptional(list(v.looseObject({ id, at: nullable(textRange), words: v.string(), text: v.string() }))),
  people: v.exactOptional(list(personDecision)),
  decided: v.exactOptional(list(quotation)),
  transcripts: v.exactOptional(
    list(v.looseObject({ id: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)), name: v.string() })),
  ),
  sent: v.exactOptional(
    list(
      v.looseObject({
        id,
        name: v.string(),
        remote: nullable(v.string()),
        url: nullable(webAddress),
        at: v.string(),
        pictures: v.exactOptional(v.record(v.string(), v.string())),
      }),
    ),
  ),
  maker: v.exactOptional(id),
  readTags: v.exactOptional(offset),
  handTags: v.exactOptional(offset),
});
