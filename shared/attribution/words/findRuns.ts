import { signBit, unit, unitKind } from './characters';
import { addToHash } from './lexicon';

/** The stretches of letters and digits in a paragraph, in order. */
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

const usual = 0x1000;
/** A sheet for paragraphs of the usual length. */
const usualSheet = sheetFor(usual + 1);

/**
 * Finds the runs between two places of a text; a blank stands before the second. Every step does the same, whether the
 * run goes on or ends: a processor that guessed wrong at the end of each word would lose more time than the whole takes.
 * The next call writes over them.
 */
export function findRuns(text: string, start: number, end: number): Runs {
  const { edges, hashes } = end - start > usual ? sheetFor(end - start + 1) : usualSheet;
  let edge = 0;
  let inside = 0;
  let hash = 0;
  let signs = 0;
  for (let i = start; i < end; i += 1) {
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
