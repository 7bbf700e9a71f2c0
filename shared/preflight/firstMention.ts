import type { LoadedLanguage } from '../language/loadLanguage';
import { wordsOf } from '../language/wordList';
import { within } from './copy';
import type { NameInCopy } from './findNames';
import type { Draft, PreflightRule } from './rule';

interface Titles {
  readonly civil: ReadonlySet<string>;
  readonly knightly: ReadonlySet<string>;
}

const titlesOf = ({ desk: { names } }: LoadedLanguage): Titles => ({
  civil: new Set(wordsOf(names.civil)),
  knightly: new Set(wordsOf(names.knightly)),
});

/** “Ms Bright” or “Sir Peter” in the reporter’s words before the full name stands there. */
export const firstMention: PreflightRule = {
  name: 'first-mention',
  check: (copy) => {
    const titles = copy.language.table(titlesOf);
    const known = { knights: new Set<string>(), family: new Set<string>() };
    const raised = new Set<string>();
    const drafts: Draft[] = [];
    for (const [index, name] of copy.names.entries()) {
      const half = halfName(name, titles);
      if (
        half &&
        !known[half.missing === 'first name' ? 'family' : 'knights'].has(half.name) &&
        !raised.has(half.name)
      ) {
        raised.add(half.name);
        drafts.push(draftFor(name, half, copy.names.slice(index + 1)));
      }
      // “Sir David” is not any David: only “Sir David Jones” introduces him.
      if (titles.knightly.has(name.title ?? '') && name.names.length > 1) known.knights.add(name.names[0] ?? '');
      for (const each of name.names.slice(1)) known.family.add(each);
    }
    return drafts;
  },
};

interface HalfName {
  readonly name: string;
  readonly missing: 'first name' | 'surname';
}

function halfName({ title, names, hasRole }: NameInCopy, { civil, knightly }: Titles): HalfName | null {
  const [only] = names;
  if (title === null || names.length !== 1 || only === undefined) return null;
  if (civil.has(title)) return hasRole ? null : { name: only, missing: 'first name' };
  return knightly.has(title) ? { name: only, missing: 'surname' } : null;
}

function draftFor(name: NameInCopy, half: HalfName, later: readonly NameInCopy[]): Draft {
  const form = `${name.title ?? ''} ${half.name}`;
  const index = half.missing === 'first name' ? -1 : 0;
  const full = later.find(
    (other) =>
      other.names.length > 1 && other.names.at(index) === half.name && (index < 0 || other.title === name.title),
  );
  const what = full
    ? `who it is comes only later (“${full.names.join(' ')}”). Move it up`
    : `no ${half.missing} and no role. Add who it is`;
  return {
    severity: 'warn',
    at: within(name.block, name.from, name.to),
    message: `First mention of ${form}: ${what}.`,
  };
}
