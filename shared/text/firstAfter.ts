/** The place of the first item whose end lies after an offset, in items sorted by it; their number when none does. */
export function firstAfter<T>(items: readonly T[], offset: number, endOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && endOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
