/** A stretch of a list's rows, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const step = 150;

/** The rows drawn at first. */
export const wholeWindow: Stretch = { from: 0, to: step };

/** The stretch wished for, or one round the selected row when that lies outside. */
export function around({ from, to }: Stretch, selected: number, count: number): Stretch {
  if (selected < 0 || (selected >= from && selected < to))
    return { from: Math.min(from, Math.max(0, count - step)), to: Math.min(to, count) };
  return { from: Math.max(0, selected - step / 2), to: Math.min(count, selected + step / 2) };
}

/** The stretch with more rows where its edge comes into sight. */
export function grown(stretch: Stretch, count: number, atTop: boolean, atEnd: boolean): Stretch {
  const from = atTop ? Math.max(0, stretch.from - step) : stretch.from;
  const to = atEnd ? Math.min(count, stretch.to + step) : stretch.to;
  return from === stretch.from && to === stretch.to ? stretch : { from, to };
}
