import { createStore } from '../../state/store';

/** The related link that is worked on, by its id; null for the first. */
export const chosenLink = createStore<string | null>(null);
