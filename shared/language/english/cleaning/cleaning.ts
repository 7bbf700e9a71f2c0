import type { BodyModels, CleaningWords } from '../../languageCleaning';
import body from '../learned/body.json';
import { captionPatterns } from './captions';
import { cardPatterns, headingPatterns } from './cards';
import { copyPatterns } from './copy';
import { datePatterns } from './dates';
import { furniture } from './furniture';
import { linePatterns } from './lines';
import { newsletterPatterns } from './newsletter';
import { noticePatterns } from './notices';
import { lineWords } from './wordClasses';

export const cleaning: CleaningWords = {
  lines: linePatterns,
  words: lineWords,
  furniture,
  captions: captionPatterns,
  headings: headingPatterns,
  cards: cardPatterns,
  dates: datePatterns,
  notices: noticePatterns,
  newsletter: newsletterPatterns,
  copy: copyPatterns,
  bodyModels: (): BodyModels => body,
};
