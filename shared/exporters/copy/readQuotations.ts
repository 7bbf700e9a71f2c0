import { isNobodys } from '../../story/quotation';
import type { Quotation, StoryDocument } from '../../story/storyDocument';
import { cleanText } from './cleanText';
import type { Stretch } from './cutRuns';
import { namesOf, readSpeakers, statusOf } from './readSpeakers';
import { safeNames } from './safeNames';
import type { StyledTexts } from './setHouseStyle';
import type { CopyQuotation, CopySpeaker } from './copyLine';

/** The quotations that stand in the copy, and each block's share of them. */
export interface QuotationsRead {
  readonly quotations: readonly CopyQuotation[];
  readonly stretches: ReadonlyMap<string, readonly Stretch[]>;
  /** By their ids in the story. */
  readonly byId: ReadonlyMap<string, CopyQuotation>;
}

/** A quotation on its way: its words are found before anybody knows who else is named in the story. */
type Unsaid = { -readonly [Field in keyof CopyQuotation]: CopyQuotation[Field] };

/** Joins the story's quotations to their speakers and finds their words in the text as house style sets it. */
export function readQuotations(story: StoryDocument, set: StyledTexts): QuotationsRead {
  const stretches = new Map<string, Stretch[]>();
  const quotations: Unsaid[] = [];
  const told: Quotation[] = [];
  const byId = new Map<string, CopyQuotation>();
  for (const quotation of story.quotations) {
    const found = findWords(quotation, set, stretches);
    if (found === null) continue;
    quotations.push(found);
    told.push(quotation);
    byId.set(quotation.id, found);
  }
  nameThem(story, quotations, told);
  return { quotations, stretches, byId };
}

const nobody: readonly CopySpeaker[] = [];

/** A quotation with its words, whose stretches join those of their blocks; null when none of its words stand in the copy. */
function findWords(quotation: Quotation, set: StyledTexts, stretches: Map<string, Stretch[]>): Unsaid | null {
  const { id, where, kind, segments, cue } = quotation;
  if (where === 'related' || isNobodys(quotation)) return null;
  const texts: string[] = [];
  const found: Unsaid = {
    id,
    where,
    kind,
    speakers: nobody,
    speaker: null,
    texts,
    status: 'unresolved',
    cue: cleanText(cue?.text ?? '').trim() || null,
  };
  for (const { block, from, to } of segments) {
    const styled = set.get(block);
    if (styled === undefined) continue;
    const start = styled.map(Math.max(from, 0));
    const end = styled.map(to);
    const words = styled.text.slice(start, end);
    if (words.trim() === '') continue;
    addStretch(stretches, block, { from: start, to: end, quotation: found, isFirst: texts.length === 0 });
    texts.push(styled.isPlain ? words : cleanText(words));
  }
  return texts.length > 0 ? found : null;
}

function addStretch(stretches: Map<string, Stretch[]>, block: string, stretch: Stretch): void {
  const list = stretches.get(block);
  if (list) list.push(stretch);
  else stretches.set(block, [stretch]);
}

/** Gives each quotation its speakers, and an id that every format can take. */
function nameThem(story: StoryDocument, quotations: readonly Unsaid[], told: readonly Quotation[]): void {
  const speakers = readSpeakers(story, told);
  const ids = safeNames(
    told.map(({ id }) => id),
    'quotation-',
  );
  for (let at = 0; at < told.length; at += 1) {
    const own = told[at];
    const quotation = quotations[at];
    const who = speakers[at] ?? nobody;
    if (own === undefined || quotation === undefined) continue;
    quotation.id = ids[at] ?? quotation.id;
    quotation.speakers = who;
    quotation.speaker = namesOf(who);
    quotation.status = statusOf(own, who);
  }
}
