const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a text has every word that is looked for, in any order; accents and capitals make no difference. */
export function matches(text: string, sought: string): boolean {
  const whole = plain(text);
  return plain(sought)
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

/** How well a text answers what is looked for; the less, the better: it begins so, a word of it does, it has it somewhere. */
export function distance(text: string, sought: string): number {
  const at = ` ${plain(text)}`.indexOf(plain(sought).trim());
  if (at === 1) return 0;
  return at > 0 && ` ${plain(text)}`[at - 1] === ' ' ? 1 : 2;
}
