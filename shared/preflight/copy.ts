import { bodyAsItCame, type LineThen } from '../desk/bodyAsItCame';
import type { LoadedLanguage } from '../language/loadLanguage';
import { languageFor } from '../language/languages';
import { blank } from '../text/blank';
import { gatherBy } from '../text/gatherBy';
import { blockTexts } from '../verbatim/checkVerbatim';
import { isBody, type Block } from '../story/block';
import { newCheckMemory, rememberedTokens, type CheckMemory } from './checkMemory';
import type { Token } from '../text/tokens';
import { countedIn, type Counted } from './countedIn';
import { findNames, type NameInCopy } from './findNames';
import type { HouseTerm } from '../houseStyle/houseStyle';
import type { BlockId, TextRange } from '../story/range';
import type { StoryDocument } from '../story/storyDocument';
import { withoutUntagged } from '../story/tagged';

/** The story as the rules read it, made ready once for all of them. */
export interface Copy {
  readonly story: StoryDocument;
  /** The language that the copy is read in. */
  readonly language: LoadedLanguage;
  /** ISO 8601 instant. */
  readonly now: string;
  readonly headline: Block | null;
  readonly body: readonly Block[];
  /** The body in the order of the source, where something was cut or moved; else null. */
  readonly asItCame: readonly LineThen[] | null;
  readonly texts: ReadonlyMap<BlockId, string>;
  /** Each block's text with the words of quotations blanked, offset for offset: what the reporter says. */
  readonly reporter: ReadonlyMap<BlockId, string>;
  /** The tokens of a text. */
  readonly tokens: (text: string) => readonly Token[];
  /** What the house writes otherwise. */
  readonly terms: readonly HouseTerm[];
  /** Every name in the reporter's own words, in order. */
  readonly names: readonly NameInCopy[];
  /** Every number of something in the reporter's own words of the body, in order. */
  readonly counted: readonly Counted[];
}

/** Makes a story ready for the rules. */
export function readCopy(
  whole: StoryDocument,
  now: string,
  terms: readonly HouseTerm[] = [],
  memory: CheckMemory = newCheckMemory(),
): Copy {
  const story = withoutUntagged(whole);
  const quoted = gatherBy(
    story.quotations.flatMap(({ segments }) => segments),
    (segment) => segment.block,
  );
  const language = languageFor(story.details.language);
  const body = story.blocks.filter(isBody);
  const reporter = new Map(
    story.blocks.map((block) => [
      block.id,
      blank(block.text, isRepeated(block) ? [wholeOf(block)] : (quoted.get(block.id) ?? [])),
    ]),
  );
  return {
    story,
    language,
    now,
    headline: story.blocks.find((block) => block.kind === 'headline') ?? null,
    body,
    asItCame: bodyAsItCame(story),
    texts: blockTexts(story.blocks),
    reporter,
    terms,
    tokens: rememberedTokens(memory),
    names: findNames(body, reporter, language),
    counted: body.flatMap((block) => countedIn(block, reporter.get(block.id) ?? '', language)),
  };
}

/** A pull quote that repeats the words of a quotation has none of the reporter’s. */
const isRepeated = ({ kind, quotation }: Block): boolean => kind === 'pull-quote' && quotation !== undefined;

const wholeOf = ({ id, text }: Block): TextRange => ({ block: id, from: 0, to: text.length });

/** A range of a block. */
export const within = (block: Block, from: number, to: number): TextRange => ({ block: block.id, from, to });

/** A few words of a text to know it by. */
export const beginning = (text: string, longest = 40): string =>
  text.length <= longest
    ? text
    : `${text
        .slice(0, longest)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd()}…`;
