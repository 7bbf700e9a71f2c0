const fit = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** A name fit for an XML id for each of the given ids: the id where it is fit and new, else a numbered one; no two alike. */
export function safeNames(ids: readonly string[], prefix: string): readonly string[] {
  const all = new Set(ids);
  if (all.size === ids.length && ids.every((id) => fit.test(id))) return ids;
  const taken = new Set<string>();
  let number = 0;
  return ids.map((id) => {
    let name = id;
    while (!fit.test(name) || taken.has(name) || (name !== id && all.has(name))) name = `${prefix}${(number += 1)}`;
    taken.add(name);
    return name;
  });
}
