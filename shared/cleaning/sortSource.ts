import type { SortedSource } from '../story/sortedSource';
import type { Source } from '../story/source';
import { findAggregatorCards } from './aggregatorCards';
import { assemble } from './assemble';
import { findBody, findFurniture } from './body';
import { findCaptions } from './captions';
import { findNotices } from './details';
import { nameLeftovers } from './leftovers';
import { laySheet, type CleaningPass } from './sheet';
import { sortGiven } from './sortGiven';
import { readTopOfStory } from './topOfStory';

/** In this order: each pass leaves alone what an earlier one has decided. */
const passes: readonly CleaningPass[] = [
  // First, because their copy reads like a body and would win against a short one.
  findAggregatorCards,
  // Before the body: an embargo reads like a sentence.
  findNotices,
  findFurniture,
  findCaptions,
  findBody,
  // After the body: the top of a story is what stands above it.
  readTopOfStory,
  nameLeftovers,
];

/** Tells the source apart: headline, body, captions, related stories and junk. Never throws, loses no line. */
export function sortSource(source: Source): SortedSource {
  return sortGiven(source) ?? assemble(passes.reduce((sheet, pass) => pass(sheet), laySheet(source)));
}
