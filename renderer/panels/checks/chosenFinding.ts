import { createStore } from '../../state/store';

/** Where the work on the checks of a story stands. */
export interface ChosenFinding {
  readonly story: string;
  /** The finding's key. */
  readonly id: string;
  /** Its row: when it is mended, the work goes on with what stands there then. */
  readonly row: number;
}

/** Kept while other panels are shown; another story begins at its first finding. */
export const chosenFinding = createStore<ChosenFinding | null>(null);
