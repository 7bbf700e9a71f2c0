import * as v from 'valibot';
import { sha256 } from '../text/sha256';
import type { Quotation, StoryDocument } from '../story/storyDocument';
import { canonicalJson } from './canonicalJson';

const textOrNull = v.nullable(v.string());

export const decisionSchema = v.object({
  /** What was decided; docs/receipts.md says what each means. */
  what: v.picklist([
    'speaker',
    'cannot-be-known',
    'words',
    'extent',
    'untagged',
    'standing',
    'verified',
    'line',
    'restored',
    'dismissed',
    'override',
  ]),
  /** The id of a quotation or a finding, the offset of a line in the source; null for what concerns the story. */
  of: textOrNull,
  /** The answer, or the reason given. */
  value: textOrNull,
  /** Who, as they are named at the desk; “editor” where the story does not name them. */
  by: v.string(),
  /** ISO 8601 instant; null where the story does not keep it. */
  at: textOrNull,
  /** SHA-256 of the hash of the decision before (of the first: of the source) and of this one without it. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** One thing that an editor decided of the story, in a chain: none can be changed, left out or moved without its hash telling. */
export type Decision = v.InferOutput<typeof decisionSchema>;

type Unchained = Omit<Decision, 'hash'>;

const decided = (what: Decision['what'], of: string | null, value: string | null = null): Unchained => ({
  what,
  of,
  value,
  by: 'editor',
  at: null,
});

function ofQuotation({ id, status, speaker, tag, madeBy, standing, verified, changeReason }: Quotation): Unchained[] {
  if (tag === 'untagged') return [decided('untagged', id)];
  return [
    ...(madeBy === 'editor' ? [decided('extent', id)] : []),
    ...(status === 'confirmed' ? [decided('speaker', id, speaker?.name ?? null)] : []),
    ...(status === 'unknown' ? [decided('cannot-be-known', id)] : []),
    ...(standing === undefined ? [] : [decided('standing', id, standing)]),
    ...(changeReason === undefined ? [] : [decided('words', id, changeReason)]),
    ...(verified === undefined ? [] : [{ ...decided('verified', id), by: verified.by, at: verified.at }]),
  ];
}

/** Every decision that the story keeps, in the order of the copy, then of the source. */
export function decisionsOf(story: StoryDocument): readonly Decision[] {
  const all = [
    ...story.quotations.filter(({ where }) => where !== 'related').flatMap(ofQuotation),
    ...(story.lineDecisions ?? []).map(({ start, as }) => decided('line', String(start), as)),
    ...story.removed.filter(({ restored }) => restored).map(({ start }) => decided('restored', String(start))),
    ...(story.dismissed ?? []).map(({ id, reason }) => decided('dismissed', id, reason)),
    ...(story.override === null ? [] : [decided('override', null, story.override.reason)]),
  ];
  let before = sha256(story.source.text);
  return all.map((decision): Decision => ({ ...decision, hash: (before = linkHash(before, decision)) }));
}

const linkHash = (before: string, { what, of, value, by, at }: Unchained): string =>
  sha256(`${before}\n${canonicalJson({ what, of, value, by, at })}`);

/** Where the chain breaks: the number of the first decision whose hash is not that of what it says; null where it holds. */
export function brokenAt(decisions: readonly Decision[], source: string): number | null {
  let before = source;
  for (const [at, decision] of decisions.entries()) {
    if (linkHash(before, decision) !== decision.hash) return at;
    before = decision.hash;
  }
  return null;
}
