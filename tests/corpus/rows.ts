import { addresses } from './addresses';
import { calls } from './calls';
import type { Row } from './case';
import { encodings } from './encodings';
import { exports } from './exports';
import { names } from './names';
import { pages } from './pages';
import { sizes } from './sizes';
import { store } from './store';
import { unicode } from './unicode';
import { word } from './word';

/** Every case of the corpus, by its number in the bar. */
export const rows: Readonly<Record<string, Row>> = {
  ...encodings,
  ...unicode,
  ...sizes,
  ...pages,
  ...word,
  ...addresses,
  ...names,
  ...exports,
  ...store,
  ...calls,
};
