/** How many letters of a paragraph are enough to know it by. */
const enough = 36;

/** The first words of a paragraph, in quotation marks. */
export function quotedStart(text: string): string {
  const words = text.trim();
  if (words.length <= enough) return `“${words}”`;
  const cut = words.slice(0, enough + 1);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), 12)).replace(/[\p{P}\s]+$/u, '')}…”`;
}
