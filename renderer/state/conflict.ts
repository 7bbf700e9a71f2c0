const two = (value: number): string => String(value).padStart(2, '0');

/** The slug of a story that was changed here and by another program: the time is that of the desk's clock. */
export function conflictSlug(slug: string, now: Date): string {
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}.${two(now.getMinutes())}`;
  return `${slug.replace(/ \(conflict [-\d]{10} [\d.]{5}\)$/, '')} (conflict ${day} ${time})`;
}

export const conflictTold = (theirs: string, ours: string): string =>
  `Another program changed the file of “${theirs}” while you worked on it. Both are on the desk: what you wrote goes on here as “${ours}”.`;

export const changedTold = (slug: string): string =>
  `Another program changed the file of “${slug}”. What you see is as it was before. If you go on here, your changes become a story of their own.`;

export const goneTold = (slug: string): string =>
  `The file of “${slug}” is no longer on the disk. The story is still whole here, and your next change writes it again.`;
