import type { SharedStory, SharedView } from '../collab/shareStory';
import type { Store } from './store';

/** What goes between an open story and the desk that shares it. */
export interface Share {
  /** The address of the desk. */
  readonly desk: string;
  /** Who works in it here. */
  readonly person: string;
  readonly story: SharedStory;
  readonly view: Store<SharedView>;
}
