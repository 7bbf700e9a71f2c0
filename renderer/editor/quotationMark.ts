import { Mark } from '@tiptap/core';

const idAttribute = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name]) }),
});

/** Somebody's words in the reporter's, by their number in the story's list. Outside the quotations it may hold. */
export const reportedMark = Mark.create({
  name: 'reported',
  inclusive: false,
  addAttributes: () => ({ reported: idAttribute('reported') }),
  parseHTML: () => [{ tag: 'span[data-reported]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { class: 'reported', ...HTMLAttributes }, 0],
});

/** Words that the editor noted something on, by the comment's id. What is typed beside them is not under it. */
export const commentMark = Mark.create({
  name: 'comment',
  inclusive: false,
  excludes: '', // comments may overlap
  addAttributes: () => ({ comment: idAttribute('comment') }),
  renderHTML: ({ HTMLAttributes }) => ['span', { class: 'comment', ...HTMLAttributes }, 0],
});

/**
 * Words between quotation marks, by the quotation's id: how they look is drawn by `drawQuotations`. A mark of the
 * document and no decoration: typing inside it must not rebuild the page.
 */
export const quotationMark = Mark.create({
  name: 'quotation',
  inclusive: false, // words typed after the closing mark are the reporter's
  excludes: '', // a quotation may lie inside another
  addAttributes: () => ({ quotation: idAttribute('quotation') }),
  parseHTML: () => [{ tag: 'span[data-quotation]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { class: 'quotation', ...HTMLAttributes }, 0],
});
