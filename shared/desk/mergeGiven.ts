import type { LoadedLanguage } from '../language/loadLanguage';
import { annotate, annotateDetected } from '../attribution/annotate';
import { detectQuotes } from '../quotes/detectQuotes';
import type { Annotations, ReadableBlock } from '../story/annotations';

import type { SortedSource } from '../story/sortedSource';
import type { Quotation, StoryDocument } from '../story/storyDocument';
import { nameGiven } from './nameGiven';
import { mergeDetection, placeGiven, type PlacedGiven } from './placeGiven';
import { readableBlocks } from './readableBlocks';

/** What reading the copy found, merged with what the file itself marks. */
export interface MergedReading {
  readonly annotations: Annotations;
  readonly placed: readonly PlacedGiven[];
}

/** Reads the copy, and lets the file’s own word on quotations and speakers stand. */
export function readGiven(sorted: SortedSource, language: LoadedLanguage): MergedReading {
  const blocks = readableBlocks(sorted);
  const given = placeGiven(sorted);
  if (given.length === 0) return { annotations: annotate(blocks, language), placed: [] };
  const { detection, placed } = mergeDetection(detectQuotes(blocks, language), blocks, given);
  const read = withoutForeignCues(annotateDetected(blocks, detection, language), blocks, placed);
  return { annotations: nameGiven(read, placed), placed };
}

/**
 * Of quotations that stand free and whose speakers the file names, what another block seemed to tell of the speaker is
 * dropped, unless that block announces it: a “said” above is of other words.
 */
function withoutForeignCues(
  annotations: Annotations,
  blocks: readonly ReadableBlock[],
  placed: readonly PlacedGiven[],
): Annotations {
  const named = new Set(
    placed.filter(({ given }) => given.kind === 'block' && given.speaker !== null).map(({ id }) => id),
  );
  if (named.size === 0) return annotations;
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  const own = new Map(
    annotations.quotations.map(({ id, segments }) => [id, new Set(segments.map(({ block }) => block))]),
  );
  return {
    ...annotations,
    attributions: annotations.attributions.map((attribution) => {
      const { quotation, cue } = attribution;
      if (cue === null || !named.has(quotation) || own.get(quotation)?.has(cue.at.block) === true) return attribution;
      const announces = texts.get(cue.at.block)?.trimEnd().endsWith(':') === true;
      return announces ? attribution : { ...attribution, cue: null, speaker: null, suggested: null };
    }),
  };
}

/** Gives the story what its file decided: its slug, and for each quotation what was known of the speaker. */
export function keepGiven(story: StoryDocument, placed: readonly PlacedGiven[]): StoryDocument {
  const byId = new Map(placed.map((each) => [each.id, each]));
  const quotations = story.quotations.map((quotation) => {
    const given = byId.get(quotation.id);
    return given ? keepDecision(quotation, given) : quotation;
  });
  return { ...story, slug: story.source.metadata.slug?.slice(0, 120) ?? story.slug, quotations };
}

function keepDecision(quotation: Quotation, { given }: PlacedGiven): Quotation {
  if (given.status === 'cannot-be-known')
    return {
      ...quotation,
      speaker: null,
      suggested: null,
      status: 'unknown',
      confidence: 0,
      reasons: ['The file says that it cannot be known.'],
    };
  const named: Quotation = given.speaker === null ? quotation : { ...quotation, speakerFrom: 'file' };
  const [first] = quotation.segments;
  const cue =
    given.cue !== undefined && quotation.cue === null && first
      ? { text: given.cue, at: { block: first.block, from: first.from, to: first.from } }
      : quotation.cue;
  return given.status === 'confirmed' && given.speaker !== null
    ? { ...named, cue, suggested: null, status: 'confirmed' }
    : { ...named, cue };
}
