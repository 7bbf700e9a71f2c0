import { makeFindable } from '../search/findable';
import type { OnNewest } from './deliveries';

/** Puts the newest version of a story on the wire where search looks. */
export const findableItem: OnNewest = (transaction, id, { slug, headline, text, language, utterances }) =>
  makeFindable(transaction, { kind: 'wire', id, version: 0, slug, headline, text, language, utterances });
