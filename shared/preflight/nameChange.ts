import { within, type Copy } from './copy';
import { namesInCopy, type NameInCopy } from './namesInCopy';
import type { Draft, PreflightRule } from './rule';

const peerage = new Set(['Lord', 'Lady', 'Baroness', 'Baron', 'Viscount', 'Earl']);
const knightly = new Set(['Sir', 'Dame']);
const bridge = /\b(?:now|as|become|becomes|became|becoming|title|peer|peerage|ennobled|knighted|made)\b[^.]{0,20}$/;

/** One person under two names, with nothing that tells the reader they are one: “David Anderson”, then “Lord Anderson”. */
export const nameChange: PreflightRule = {
  name: 'name-change',
  check: (copy) => {
    const plain = { given: new Map<string, NameInCopy>(), family: new Map<string, NameInCopy>() };
    const raised = new Set<string>();
    const drafts: Draft[] = [];
    for (const name of namesInCopy(copy)) {
      const [given] = name.names;
      const family = name.names.at(-1);
      if (given === undefined || family === undefined) continue;
      const before = earlierName(name, plain);
      const key = `${name.title ?? ''} ${family}`;
      if (before && !raised.has(key) && !isBridged(copy, name)) drafts.push(draftFor(name, before));
      if (before) raised.add(key);
      if (name.names.length < 2 || isTitled(name)) continue;
      if (!plain.given.has(given)) plain.given.set(given, name);
      if (!plain.family.has(family)) plain.family.set(family, name);
    }
    return drafts;
  },
};

const isTitled = ({ title }: NameInCopy): boolean => title !== null && (peerage.has(title) || knightly.has(title));

function earlierName(name: NameInCopy, plain: { readonly given: ReadonlyMap<string, NameInCopy>; readonly family: ReadonlyMap<string, NameInCopy> }): NameInCopy | undefined {
  if (name.title === null || name.names.length !== 1) return undefined;
  const only = name.names[0] ?? '';
  if (peerage.has(name.title)) return plain.family.get(only);
  return knightly.has(name.title) ? plain.given.get(only) : undefined;
}

const isBridged = (copy: Copy, { block, from }: NameInCopy): boolean =>
  bridge.test((copy.reporter.get(block.id) ?? '').slice(Math.max(0, from - 40), from));

const draftFor = (name: NameInCopy, before: NameInCopy): Draft => ({
  severity: 'warn',
  at: within(name.block, name.from, name.to),
  message: `${before.names.join(' ')} is called ${name.title ?? ''} ${name.names.join(' ')} from here, and nothing says they are the same person. Use one name, or say so.`,
});
