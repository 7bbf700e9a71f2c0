import { finderOf, replacementFor, type Finder, type FindQuery } from '../desk/findWords';
import type { HouseTerm } from '../houseStyle/houseStyle';
import { isBody } from '../story/block';
import { within, type Copy } from './copy';
import type { Draft, PreflightRule } from './rule';

/** How a term is looked for; one that is only another case of itself, in that case alone. */
function queryOf({ find, write }: HouseTerm): FindQuery {
  const pattern = /^\/(.+)\/$/.exec(find)?.[1];
  if (pattern !== undefined) return { text: pattern, matchCase: false, wholeWords: true, isPattern: true };
  return { text: find, matchCase: find.toLowerCase() === write.toLowerCase(), wholeWords: true, isPattern: false };
}

interface Sought {
  readonly query: FindQuery;
  readonly finder: Finder;
}

/** Compiled once a list: the settings hold the same list until somebody changes it. */
const known = new WeakMap<readonly HouseTerm[], readonly (Sought | null)[]>();

function soughtOf(terms: readonly HouseTerm[]): readonly (Sought | null)[] {
  const before = known.get(terms);
  if (before) return before;
  const sought = terms.map((term) => {
    const query = queryOf(term);
    const finder = finderOf(query);
    return finder.ok ? { query, finder: finder.value } : null;
  });
  known.set(terms, sought);
  return sought;
}

/** What the house writes there; with a capital where the word it stands for begins with one and it has none of its own. */
function written(found: string, write: string): string {
  const isCapital = /^\p{Lu}/u.test(found) && !/\p{Lu}/u.test(write);
  return isCapital ? write.charAt(0).toUpperCase() + write.slice(1) : write;
}

function findTerm({ story, reporter }: Copy, { write }: HouseTerm, { query, finder }: Sought): readonly Draft[] {
  const blocks = story.blocks.filter(
    (block) => isBody(block) || block.kind === 'headline' || block.kind === 'standfirst',
  );
  return blocks.flatMap((block) =>
    finder(reporter.get(block.id) ?? '').flatMap((place): readonly Draft[] => {
      const found = block.text.slice(place.from, place.to);
      const right = query.matchCase ? write : written(found, replacementFor(place, write, query));
      if (found === right) return [];
      const at = within(block, place.from, place.to);
      const told = right === '' ? 'does not write it' : `writes “${right}”`;
      return [{ severity: 'warn', at, mend: { at, text: right }, message: `“${found}”: the house ${told}.` }];
    }),
  );
}

/** Words that the house writes otherwise. Words in quotations are as they were said. */
export const houseTerms: PreflightRule = {
  name: 'house-terms',
  check: (copy) =>
    soughtOf(copy.terms).flatMap((sought, at) => {
      const term = copy.terms[at];
      return sought && term ? findTerm(copy, term, sought) : [];
    }),
};

/** The terms as a person writes them, one a line: “e-mail → email”. */
export const writtenTerms = (terms: readonly HouseTerm[]): string =>
  terms.map(({ find, write }) => `${find} → ${write}`).join('\n');

/** In UTF-16 code units. */
const longest = 200;

function readTerm(line: string): HouseTerm | null {
  const [, find, write] = /^(\S.*?)\s*(?:→|=>|->)\s*(.*)$/u.exec(line) ?? [];
  if (find === undefined || write === undefined || find.length > longest || write.length > longest) return null;
  const term = { find, write };
  return find !== write && finderOf(queryOf(term)).ok ? term : null;
}

/** What was written, read as terms; `wrong` is the first line that is none. */
export function readTerms(text: string): { readonly terms: readonly HouseTerm[]; readonly wrong: string | null } {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const read = lines.map(readTerm);
  return { terms: read.filter((term) => term !== null), wrong: lines[read.indexOf(null)] ?? null };
}
