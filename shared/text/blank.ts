/** The text with stretches blanked, offset for offset; they may overlap. Linear. */
export function blank(text: string, stretches: readonly { readonly from: number; readonly to: number }[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    if (to <= done) continue;
    parts.push(text.slice(done, Math.max(from, done)), ' '.repeat(to - Math.max(from, done)));
    done = to;
  }
  parts.push(text.slice(done));
  return parts.join('');
}
