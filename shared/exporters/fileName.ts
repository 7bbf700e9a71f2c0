const bytes = (text: string): number => encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, '.').length;

// What a name must not hold on one system or another, the marks that turn writing about, and `%`, which a shell expands.
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Cn}<>:"/\\|?*%]/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 255;

// Nearly every slug and ending: letters, digits and hyphens, far from the limit.
const plainSlug = /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98}[A-Za-z0-9_])?$/;
const plainEnding = /^[a-z0-9.-]{1,60}$/;

/** What a format's files end in: `ninjs-3.1.json`; `html` where the extension alone names the format. */
export const endingOf = ({ id, extension }: { readonly id: string; readonly extension: string }): string =>
  id === extension ? extension : `${id}.${extension}`;

/** A file's name from a story's slug: `<slug>.<ending>`, one step deep, legal on every system. */
export function fileName(slug: string, storyId: string, ending: string): string {
  if (plainSlug.test(slug) && plainEnding.test(ending) && !reserved.test(slug)) return `${slug}.${ending}`;
  const plain = tidy(slug.slice(0, 2 * longest));
  const stem = plain === '' ? `untitled-${tidy(storyId.slice(0, 40)) || 'story'}` : plain;
  const safe = reserved.test(stem.split('.')[0] ?? '') ? `story-${stem}` : stem;
  return `${cutTo(safe, longest - bytes(ending) - 1)}.${ending}`;
}

const tidy = (name: string): string => {
  const words = name.normalize('NFC').replace(unfit, '-').replace(/\s/gu, '-');
  let from = 0;
  let to = words.length;
  while (from < to && /[-~.]/.test(words.charAt(from))) from += 1;
  while (to > from && /[-.]/.test(words.charAt(to - 1))) to -= 1;
  return words.slice(from, to);
};

/** Cuts between graphemes, so that no letter loses its accent. */
function cutTo(name: string, room: number): string {
  if (bytes(name) <= room) return name;
  let kept = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)) {
    size += bytes(segment);
    if (size > room) break;
    kept += segment;
  }
  return kept;
}
