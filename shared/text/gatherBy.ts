/** Gathers items under the key each one gives, in order. */
export function gatherBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const gathered = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const own = gathered.get(key);
    if (own) own.push(item);
    else gathered.set(key, [item]);
  }
  return gathered;
}
