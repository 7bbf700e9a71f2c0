/** What stands before the names in a byline, in the languages that our importers read. */
const before =
  /^(?:(?:exclusive|analysis|special)\W{1,3})?(?:(?:(?:words|written|story|stories|report(?:ed|ing|s)?|text) )?by|byline|words:|story:|text:|par|von|por|di|da|door|af|av)(?::\s*|\s+)(?=[\p{L}])/iu;

/** What stands after them and names nobody: the trade, the paper, the place. */
const after =
  /\s+(?:in|at|for|of|reporting from)\s+(?:the\s+)?\p{Lu}.*$|\s*[|•·/(–—].*$|\s+-\s+.*$|\s*\S+@\S+\s*$|\s+(?:reports?|reporting)\W*$/u;

const trade =
  /\b(?:reporters?|correspondents?|editors?|writers?|staff|columnists?|critics?|producers?|journalists?|agency|news|press|desk|bureau|service|chief|ltd|inc)\b/i;

const between = /\s*(?:,|;|&|\+|\band\b|\bwith\b|\bund\b|\bet\b)\s*(?:(?:and|&)\s+)?/iu;

/** “ANN OTTER” as a name is written. */
const asName = (name: string): string =>
  /\p{Ll}/u.test(name) || !/\p{Lu}{3}/u.test(name)
    ? name
    : name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}|(?<=\bO['’]|\bMc|-)\p{L}/gu, (letter) => letter.toUpperCase());

/**
 * The people that a byline names: “By Ann Otter and Bo Lind in Fenholt” names Ann Otter and Bo Lind. A byline that names
 * a desk or an agency gives that; never empty for a byline with words.
 */
export function authorsOf(byline: string): readonly string[] {
  const bare = byline.trim().replace(before, '').replace(after, '').trim();
  const names = bare
    .split(between)
    .map((name) => name.trim())
    // A date that shares the line is nobody.
    .filter((name) => /\p{L}/u.test(name) && !/\d/.test(name));
  const people = names.filter((name) => !trade.test(name));
  const found = people.length > 0 ? people : names.length > 0 ? [bare] : [byline.trim()];
  return [...new Set(found.map(asName))];
}
