import { isNobodys } from '../story/quotation';
import type { Draft, PreflightRule } from './rule';

const fewest = 3;

/** Everything that is quoted comes from one and the same person: a story of three quotations and more has one source. */
export const oneVoice: PreflightRule = {
  name: 'one-voice',
  check: ({ story }): readonly Draft[] => {
    const quoted = story.quotations.filter((quotation) => quotation.where === 'body' && !isNobodys(quotation));
    const names = new Set(quoted.map(({ speaker }) => speaker?.name ?? null));
    const [name] = names;
    if (quoted.length < fewest || names.size !== 1 || typeof name !== 'string') return [];
    return [
      {
        severity: 'info',
        at: null,
        message: `Everything that is quoted was said by ${name}. Has anybody else been asked?`,
      },
    ];
  },
};

/** How much of what is quoted comes from people without a name. */
export const namelessSources: PreflightRule = {
  name: 'nameless-sources',
  check: ({ story, language }): readonly Draft[] => {
    const people = new Map(story.speakers.map((person) => [person.id, person]));
    const quoted = story.quotations.filter(({ speaker }) => {
      const [only, ...others] = speaker?.speakers ?? [];
      const person = only === undefined || others.length > 0 ? undefined : people.get(only);
      return (
        person !== undefined &&
        language.desk.namelessSpeaker.test(person.name) &&
        !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(person.name)
      );
    });
    const [first] = quoted.flatMap(({ segments }) => segments);
    if (!first) return [];
    const count = quoted.length === 1 ? 'One quotation comes' : `${quoted.length} quotations come`;
    return [
      {
        severity: 'info',
        at: { block: first.block, from: first.from, to: first.to },
        message: `${count} from people without a name. Say why they are not named, and see that somebody knows who they are.`,
      },
    ];
  },
};
