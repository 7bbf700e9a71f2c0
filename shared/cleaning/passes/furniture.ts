import type { FurnitureReason } from '../../language/languageCleaning';
import { kinds, kindTable } from '../model/characters';
import type { LoadedLanguage } from '../../language/loadLanguage';
import { beginsWithAge } from '../model/linePatterns';

/** Begins with two words or more that have a capital: few lines of copy do. */
function beginsWithFullName(text: string): boolean {
  const blank = text.indexOf(' ');
  if (blank < 0) return false;
  const unit = text.charCodeAt(blank + 1);
  return kindTable[unit] === kinds.upper || unit >= 0xc0;
}

/** What furniture is told by. */
interface Line {
  readonly text: string;
  /** How many words it has. */
  readonly words: number;
  readonly endsWithStop: boolean;
  readonly language: LoadedLanguage;
}

/** The reason why a line can only be furniture; null when it may be copy. */
export function nameFurniture({ text, words, endsWithStop, language }: Line): FurnitureReason | null {
  const kind = language.cleaning.furniture.find(
    ({ most, isNamedInFull, pattern }) =>
      words <= most && (!isNamedInFull || beginsWithFullName(text)) && pattern.test(text),
  );
  if (kind) return kind.reason;
  if (words === 0) return 'page control';
  return !endsWithStop && words <= 6 && beginsWithAge({ text, language }) ? 'age line' : null;
}
