/** A place on a page being read: the line, and how many characters that are no blanks stand in it before. */
export interface PagePlace {
  readonly line: number;
  readonly seen: number;
}

/** A stretch of one line of a page. */
export interface PageRange {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** For each character of a line that is no blank, where it stands; the line's end last. */
function placesIn(text: string): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (!/\s/.test(text.charAt(at))) places.push(at);
  return [...places, text.length];
}

/** Takes places on the page to offsets in its lines, each line looked at once. */
export function pageRanger(lines: readonly string[]): (from: PagePlace, to: PagePlace) => readonly PageRange[] {
  const known = new Map<number, readonly number[]>();
  const placesOf = (line: number): readonly number[] => {
    const places = known.get(line) ?? placesIn(lines[line] ?? '');
    known.set(line, places);
    return places;
  };
  return (from, to) => {
    const ranges: PageRange[] = [];
    for (let line = from.line; line <= Math.min(to.line, lines.length - 1); line += 1) {
      const places = placesOf(line);
      const first = line === from.line ? from.seen : 0;
      const last = line === to.line ? to.seen : places.length - 1;
      const start = places[first];
      const end = places[last - 1];
      if (first < last && start !== undefined && end !== undefined) ranges.push({ line, from: start, to: end + 1 });
    }
    return ranges;
  };
}
