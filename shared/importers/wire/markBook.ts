import type { GivenQuotation, GivenSpeaker } from '../../story/source';
import { plainMark, type DraftMark } from './draft';
import type { MarkupNode } from '../xml/markupNode';
import { joinNames } from '../../text/joinNames';
import { speakerStatuses } from '../../story/speakerStatus';
import { squeezed } from '../../text/squeezed';

/** Finds the quotation an element marks; the same id on several elements is one quotation. */
export interface MarkBook {
  readonly markFor: (node: MarkupNode) => DraftMark | null;
  /** A number for the next table of the story. */
  readonly nextTable: () => number;
}

const statuses: ReadonlySet<string> = new Set(speakerStatuses);

type Status = NonNullable<GivenQuotation['status']>;

/** What our own exports say is known of a speaker; null for anything else. */
export const asStatus = (text: unknown): Status | null =>
  typeof text === 'string' && statuses.has(text) ? (text as Status) : null;

const blocks: ReadonlySet<string> = new Set(['blockquote', 'bq', 'figure']);

/** The class by which our NITF names a quotation and says what is known of its speaker. */
const ownClass = /^quotation (\S{1,80}) (proposed|confirmed|unresolved|cannot-be-known)$/;

const holdsBlockQuotation = (node: MarkupNode): boolean =>
  node.children.some((child) => typeof child !== 'string' && child.name === 'blockquote');

/** The class by which our files set copy free that is nobody’s quotation. */
const isSetFree = ({ attributes }: MarkupNode): boolean =>
  /(?:^|\s)block-quotation(?:\s|$)/.test(attributes['class'] ?? '');

const isQuotation = (node: MarkupNode): boolean =>
  node.name === 'q' ||
  ((node.name === 'blockquote' || node.name === 'bq') && !isSetFree(node)) ||
  node.attributes['data-speaker'] !== undefined ||
  node.attributes['data-quotation'] !== undefined ||
  (node.name === 'figure' && holdsBlockQuotation(node));

/** A fresh book for one story. */
export function markBook(): MarkBook {
  const known = new Map<string, DraftMark>();
  let tables = 0;
  return {
    nextTable: () => {
      tables += 1;
      return tables;
    },
    markFor: (node) => {
      if (!isQuotation(node)) return null;
      const id = idOf(node);
      const old = id === null ? undefined : known.get(id);
      if (old) return old;
      const mark = readMark(node, id);
      if (id !== null) known.set(id, mark);
      return mark;
    },
  };
}

const idOf = ({ attributes }: MarkupNode): string | null =>
  attributes['data-quotation'] ?? ownClass.exec(attributes['class'] ?? '')?.[1] ?? null;

function readMark({ name, attributes }: MarkupNode, id: string | null): DraftMark {
  const status = asStatus(attributes['data-status']) ?? asStatus(ownClass.exec(attributes['class'] ?? '')?.[2]);
  const speaker = squeezed(attributes['data-speaker'] ?? attributes['quote-source'] ?? '');
  return plainMark(blocks.has(name) ? 'block' : 'inline', {
    isOwn: id !== null,
    id,
    element: attributes['id'] ?? null,
    status,
    speaker: speaker || null,
    speakerIds: (attributes['data-speaker-ids'] ?? '').split(' ').filter((part) => part !== ''),
    cue: squeezed(attributes['data-cue'] ?? '') || null,
  });
}

/** Who a credit beneath a quotation names: “Ann Reed, mayor; Bo Lind”. The dash before a name goes. */
export function readCredit(text: string): readonly GivenSpeaker[] {
  return squeezed(text)
    .split('; ')
    .flatMap((part): GivenSpeaker[] => {
      const plain = part.replace(/^[\s—–-]{1,8}/, '').trim();
      const comma = plain.indexOf(', ');
      const name = comma < 0 ? plain : plain.slice(0, comma);
      return name === '' || name.length > 200
        ? []
        : [{ name, role: comma < 0 ? null : plain.slice(comma + 2).trim() || null }];
    });
}

/** Lets a credit name the speaker where the markup has not, and give a role where it names the same. */
export function takeCredit(mark: DraftMark, text: string): void {
  const credit = squeezed(text);
  const told = mark.speaker;
  if (told === null) {
    mark.speakers = readCredit(credit);
    mark.speaker = joinNames(mark.speakers.map(({ name }) => name)) || null;
  } else if (mark.speakerIds.length < 2 && credit.startsWith(`${told}, `)) {
    mark.speakers = [
      {
        ...(mark.speakerIds[0] === undefined ? {} : { id: mark.speakerIds[0] }),
        name: told,
        role: credit.slice(told.length + 2).trim() || null,
      },
    ];
  }
}
