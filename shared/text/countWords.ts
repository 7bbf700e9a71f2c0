const word = /[^\s\p{L}\p{N}]*[\p{L}\p{N}]\S*/gu;

/** Words as a newsroom counts them: runs without white space that hold a letter or a figure. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}
