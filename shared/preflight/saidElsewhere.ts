import type { LoadedLanguage } from '../language/loadLanguage';
import { detectQuotes } from '../quotes/detectQuotes';
import type { Block } from '../story/block';
import type { TextRange } from '../story/range';
import { letters } from '../text/letters';
import { wordsOfQuotation } from '../verbatim/checkVerbatim';
import { beginning, type Copy } from './copy';
import type { Draft, PreflightRule } from './rule';

/** Where words that the body has are set once more: a reader takes them there for the words of whoever is named beside them. */
const setApart: Readonly<Partial<Record<Block['kind'], string>>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  'pull-quote': 'pull quote',
  image: 'caption',
};

/** Words of headline, standfirst, pull quote or caption that stand beside another name than their speaker’s. */
export const saidElsewhere: PreflightRule = {
  name: 'said-elsewhere',
  check: (copy) => {
    const quoted = copy.story.blocks.flatMap((block) => {
      const place = setApart[block.kind];
      return place === undefined ? [] : quotedIn(block, copy).map((range) => ({ block, range, place }));
    });
    if (quoted.length === 0) return [];
    const said = saidInBody(copy);
    return quoted.flatMap(({ block, range, place }) => draftOf(block, range, place, said, copy));
  },
};

interface Said {
  readonly letters: string;
  readonly speakers: readonly string[];
  readonly name: string;
}

/** What is said in the running text, and by whom. */
const saidInBody = ({ story, texts }: Copy): readonly Said[] => {
  const apart = new Set(story.blocks.flatMap(({ id, kind }) => (setApart[kind] === undefined ? [] : [id])));
  return story.quotations.flatMap((quotation) => {
    const { where, speaker, segments } = quotation;
    if (where !== 'body' || !speaker || segments.some(({ block }) => apart.has(block))) return [];
    return [{ letters: letters(wordsOfQuotation(quotation, texts)), speakers: speaker.speakers, name: speaker.name }];
  });
};

/** The words between marks; short ones are taken for a term where nothing tells who says them. */
function quotedIn(block: Block, { story, language }: Copy): readonly TextRange[] {
  const own = story.quotations.flatMap(({ segments }) => segments.filter((segment) => segment.block === block.id));
  if (own.length > 0 || block.kind !== 'image') return own;
  return detectQuotes([{ id: block.id, where: 'body', text: block.text }], language).quotations.flatMap(
    ({ segments }) => segments,
  );
}

function draftOf(block: Block, range: TextRange, place: string, said: readonly Said[], copy: Copy): readonly Draft[] {
  const words = letters(block.text.slice(range.from, range.to));
  const speaking = words === '' ? [] : said.filter((each) => each.letters.includes(words));
  const [first] = speaking;
  const beside = first ? namedBeside(block.text, range, copy) : null;
  if (!first || !beside || speaking.some(({ speakers }) => speakers.includes(beside.id))) return [];
  if (isNamed(block.text, first.speakers, copy)) return [];
  return [
    {
      severity: beside.isTold ? 'warn' : 'query',
      at: range,
      message: `The ${place} sets “${beginning(block.text.slice(range.from, range.to), 60)}” beside ${beside.name}; in the body ${first.name} says it. ${beside.isTold ? `Name ${first.name}, or take the marks off.` : 'See that nobody reads it as theirs.'}`,
    },
  ];
}

interface Beside {
  readonly id: string;
  readonly name: string;
  /** A colon or a verb gives them the words: “Tarrant: ‘A mistake’”. */
  readonly isTold: boolean;
}

const forms = ({
  name,
  surfaces,
}: {
  readonly name: string;
  readonly surfaces: readonly string[];
}): readonly string[] =>
  [...new Set([name, ...surfaces, ...[name, ...surfaces].map((surface) => surface.split(' ').at(-1) ?? '')])]
    .filter((form) => /^\p{Lu}\p{Ll}{2}/u.test(form))
    .toSorted((a, b) => b.length - a.length);

const cueForms = ({ cues }: LoadedLanguage): ReturnType<LoadedLanguage['cues']['forms']> => cues.forms();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Somebody of the story who stands before the marks, or straight behind them, with few small words between. */
function namedBeside(text: string, { from, to }: TextRange, { story, language }: Copy): Beside | null {
  const before = text.slice(Math.max(0, from - 120), from).replace(/["'“‘„«]+$/, '');
  const after = text.slice(to, to + 120).replace(/^[.,!?]*["'”’“»]+/, '');
  const cues = language.table(cueForms);
  const isSaying = (words: string): boolean => words.split(' ').some((word) => cues.has(word));
  for (const speaker of story.speakers) {
    const names = forms(speaker).map(escaped).join('|');
    if (names === '') continue;
    const stands = new RegExp(`(?<!\\p{L})(?:${names})((?: \\p{Ll}+){0,3})\\s*([:–—-]?)\\s*$`, 'u').exec(before);
    const isBehind = new RegExp(`^\\s*(?:[,:–—-]\\s*)?(?:\\p{Ll}+ )?(?:${names})(?!\\p{L})`, 'u').test(after);
    if (!stands && !isBehind) continue;
    const isTold = isBehind || Boolean(stands?.[2]) || isSaying(stands?.[1] ?? '');
    return { id: speaker.id, name: speaker.name, isTold };
  }
  return null;
}

/** Whether one of those who say it is named there as well. */
const isNamed = (text: string, ids: readonly string[], { story }: Copy): boolean =>
  story.speakers.some((speaker) => ids.includes(speaker.id) && forms(speaker).some((form) => text.includes(form)));
