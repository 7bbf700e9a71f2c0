import type { Language } from '../language';
import { commonWords } from './commonWords';
import { addresseeCues, clauseCues, cueForms, skippedBeforeCue } from './cues';
import { femaleNames, maleNames } from './firstNames';
import {
  abbreviations,
  collectiveNouns,
  documentNouns,
  nameLinks,
  nameSuffixes,
  organisationNouns,
  roleNouns,
  titledWorks,
  titles,
} from './nouns';
import { particles, pronouns } from './particles';
import speakerModels from './learned/speakers.json';

/** English as newspapers write it, on both sides of the Atlantic. */
export const english: Language = {
  code: 'en',
  name: 'English',
  grammar: commonWords,
  particles,
  pronouns,
  names: {
    female: femaleNames,
    male: maleNames,
    titles,
    keptTitle: 'mr mrs ms miss sir dame lord lady dr',
    lastingTitle: 'sir dame lord lady',
    knighthood: 'sir dame',
    suffixes: nameSuffixes,
    links: nameLinks,
    hasArticle: (word) => /^(?:al|el)-[A-Z]/.test(word),
  },
  nouns: {
    roles: roleNouns,
    collective: collectiveNouns,
    document: documentNouns,
    organisation: organisationNouns,
    titledWork: titledWorks,
  },
  cues: {
    forms: cueForms,
    addressee: addresseeCues,
    clause: clauseCues,
    plainest: 'say add',
    skipped: skippedBeforeCue,
  },
  abbreviations,
  isAdverb: (word) => word.endsWith('ly'),
  isNegation: (word) => /^(?:not|never|.+n[’']t)$/i.test(word),
  speakerModels: () => speakerModels,
};
