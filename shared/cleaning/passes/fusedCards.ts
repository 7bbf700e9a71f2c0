import { hasAtLeast, hasAtMost } from '../countWords';
import { kinds, kindTable } from '../model/characters';
import type { LineGlance } from '../model/lineGlance';
import { callLines, type Call, type CleaningPass } from '../model/sheet';

/**
 * A capital straight behind a word or its mark, where a page set title and teaser in elements of their own. A word that
 * begins with a capital itself may be a name: YouTube.
 */
const joint = /(?<word>(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}'’-]*[\p{Ll}\p{N}]|[\p{L}\p{N}][?!)”])(?=\p{Lu})/gu;
const marksBeforeJoint = '?!)”';

/** False for a text without a joint, as nearly all are; quick, for it is asked of every line. */
function mayHoldJoint(text: string): boolean {
  let before: number = kinds.other;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = kindTable[unit] ?? kinds.other;
    const mayBeCapital = kind === kinds.upper || (kind === kinds.lower && unit > 0xff);
    if (mayBeCapital && (before === kinds.lower || before === kinds.digit)) return true;
    if (mayBeCapital && at > 0 && marksBeforeJoint.includes(text.charAt(at - 1))) return true;
    before = kind;
  }
  return false;
}

const endsInMark = /[?!)”]$/;
const stopInside = /[.!?]["'”’)]?\s|[<>]/;

const titleWords = { fewest: 3, most: 20 };
const fewestTeaserWords = 5;

const isTitleCase = (text: string, smallWord: RegExp): boolean =>
  hasAtLeast(text, 5) && text.split(/\s+/).every((word) => smallWord.test(word) || /^\p{Lu}/u.test(word));

interface Joint {
  /** Where the title ends and the teaser begins. */
  readonly at: number;
  /** False where the word at the joint may be a name. */
  readonly isSure: boolean;
}

/** The joint of title and teaser in one line: “Two Held After Tractor Found In CanalA woman and …”; null where it is one text. */
function findJoint({ text, language, endsWithStop }: LineGlance): Joint | null {
  if (!endsWithStop || !mayHoldJoint(text)) return null;
  const { mayBeName, smallWord } = language.cleaning.cards;
  for (const { index, groups } of text.matchAll(joint)) {
    const word = groups?.['word'] ?? '';
    const at = index + word.length;
    const title = text.slice(0, at);
    if (!hasAtMost(title, titleWords.most) || stopInside.test(title)) return null;
    if (!hasAtLeast(title, titleWords.fewest) || !hasAtLeast(text.slice(at), fewestTeaserWords)) continue;
    // “… VibratoA choir in Ostley”: a small word with a capital begins a sentence.
    const next = /^\p{L}+/u.exec(text.slice(at))?.[0] ?? '';
    const isSure =
      endsInMark.test(word) ||
      (!mayBeName.test(word) && word.length > 2) ||
      smallWord.test(next.toLowerCase()) ||
      isTitleCase(title, smallWord);
    return { at, isSure };
  }
  return null;
}

/** Where a title that has run together with its teaser ends; null where none surely has. */
export function fusedAt(line: LineGlance): number | null {
  const found = findJoint(line);
  return found?.isSure ? found.at : null;
}

/** So many in a row, with only labels between them, are a page's links to other stories; two of them, and half of them, surely. */
const fewest = { all: 3, sure: 2 };
const longestLabel = 4;

/** What such a line is taken for. */
export const fusedCard: Call = { job: 'removed', because: 'teaser of another story' };

const isLabel = ({ words, endsWithStop }: LineGlance): boolean => !endsWithStop && words <= longestLabel;

/** Menus in which each title has run together with its teaser: they read like copy, and would win against a short story. */
export const findFusedCards: CleaningPass = (sheet) => {
  const decided = new Map<number, Call>();
  let run: number[] = [];
  let sure = 0;
  const close = (): void => {
    if (run.length >= fewest.all && sure >= Math.max(fewest.sure, run.length / 2))
      for (let at = run[0] ?? 0; at <= (run.at(-1) ?? -1); at += 1) decided.set(at, fusedCard);
    run = [];
    sure = 0;
  };
  sheet.lines.forEach((facts, at) => {
    if (facts.furniture !== null) return;
    const found = facts.line.hint || sheet.calls[at] ? null : findJoint(facts);
    if (!found) {
      if (!isLabel(facts)) close();
      return;
    }
    run.push(at);
    if (found.isSure) sure += 1;
  });
  close();
  return callLines(sheet, decided);
};
