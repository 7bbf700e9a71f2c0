import type { LoadedLanguage } from '../language/loadLanguage';
import type { Annotations, Attribution, Detection, ReadableBlock } from '../story/annotations';
import { attributeSection } from './attributeSection';
import { calibrate, lower } from './confidence';
import { kindOfBlocks } from './kindOfCopy';
import { traceHeadline } from './people/traceHeadline';

interface Attributed extends Pick<Annotations, 'attributions' | 'reported' | 'speakers'> {
  /** The model's own share of each answer, by the quotation's id: what decisions are made by, while `confidence` is for people. */
  readonly shares: ReadonlyMap<string, number>;
}

/** True when every quotation begins in one of the blocks; as both come in reading order, one walk tells. */
const allBeginIn = (blocks: readonly ReadableBlock[], { quotations }: Detection): boolean => {
  let at = 0;
  for (const { segments } of quotations) {
    while (at < blocks.length && blocks[at]?.id !== segments[0]?.block) at += 1;
    if (at === blocks.length) return false;
  }
  return true;
};

const within = (blocks: readonly ReadableBlock[], found: Detection): Detection => {
  if (allBeginIn(blocks, found)) return found;
  const ids = new Set<string>();
  for (const { id } of blocks) ids.add(id);
  return {
    marks: found.marks,
    quotations: found.quotations.filter(({ segments }) => segments.some(({ block }) => ids.has(block))),
  };
};

/** Copy that is read by itself, with the quotations in it. */
export interface CopyPart {
  readonly blocks: readonly ReadableBlock[];
  readonly found: Detection;
}

/** The story's own copy, and that of the related stories, which is read apart: its people are not the story's. */
export function partsOf(
  blocks: readonly ReadableBlock[],
  found: Detection,
): { readonly own: CopyPart; readonly related: CopyPart | null } {
  const related = blocks.filter(({ where }) => where === 'related');
  const main = related.length > 0 ? blocks.filter(({ where }) => where !== 'related') : blocks;
  return {
    own: { blocks: main, found: within(main, found) },
    related: related.length > 0 ? { blocks: related, found: within(related, found) } : null,
  };
}

/** Nobody is named, and nobody offered: a guess in a language that is not read would be right by chance. */
const untold = ({ quotations }: Detection): Attributed => ({
  attributions: quotations.map(({ id }) => ({
    quotation: id,
    speaker: null,
    suggested: null,
    cue: null,
    confidence: 0,
    reasons: ['The copy is in a language in which no speakers are looked for.'],
  })),
  reported: [],
  speakers: [],
  shares: new Map(),
});

/** A name that signs the words needs no share of the model's. */
const stated = (
  { quotations }: Detection,
  attributions: readonly Attribution[],
  language: LoadedLanguage,
): readonly Attribution[] => {
  const byId = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  return attributions.map((attribution) => {
    const quotation = byId.get(attribution.quotation);
    return quotation && !quotation.named ? calibrate(attribution, quotation.kind, language) : attribution;
  });
};

/**
 * Finds who speaks each quotation, what is said indirectly, and everybody the story names. Never throws. In a language
 * that is not read all are left open.
 */
export function attribute(blocks: readonly ReadableBlock[], found: Detection, language: LoadedLanguage): Attributed {
  if (!language.isRead) return untold(found);
  const parts = partsOf(blocks, found);
  const own = attributeSection(parts.own.blocks, parts.own.found, 's', language);
  const other = parts.related ? attributeSection(parts.related.blocks, parts.related.found, 'r', language) : null;
  const kind = kindOfBlocks(parts.own.blocks, parts.own.found, language);
  const judged = [...own.attributions, ...(other?.attributions ?? [])];
  const told = [
    ...stated(found, own.attributions, language).map((attribution) => lower(attribution, kind)),
    ...stated(found, other?.attributions ?? [], language),
  ];
  return {
    attributions: traceHeadline(parts.own.blocks, found, told),
    reported: [...own.reported, ...(other?.reported ?? [])],
    speakers: [...own.speakers, ...(other?.speakers ?? [])],
    shares: new Map(judged.map(({ quotation, confidence }) => [quotation, confidence])),
  };
}
