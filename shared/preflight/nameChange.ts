import { wordsOf } from '../language/wordList';
import { within, type Copy } from './copy';
import type { NameInCopy } from './findNames';
import type { Draft, PreflightRule } from './rule';

/** One person under two names, with nothing that tells the reader they are one: “Hugh Marlowe”, then “Lord Marlowe”. */
export const nameChange: PreflightRule = {
  name: 'name-change',
  check: (copy) => {
    const peerage = new Set(wordsOf(copy.language.desk.names.peerage));
    const plain = new Map<string, NameInCopy>();
    const raised = new Set<string>();
    const drafts: Draft[] = [];
    for (const name of copy.names) {
      const family = name.names.at(-1) ?? '';
      const before = earlierName(name, plain, peerage);
      const key = `${name.title ?? ''} ${family}`;
      if (before && !raised.has(key) && !isBridged(copy, name)) drafts.push(draftFor(name, before));
      if (before) raised.add(key);
      const isPlain = name.names.length > 1 && !peerage.has(name.title ?? '');
      if (isPlain && !plain.has(family)) plain.set(family, name);
    }
    return drafts;
  },
};

function earlierName(
  name: NameInCopy,
  plain: ReadonlyMap<string, NameInCopy>,
  peerage: ReadonlySet<string>,
): NameInCopy | undefined {
  const isPeer = name.title !== null && peerage.has(name.title) && name.names.length === 1;
  return isPeer ? plain.get(name.names[0] ?? '') : undefined;
}

const isBridged = (copy: Copy, { block, from }: NameInCopy): boolean =>
  copy.language.desk.names.bridge.test((copy.reporter.get(block.id) ?? '').slice(Math.max(0, from - 40), from));

const draftFor = (name: NameInCopy, before: NameInCopy): Draft => ({
  severity: 'warn',
  at: within(name.block, name.from, name.to),
  message: `${before.names.slice(-2).join(' ')} is called ${name.title ?? ''} ${name.names.join(' ')} from here, and nothing says they are the same person. Use one name, or say so.`,
});
