import type { CopyPatterns } from '../../language/languageCleaning';
import type { LoadedLanguage } from '../../language/loadLanguage';
import type { Block } from '../../story/block';
import type { SourceRange } from '../../story/range';
import type { Damage, RelatedCard } from '../../story/sortedSource';
import { matchesIn } from '../../text/matchesIn';

interface Run extends SourceRange {
  readonly text: string;
}

const runOf = ({ text, source: { start, end } }: { readonly text: string; readonly source: SourceRange }): Run => ({
  start,
  end,
  text,
});

/** What a paragraph ends in when nothing is missing: a stop, a closing mark of any language or a bracket, a dash. */
const endings = new Set([...'.!?…:;。！？"\'”’»“‘«」』)]—–-'].map((ending) => ending.charCodeAt(0)));
const endsInWord = /\p{Ll}{3}$/u;
/** A paragraph that just stops: a missing full stop, or, at the very end, copy that was cut off. */
function findOpenEnd(block: Block, last: boolean): Damage | null {
  const range = block.source;
  if (
    !range ||
    block.kind !== 'paragraph' ||
    block.text.length < 50 ||
    endings.has(block.text.charCodeAt(block.text.length - 1))
  )
    return null;
  const at = { start: range.end - 1, end: range.end };
  return last
    ? {
        kind: 'cut-off',
        ...at,
        message:
          'The last paragraph ends without a full stop: the copy may have been cut off. Compare it with the original.',
      }
    : {
        kind: 'missing-stop',
        ...at,
        message: 'The paragraph ends without a full stop: add it, or look for lost words.',
      };
}

const mostFused = 20;

/** Adds each sentence that begins in the middle of another: the stop between them, or more, is gone. */
function addFusedSentences(damage: Damage[], { start, text }: Run, { sentenceStarters }: CopyPatterns): void {
  let left = mostFused;
  sentenceStarters.lastIndex = 0;
  while (left > 0 && sentenceStarters.test(text)) {
    const end = sentenceStarters.lastIndex - 2;
    const index = text.lastIndexOf(' ', end - 1);
    const before = text.charCodeAt(index - 1);
    // Nearly all stand behind a full stop: seen at once, without cutting anything out.
    if (before < 0x80 && (before < 0x61 || before > 0x7a)) continue;
    if (!endsInWord.test(text.slice(Math.max(0, index - 3), index))) continue;
    left -= 1;
    damage.push({
      kind: 'missing-stop',
      start: start + index,
      end: start + end,
      message:
        'A new sentence begins here without a full stop before it: two sentences were run together, or words are lost.',
    });
  }
}

/** “von der Trump”: a name's first half meets another name's second, which stands elsewhere without it. */
function findFusedNames(runs: readonly Run[], { particle, particled }: CopyPatterns): Damage[] {
  const found = runs
    .filter(({ text }) => particle.test(text))
    .flatMap(({ start, text }) =>
      matchesIn(text, particled).map((match) => ({
        at: start + match.index,
        whole: match[0],
        name: match[1] ?? '',
      })),
    );
  const count = (words: string): number => runs.reduce((sum, { text }) => sum + text.split(words).length - 1, 0);
  // Few stories hold more such names than this; a hostile one may, and each costs a look at the whole text.
  return found.slice(0, 30).flatMap(({ at, whole, name }): Damage[] => {
    if (count(whole) > 1 || count(name) < 2) return [];
    return [
      {
        kind: 'text-lost',
        start: at,
        end: at + whole.length,
        message: `“${whole}” joins two names: text is lost between them. Compare it with the original.`,
      },
    ];
  });
}

const openings = /(?:^|[\s(])["'“‘](?=\p{L})/gu;
const closings = /[\p{L}\p{N}.,!?…]["'”’](?=[\s).,;:]|$)/gu;

/** One long line with several paragraphs in it: more quotations open than close. */
function findFlattened({ text, source }: Block): Damage | null {
  if (text.length < 900 || !source) return null;
  if (text.length < 1800 && (text.match(openings)?.length ?? 0) <= (text.match(closings)?.length ?? 0) + 1) return null;
  return {
    kind: 'flattened',
    start: source.start,
    end: source.end,
    message: 'Several paragraphs seem to stand on one line: split them where the original did.',
  };
}

/** Whether anything in a text may be run together, be it only sentences or names as well; null when nothing is. */
function lookForFusions(text: string, { fusion }: CopyPatterns): 'sentences' | 'names' | null {
  let found: 'sentences' | null = null;
  fusion.lastIndex = 0;
  for (let match = fusion.exec(text); match; match = fusion.exec(text)) {
    if (match[1] !== undefined) return 'names';
    found = 'sentences';
  }
  return found;
}

function addFusions(damage: Damage[], runs: readonly Run[], names: boolean, copy: CopyPatterns): void {
  for (const run of runs) addFusedSentences(damage, run, copy);
  if (names) damage.push(...findFusedNames(runs, copy));
}

function runsOf(body: readonly Block[]): readonly Run[] {
  const runs: Run[] = [];
  for (const { text, source } of body) if (source) runs.push({ text, start: source.start, end: source.end });
  return runs;
}

/** Where the copy of the story and of its related stories is damaged, in source order; all of it stands in `text`. */
export function findDamage(
  text: string,
  body: readonly Block[],
  related: readonly RelatedCard[],
  { cleaning }: LoadedLanguage,
): readonly Damage[] {
  const damage: Damage[] = [];
  const last = body.at(-1);
  for (const block of body) {
    const open = findOpenEnd(block, block === last);
    if (open) damage.push(open);
    const flattened = findFlattened(block);
    if (flattened) damage.push(flattened);
  }
  const fusions = lookForFusions(text, cleaning.copy);
  if (fusions) {
    addFusions(damage, runsOf(body), fusions === 'names', cleaning.copy);
    for (const { copy } of related) addFusions(damage, copy.map(runOf), fusions === 'names', cleaning.copy);
  }
  return damage.length > 1 ? damage.toSorted((left, right) => left.start - right.start) : damage;
}
