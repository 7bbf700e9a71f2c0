import { within } from './copy';
import type { Draft, PreflightRule } from './rule';

/** Somebody is given two ages: “Ruth Pell, 43,” and “Ms Pell, 44,”. */
export const differentAges: PreflightRule = {
  name: 'different-ages',
  check: ({ names, reporter, language }) => {
    const known = new Map<string, { readonly years: string; readonly name: string }>();
    return names.flatMap(({ block, to, names: parts }): readonly Draft[] => {
      const surname = parts.at(-1);
      const years = language.desk.age.exec((reporter.get(block.id) ?? '').slice(to, to + 12))?.[1];
      if (surname === undefined || years === undefined) return [];
      const before = known.get(surname);
      // Two people of one surname, both named in full, are two.
      if (before === undefined || (parts.length > 1 && before.name !== parts.join(' '))) {
        known.set(surname, { years, name: parts.join(' ') });
        return [];
      }
      if (before.years === years) return [];
      return [
        {
          severity: 'warn',
          at: within(block, to + 2, to + 2 + years.length),
          message: `${surname} is ${before.years} further up and ${years} here. Check the age.`,
        },
      ];
    });
  },
};
