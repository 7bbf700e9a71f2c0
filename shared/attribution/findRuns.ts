import { signBit, unit, unitKind } from './characters';
import { addToHash } from './lexicon';

/** The stretches of letters and digits in a text, in order. */
export interface Runs {
  readonly count: number;
  /** Where each begins and where it ends, in turn. */
  readonly edges: Int32Array;
  /** The hash of each, beside its end. */
  readonly hashes: Int32Array;
  /** How many glyphs are neither word nor blank nor quotation mark. */
  readonly signs: number;
}

type Sheet = Pick<Runs, 'edges' | 'hashes'>;

const sheetFor = (length: number): Sheet => ({ edges: new Int32Array(length), hashes: new Int32Array(length) });

const usual = 0x4000;
/** A sheet for texts of the usual length: each writes over the one before, and nothing is read from it later. */
const usualSheet = sheetFor(usual + 1);

/**
 * Finds the runs of a text that ends in a blank. Every step does the same, whether the run goes on or ends: a
 * processor that guessed wrong at the end of each word would lose more time than the whole text takes.
 */
export function findRuns(text: string): Runs {
  const { length } = text;
  const { edges, hashes } = length > usual ? sheetFor(length + 1) : usualSheet;
  let edge = 0; let inside = 0; let hash = 0; let signs = 0;
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i);
    const kind = unitKind[code] ?? 0;
    const word = kind & unit.word;
    const changes = word ^ inside;
    edges[edge] = i;
    hashes[edge] = hash;
    edge += changes;
    // Begun anew at an edge: there `changes - 1` is 0, elsewhere it keeps all.
    hash = addToHash(hash & (changes - 1), code | (kind & unit.capital));
    inside = word;
    signs += kind >> signBit;
  }
  return { count: edge >> 1, edges, hashes, signs };
}
