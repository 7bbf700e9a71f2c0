import type { Node as DocumentNode } from 'prosemirror-model';

/** Whether words are typed on behind this block; behind a picture, a card, a table or a rule there is no place for them. */
export const takesWords = (block: DocumentNode | null | undefined): boolean =>
  block?.isTextblock === true && !(block.type.spec.isolating === true && block.type.spec.group === 'body');
