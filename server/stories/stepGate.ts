import type { Fragment, Mark, Node as DocumentNode } from 'prosemirror-model';
import {
  AddMarkStep,
  AttrStep,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
} from 'prosemirror-transform';
import * as v from 'valibot';
import { sameData } from '../../shared/desk/sameData';
import { DecideStep } from '../../shared/steps/decideStep';
import type { RecordChange, StoryRecord } from '../../shared/steps/storyRecord';
import { storySchema } from '../../shared/story/storySchema';
import type { DisputedAnswer, Quotation, Verified } from '../../shared/story/storyDocument';
import { isWebAddress } from '../../shared/text/webAddress';

/** Why a step may not come into a story; null where it may. */
type Refusal = string | null;

type Schemas = Readonly<Record<string, v.GenericSchema>>;

const recordSchemas = storySchema.entries as unknown as Schemas;
const blockSchemas = storySchema.entries.blocks.item.entries as unknown as Schemas;
/** Lists whose items are checked one by one. */
const itemSchemas: Schemas = {
  quotations: storySchema.entries.quotations.item,
  decided: storySchema.entries.decided.wrapped.item,
  people: storySchema.entries.people.wrapped.item,
  dismissed: storySchema.entries.dismissed.wrapped.item,
  speakers: storySchema.entries.speakers.item,
  related: storySchema.entries.related.item,
  removed: storySchema.entries.removed.item,
};
/** Fields that no window sets: they are the desk's, or the story's from first to last. */
const closed: ReadonlySet<string> = new Set(['override', 'source', 'schemaVersion', 'id', 'maker', 'blocks']);

/** Whether the value is as a story file may have it: what a file's reader would leave out or set right is refused. */
function isFine(schema: v.GenericSchema | undefined, value: unknown): boolean {
  if (!schema) return false;
  const parsed = v.safeParse(schema, value);
  return parsed.success && sameData(parsed.output, value);
}

const isCellField = (name: string, value: unknown): boolean =>
  /^(colspan|rowspan)$/.test(name)
    ? Number.isInteger(value) && Number(value) > 0 && Number(value) <= 1000
    : name === 'colwidth' && Array.isArray(value) && value.every(Number.isFinite);

const isFineAttribute = (name: string, value: unknown): boolean =>
  value === null || isCellField(name, value) || isFine(blockSchemas[name], value);

const isFineMark = ({ type, attrs }: Mark): boolean =>
  type.name !== 'link' || (typeof attrs['href'] === 'string' && isWebAddress(attrs['href']));

function isFineNode(node: DocumentNode): boolean {
  return (
    node.marks.every(isFineMark) && Object.entries(node.attrs).every(([name, value]) => isFineAttribute(name, value))
  );
}

function isFineContent(content: Fragment): boolean {
  let fine = true;
  content.descendants((node) => {
    fine &&= isFineNode(node);
    return fine;
  });
  return fine;
}

const badContent = 'It brings in something that a story may not hold, such as an address that is no web address.';

function checkChange(record: StoryRecord, { key: [field, id] }: RecordChange): Refusal {
  if (closed.has(field)) return `“${field}” is not for a window to change.`;
  const value: unknown = Reflect.get(record, field);
  const item = itemSchemas[field];
  if (!item) return value === undefined || isFine(recordSchemas[field], value) ? null : badContent;
  if (id === undefined) return null;
  const found = (value as readonly { readonly id: string }[] | undefined)?.find((each) => String(each.id) === id);
  return found === undefined || isFine(item, found) ? null : badContent;
}

const verifiedIn = ({ quotations, decided = [] }: StoryRecord): readonly Verified[] =>
  [...quotations, ...decided].flatMap(({ verified }) => verified ?? []);

const isOfQuotation = ({ key }: RecordChange): boolean => key[0] === 'quotations' || key[0] === 'decided';

/** Nobody signs for another: a name under a check is one's own, or stood in the story already. */
function isForged(before: StoryRecord, change: RecordChange, person: string): boolean {
  if (!isOfQuotation(change)) return false;
  const verified = (change.after as Partial<Quotation> | undefined)?.verified;
  if (!verified || verified.by === person) return false;
  return !verifiedIn(before).some((each) => sameData(each, verified));
}

/** Somebody who is said to have answered who speaks a quotation. */
export interface Named {
  readonly quotation: string;
  readonly by: string;
}

/** Of whom else than `person` a step says, as the story did not, that they answered who speaks. */
export function namedInDispute(step: Step, before: StoryRecord, person: string): readonly Named[] {
  if (!(step instanceof DecideStep)) return [];
  const known = [...before.quotations, ...(before.decided ?? [])];
  return step.changes.filter(isOfQuotation).flatMap(({ key: [, quotation = ''], after }) => {
    const disputed = (after as { readonly disputed?: unknown } | null | undefined)?.disputed;
    const told = Array.isArray(disputed) ? (disputed as readonly Partial<DisputedAnswer>[]) : [];
    return told.flatMap(({ by }) => {
      const isKnown = known.some((each) => each.id === quotation && each.disputed?.some((one) => one.by === by));
      return by === undefined || by === person || isKnown ? [] : [{ quotation, by: String(by) }];
    });
  });
}

/** What a step is held against besides the story. */
export interface Gate {
  readonly person: string;
  /** Whether somebody decided, as the desk logged it, who speaks a quotation. */
  readonly hasDecided: (named: Named) => boolean;
}

/**
 * What a window may not bring into a story, said in a sentence; null for all else. `before` and `after` are the record
 * without the step and with it. The same gates stand before a story file.
 */
export function refusalOf(step: Step, before: StoryRecord, after: StoryRecord, { person, hasDecided }: Gate): Refusal {
  if (step instanceof DecideStep) {
    if (step.changes.some((change) => isForged(before, change, person)))
      return 'It says of somebody else that they verified a quotation.';
    if (!namedInDispute(step, before, person).every(hasDecided))
      return 'It says of somebody else that they answered who speaks a quotation.';
    return step.changes.map((change) => checkChange(after, change)).find((refusal) => refusal !== null) ?? null;
  }
  if (step instanceof ReplaceStep || step instanceof ReplaceAroundStep)
    return isFineContent(step.slice.content) ? null : badContent;
  if (step instanceof AddMarkStep) return isFineMark(step.mark) ? null : badContent;
  if (step instanceof AttrStep) return isFineAttribute(step.attr, step.value) ? null : badContent;
  return step instanceof RemoveMarkStep ? null : 'It is of a kind that this desk does not know.';
}
