import { letters } from './letters';

/** A text in which words are looked up, however they are marked and set. */
export function repeatsIn(texts: readonly string[]): (words: string) => boolean {
  const whole = texts.map(letters).join('');
  return (words) => {
    const own = letters(words);
    return own !== '' && whole.includes(own);
  };
}
