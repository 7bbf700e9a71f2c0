import { tokensOf, type Token } from '../text/tokens';

/** What the checks of a story leave for its next ones: the tokens of what is said in it, by its text. */
export interface CheckMemory {
  tokens: ReadonlyMap<string, readonly Token[]>;
}

/** The memory of a story not yet checked. */
export const newCheckMemory = (): CheckMemory => ({ tokens: new Map() });

/** Answers as `tokensOf` does; what was asked for in the checks before is not read again, and all else is forgotten. */
export function rememberedTokens(memory: CheckMemory): (text: string) => readonly Token[] {
  const before = memory.tokens;
  const tokens = new Map<string, readonly Token[]>();
  memory.tokens = tokens;
  return (text) => {
    const known = tokens.get(text) ?? before.get(text) ?? tokensOf(text);
    tokens.set(text, known);
    return known;
  };
}
