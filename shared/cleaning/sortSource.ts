import type { LoadedLanguage } from '../language/loadLanguage';
import type { SortedSource } from '../story/sortedSource';
import type { Source } from '../story/source';
import { findAggregatorCards } from './passes/aggregatorCards';
import { assemble } from './assemble';
import { findBodyBy, findFurniture } from './model/body';
import { bodyScorer, type BodyScorer } from './model/bodyScore';
import { settleCaptions } from './captionParts';
import { takeOffSlug } from './fusedSlug';
import { findAsides } from './passes/asides';
import { findCaptions } from './passes/captions';
import { findNotices } from './passes/details';
import { findFusedCards } from './passes/fusedCards';
import { findGivenLines } from './passes/givenLines';
import { readFirstLines } from './passes/firstLines';
import { findNewsletterBoxes } from './passes/newsletterBoxes';
import { findLabelledCards } from './passes/labelledCards';
import { nameLeftovers } from './passes/leftovers';
import { laySheet, type CleaningPass } from './model/sheet';
import { findStructure, keepStructure } from './passes/structure';
import { sortGiven } from './passes/sortGiven';
import { readTopOfStory } from './passes/topOfStory';

/** In this order: each pass leaves alone what an earlier one has decided. */
const passesWith = (score: BodyScorer): readonly CleaningPass[] => [
  // First of all, by the markup: a row of a table is no sentence and no heading.
  findStructure,
  // Before the body, because their copy reads like a body and would win against a short one.
  findAggregatorCards,
  findGivenLines,
  // Before the body: an embargo reads like a sentence.
  findNotices,
  findFurniture,
  findAsides,
  findNewsletterBoxes,
  findFusedCards,
  // After the furniture, whose headings show where links to other stories begin and end.
  findLabelledCards,
  findCaptions,
  findBodyBy(score),
  // Where copy came without a page, the top of the story reads like the body's first lines.
  readFirstLines,
  // After the body: the top of a story is what stands above it.
  readTopOfStory,
  // When the story is known: what stands outside it is not the story's.
  keepStructure,
  nameLeftovers,
];

/** The same with another judge of body lines: for measuring the learned one on pages it has not seen. */
export const sortWith = (source: Source, language: LoadedLanguage, score: BodyScorer): SortedSource =>
  settleCaptions(
    takeOffSlug(
      sortGiven(source, language) ??
        assemble(passesWith(score).reduce((sheet, pass) => pass(sheet), laySheet(source, language))),
    ),
  );

/** Tells the source apart: headline, body, captions, related stories and junk. Never throws, loses no line. */
export const sortSource = (source: Source, language: LoadedLanguage): SortedSource =>
  sortWith(source, language, bodyScorer(language));
