import { languageFor } from '../language/languages';
import type { Speaker } from '../story/annotations';
import type { BlockId, SourceRange } from '../story/range';
import { isNobodys } from '../story/quotation';
import { blockTexts, wordsOfQuotation } from '../story/quotedWords';
import type { Quotation, StoryDocument, TakenFrom } from '../story/storyDocument';
import { isTagged } from '../story/tagged';
import { sha256 } from '../text/sha256';
import { quotedInSource, type QuotedInSource } from '../verbatim/quotedInSource';
import { saidOfPart } from '../verbatim/saidOfPart';
import { freshId } from './decideSpeaker';
import { nextHandTag } from './tags/handTag';

/** A quotation as it was copied out of a story, whole or in part. */
export interface Taken {
  readonly quotation: Quotation;
  /** How many paragraphs of it were copied. */
  readonly paragraphs: number;
  /** Those who speak it, as that story has them. */
  readonly speakers: readonly Speaker[];
  /** What it is held against; its words are none where the editor of that story typed it. */
  readonly from: TakenFrom;
}

/** What of the story that is pasted into is looked at. */
type Receiving = Pick<
  StoryDocument,
  'source' | 'details' | 'quotations' | 'decided' | 'speakers' | 'handTags' | 'maker'
>;

/** What goes along with words that are copied out of a story: `chosen` has the words of each quotation in them, by its id, paragraph by paragraph. */
export function takenAlong(story: StoryDocument, chosen: ReadonlyMap<string, readonly string[]>): readonly Taken[] {
  const texts = blockTexts(story.blocks);
  const own = story.quotations.filter((each) => chosen.has(each.id) && isWorthTaking(each));
  if (own.length === 0) return [];
  const source = { name: story.source.name, sha256: sha256(story.source.text) };
  return own.map((quotation) => {
    const parts = chosen.get(quotation.id) ?? [];
    const part = { whole: wordsOfQuotation(quotation, texts), chosen: parts.join('\n') };
    const { takenFrom, speaker, copySaid = [] } = quotation;
    const ids = new Set([...(speaker?.speakers ?? []), ...copySaid]);
    return {
      quotation,
      paragraphs: parts.length,
      speakers: story.speakers.filter(({ id }) => ids.has(id)),
      from: { story: titleOf(story), source, ...takenFrom, said: saidOfPart(story, quotation, part) },
    };
  });
}

/** A term in marks that the tool took for one is read anew anywhere. */
const isWorthTaking = (quotation: Quotation): boolean =>
  quotation.madeBy === 'editor' || !isTagged(quotation) || !isNobodys(quotation);

const titleOf = ({ blocks, slug }: StoryDocument): string =>
  blocks.find(({ kind }) => kind === 'headline')?.text.trim() || slug;

/** The story with quotations of another one that are pasted into it, and the ids they have here by the ids they had there. */
export interface TakenOver<T> {
  readonly story: T;
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * Takes over what was copied out of another story and is pasted at a block: kind, standing and speaker stay, who is found here by name or made;
 * everything else is to be reviewed anew. Words that this story's source quotes as well are bound to it; others to what
 * they were said in there. Reading finds each where its mark lies, or by its words.
 */
export function takeOver<T extends Receiving>(story: T, taken: readonly Taken[], at: BlockId): TakenOver<T> {
  let now: T = story;
  const ids = new Map<string, string>();
  const quoted = quotedInSource(story.source, languageFor(story.details.language));
  for (const each of taken) {
    const { id, handTags } = nextHandTag(now);
    const { speakers, idOf } = withSpeakers(now.speakers, each.speakers, at);
    const quotation = asPasted(each, id, { idOf, said: foundHere(quoted, each.from), at });
    ids.set(each.quotation.id, id);
    const decided = [...(now.decided ?? []), quotation];
    now = { ...now, handTags, speakers, decided, quotations: [...now.quotations, quotation] };
  }
  return { story: now, ids };
}

/** Where this story's own source quotes all of the words; null where it lacks some. */
function foundHere(quoted: QuotedInSource, { said }: TakenFrom): readonly SourceRange[] | null {
  const found = said.flatMap(({ words }) => quoted.find(words) ?? []);
  return found.length === said.length ? found : null;
}

interface Here {
  readonly idOf: (speaker: string) => string;
  readonly said: readonly SourceRange[] | null;
  readonly at: BlockId;
}

function asPasted({ quotation, paragraphs, from }: Taken, id: string, { idOf, said, at: block }: Here): Quotation {
  const { kind, closed, where, speaker, confidence, madeBy, tag, standing, copySaid } = quotation;
  const isSame = said?.length === paragraphs;
  return {
    id,
    where,
    kind,
    segments: Array.from({ length: paragraphs }, (_, at) => ({
      // Its marks tell where it lies.
      block,
      from: 0,
      to: 1,
      source: isSame ? (said[at] ?? null) : null,
    })),
    said: said ?? [],
    closed,
    speaker: speaker && { ...speaker, speakers: speaker.speakers.map(idOf), surface: speaker.name, at: null },
    suggested: null,
    cue: null,
    confidence: speaker ? confidence : 0,
    reasons: speaker ? [`In “${from.story}” ${speaker.name} says it.`] : [],
    status: 'proposed',
    ...(speaker && { speakerFrom: 'story' as const, copySaid: (copySaid ?? speaker.speakers).map(idOf) }),
    ...(said === null && { takenFrom: from }),
    ...(madeBy && { madeBy }),
    ...(tag && { tag }),
    ...(standing && { standing }),
  };
}

const plain = (name: string): string => name.replaceAll(/[‘’]/g, "'").toLowerCase();

/** Whether two stories mean one person: the full name of one is a name of the other. */
const isSamePerson = (a: Speaker, b: Speaker): boolean =>
  [b.name, ...b.surfaces].some((name) => plain(name) === plain(a.name)) ||
  a.surfaces.some((name) => plain(name) === plain(b.name));

/** The speakers with those of another story among them, and what each of these is called here. */
function withSpeakers(
  known: readonly Speaker[],
  others: readonly Speaker[],
  block: BlockId,
): { readonly speakers: readonly Speaker[]; readonly idOf: (id: string) => string } {
  const speakers = [...known];
  const ids = new Map<string, string>();
  for (const other of others) {
    const same = speakers.find((each) => isSamePerson(each, other));
    const id = same?.id ?? freshId('named', new Set(speakers.map((each) => each.id)));
    ids.set(other.id, id);
    if (!same) speakers.push({ ...other, id, first: { block, from: 0, to: 0 } });
  }
  return { speakers, idOf: (id) => ids.get(id) ?? id };
}
