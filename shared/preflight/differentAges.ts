import { within, type Copy } from './copy';
import type { NameInCopy } from './findNames';
import type { Draft, PreflightRule } from './rule';

interface Age {
  readonly years: string;
  readonly from: number;
}

/** How far from a name its age is looked for. */
const near = 24;

/** The age that stands beside a name: “Ruth Pell, 43,”, “Ruth Pell (43)”, “43-year-old Ruth Pell”. */
function ageOf({ reporter, language: { desk } }: Copy, { block, from, to, names, title }: NameInCopy): Age | null {
  const text = reporter.get(block.id) ?? '';
  const behind = desk.age.exec(text.slice(to, to + near));
  // “A 29-year-old Berlin woman” has the age of no Berlin.
  const isPerson = names.length > 1 || title !== null;
  const found = behind ?? (isPerson ? desk.ageBefore.exec(text.slice(Math.max(0, from - near), from)) : null);
  const years = found?.slice(1).find((group) => group !== undefined);
  if (!found || years === undefined) return null;
  const start = behind ? to : Math.max(0, from - near) + found.index;
  return { years, from: start + found[0].indexOf(years) };
}

/** Somebody is given two ages: “Ruth Pell, 43,” and “Ms Pell, 44,”. */
export const differentAges: PreflightRule = {
  name: 'different-ages',
  check: (copy) => {
    const known = new Map<string, { readonly years: string; readonly name: string }>();
    return copy.names.flatMap((named): readonly Draft[] => {
      const surname = named.names.at(-1);
      const age = ageOf(copy, named);
      if (surname === undefined || age === null) return [];
      const name = named.names.join(' ');
      const before = known.get(surname);
      // Two people of one surname, both named in full, are two.
      if (before === undefined || (named.names.length > 1 && before.name !== name)) {
        known.set(surname, { years: age.years, name });
        return [];
      }
      if (before.years === age.years) return [];
      return [
        {
          severity: 'warn',
          at: within(named.block, age.from, age.from + age.years.length),
          message: `${surname} is ${before.years} further up and ${age.years} here. Check the age.`,
        },
      ];
    });
  },
};
