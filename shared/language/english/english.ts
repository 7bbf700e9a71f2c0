import type { ConfidenceMaps, Language } from '../language';
import { cleaning } from './cleaning/cleaning';
import { commonWords } from './commonWords';
import { addresseeCues, clauseCues, cueForms, judgingCues, skippedBeforeCue } from './cues';
import { phrasalCues } from './phrasalCues';
import { deskWords } from './deskWords';
import { familyNamesFirst } from './familyNames';
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
import { quotes } from './quotes/quotes';
import { isCompoundAdjective, isDescription } from './wordForms';
import confidence from './learned/confidence.json';
import speakerModels from './learned/speakers.json';

/** English as newspapers write it, on both sides of the Atlantic. */
export const english: Language = {
  code: 'en',
  name: 'English',
  isRead: true,
  grammar: commonWords,
  particles,
  pronouns,
  names: {
    female: femaleNames,
    male: maleNames,
    titles,
    familyFirst: familyNamesFirst,
    keptTitle: 'mr mrs ms miss sir dame lord lady dr',
    lastingTitle: 'sir dame lord lady',
    knighthood: 'sir dame',
    suffixes: nameSuffixes,
    links: nameLinks,
    hasArticle: (word) => /^(?:(?:al|el|t)-|[th])[A-ZÁÉÍÓÚ]/.test(word),
    isCompoundAdjective,
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
    phrasal: phrasalCues,
    addressee: addresseeCues,
    clause: clauseCues,
    judging: judgingCues,
    plainest: 'say add',
    governing:
      'call describe label brand dub refer speak talk accuse tell put condemn dismiss hail praise slam blast denounce applaud welcome criticise criticize mock deride decry blame liken',
    skipped: skippedBeforeCue,
  },
  abbreviations,
  isAdverb: (word) => word.endsWith('ly'),
  hasPluralEnding: (word) => word.endsWith('s'),
  isPlural: (word) => /[^s]s$/.test(word),
  isDescription,
  hasPastEnding: (word) => word.endsWith('ed'),
  isNegation: (word) => /^(?:not|never|.+n[’']t)$/i.test(word),
  speakerModels: () => speakerModels,
  confidence: () => confidence as unknown as ConfidenceMaps,
  quotes,
  cleaning,
  desk: deskWords,
};
