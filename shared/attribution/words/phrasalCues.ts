import type { LoadedLanguage } from '../../language/loadLanguage';
import { is } from './lexicon';
import { tokenAt, type Token, type Words } from './words';

interface PhrasalCues {
  /** By the two words: the cue that means the same. */
  readonly meanings: ReadonlyMap<string, string>;
  readonly particles: ReadonlySet<string>;
  readonly strong: ReadonlySet<string>;
}

const makePhrasalCues = ({ cues }: LoadedLanguage): PhrasalCues => {
  const meanings = cues.phrasal();
  const strong = [...cues.forms().values()].flatMap(({ base, strong: isStrong }) => (isStrong ? [base] : []));
  return {
    meanings,
    particles: new Set([...meanings.keys()].map((words) => words.split(' ')[1] ?? '')),
    strong: new Set(strong),
  };
};

const isSign = (token: Token | undefined): boolean => !token || token.word === '';

/** Behind words in marks or a comma, or before a sign, words in marks or the sentence's end: there it is no other verb (“cut in half”). */
const isBeside = (tokens: readonly Token[], i: number): boolean => {
  const [before, here, after] = [tokens[i - 1], tokens[i], tokens[i + 2]];
  const isBehind = before?.block === here?.block && (before?.shape === 'comma' || before?.span !== here?.span);
  return isBehind || isSign(after) || after?.span !== here?.span || after?.block !== here?.block;
};

/** Tells the cues of two words, “shot back”, “chimed in”: the first takes on what the cue of that meaning is. Linear. */
export function tellPhrasalCues(tokens: readonly Token[], language: LoadedLanguage): readonly Token[] {
  const { meanings, particles, strong } = language.table(makePhrasalCues);
  return tokens.map((token, i) => {
    const next = tokens[i + 1];
    if (token.shape !== 'lower' || next?.adjoins !== true || !particles.has(next.word)) return token;
    const cue = meanings.get(`${token.word} ${next.word}`);
    if (cue === undefined || !isBeside(tokens, i)) return token;
    const bits = (token.bits & ~(is.baseForm | is.addressee)) | (strong.has(cue) ? is.strongCue : is.weakCue);
    return { ...token, cue, bits };
  });
}

/** The last word of the cue that begins at a token: itself, but of “shot back” the second. */
export const cueEnd = (w: Words, cue: number): number => {
  const { adjoins, word } = tokenAt(w, cue + 1);
  const { meanings, particles } = w.language.table(makePhrasalCues);
  const meaning = adjoins && particles.has(word) ? meanings.get(`${tokenAt(w, cue).word} ${word}`) : undefined;
  return meaning !== undefined && meaning === tokenAt(w, cue).cue ? cue + 1 : cue;
};
