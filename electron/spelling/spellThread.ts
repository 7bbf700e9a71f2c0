import { answerThread } from '../answerThread';
import { createSpeller, type SpellQuestion } from './speller';

/** Answers the questions of `spellWords`. */
answerThread<SpellQuestion>(createSpeller());
