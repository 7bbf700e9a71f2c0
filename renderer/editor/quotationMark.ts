import { Mark } from '@tiptap/core';

/** What a quotation's mark carries: enough to colour it and to name its speaker in the margin. */
export interface QuotationMarkAttributes {
  readonly quotation: string;
  readonly segment: number;
  /** hue-0 to hue-9 by speaker; open: speaker wanted; unknown: cannot be known; scare: nobody's words. */
  readonly hue: string;
  readonly status: string;
  /** Set in the margin where the quotation begins; empty where it would repeat the one above. */
  readonly label: string;
}

/** What the mark of indirect speech carries. */
export interface ReportedMarkAttributes {
  /** Its number in the story's list. */
  readonly reported: string;
  readonly hue: string;
}

/** The attributes of each mark by which the story's marks are told apart. */
export const markAttributes = {
  quotation: ['quotation', 'segment', 'hue', 'status', 'label'],
  reported: ['reported', 'hue'],
} as const;

export type MarkName = keyof typeof markAttributes;

const dataAttribute = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === '' ? {} : { [`data-${name}`]: String(attributes[name]) },
});

/** Somebody's words in the reporter's. Outside the quotations it may hold. */
export const reportedMark = Mark.create({
  name: 'reported',
  inclusive: false,
  addAttributes: () => ({ reported: dataAttribute('reported'), hue: dataAttribute('hue') }),
  parseHTML: () => [{ tag: 'span[data-reported]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { class: 'reported', ...HTMLAttributes }, 0],
});

/** Words between quotation marks. A schema mark, never a decoration: typing inside it must not rebuild the page. */
export const quotationMark = Mark.create({
  name: 'quotation',
  inclusive: false, // words typed after the closing mark are the reporter's
  excludes: '', // a quotation may lie inside another
  addAttributes: () => ({
    quotation: dataAttribute('quotation'),
    segment: {
      default: 0,
      parseHTML: (element: HTMLElement) => Number(element.getAttribute('data-segment') ?? 0),
      renderHTML: ({ segment }: Record<string, unknown>) => ({ 'data-segment': String(segment) }),
    },
    hue: dataAttribute('hue'),
    status: dataAttribute('status'),
    label: dataAttribute('label'),
  }),
  parseHTML: () => [{ tag: 'span[data-quotation]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { class: 'quotation', ...HTMLAttributes }, 0],
});
