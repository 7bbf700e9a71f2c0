import type { Particles, Pronouns } from '../language';

/** The small sets of words that single rules ask for. */
export const particles: Particles = {
  the: 'the',
  indefiniteArticle: 'a an',
  of: 'of',
  to: 'to',
  in: 'in',
  from: 'from',
  by: 'by',
  as: 'as',
  and: 'and',
  that: 'that',
  no: 'no',
  according: 'according',
  close: 'close',
  told: 'told',
  clauseOpener: 'that if whether how why what',
  reportOpener: 'that if whether',
  newcomer: 'another one second third other',
  newcomerAlone: 'another one',
  counting: 'a the one',
  ownArticle: 'the a an his her their its our',
  indefinite: 'a an another one some two three several many',
  with: 'with',
  sinceWhen: 'then now once',
  singular: 'a an another every each',
  plural: 'two three four five six seven eight nine ten many several few some these those dozens hundreds',
  pastAsBase: 'read put cast bet',
  surnameMonth: 'may march april june august',
  notShortened: 'pa',
};

/** What a pronoun asks of the one it stands for. */
export const pronouns: Pronouns = {
  female: 'she her',
  male: 'he his',
  plural: 'they we',
  thing: 'it',
};
