import { describe, expect, it } from 'vitest';
import { annotate } from '../../shared/attribution/annotate';
import { sortSource } from '../../shared/cleaning/sortSource';
import { blankLanguage } from '../../shared/language/blank';
import type { CueForm, Language } from '../../shared/language/language';
import { loadLanguage, type LoadedLanguage } from '../../shared/language/loadLanguage';
import type { Annotations, ReadableBlock } from '../../shared/story/annotations';
import { blockId } from '../../shared/story/range';
import { english } from '../english';
import { mustImport } from '../importers/importText';

const blocksOf = (copy: string): readonly ReadableBlock[] =>
  copy.split('\n').map((text, at) => ({ id: blockId(`p${at + 1}`), where: 'body', text }));

const read = (copy: string, language: LoadedLanguage): Annotations => annotate(blocksOf(copy), language);

/** The words in each quotation's marks, and who speaks them. */
const spoken = (
  copy: string,
  language: LoadedLanguage,
): readonly (readonly [words: string, speaker: string | null])[] => {
  const texts = new Map(blocksOf(copy).map(({ id, text }) => [id, text]));
  const { quotations, attributions } = read(copy, language);
  return quotations.map(({ id, segments }) => [
    segments.map(({ block, from, to }) => texts.get(block)?.slice(from, to)).join(' / '),
    attributions.find(({ quotation }) => quotation === id)?.speaker?.name ?? null,
  ]);
};

const cue = (form: CueForm['form']): CueForm => ({ base: 'say', strong: true, form });

/** As much French as the sentences below have. Which candidate speaks is weighed as in English: the features are the same. */
const littleFrench: Language = {
  ...blankLanguage,
  code: 'fr',
  name: 'French',
  isRead: true,
  grammar: {
    ...blankLanguage.grammar,
    subjectPronoun: 'il elle ils elles',
    determiner: 'le la les un une',
    preposition: 'de du à pour',
    auxiliary: 'a est ont',
  },
  particles: { ...blankLanguage.particles, the: 'le la les' },
  pronouns: { female: 'elle', male: 'il', plural: 'ils elles', thing: '' },
  names: { ...blankLanguage.names, female: 'anne', male: 'paul' },
  nouns: { ...blankLanguage.nouns, roles: { unknown: '', female: 'mairesse', male: 'maire' } },
  cues: {
    ...blankLanguage.cues,
    phrasal: () => new Map(),
    forms: () =>
      new Map([
        ['dit', cue('finite')],
        ['déclare', cue('finite')],
      ]),
    plainest: 'say',
    skipped: 'a',
  },
  speakerModels: english.speakerModels,
};

describe('a second language, written as an object', () => {
  const french = loadLanguage(littleFrench);

  it('has its speakers found by its own cues', () =>
    expect(spoken('« Nous ne payerons jamais cette facture », déclare Anne Lenoir.', french)).toEqual([
      ['Nous ne payerons jamais cette facture', 'Anne Lenoir'],
    ]));

  it('has its pronouns followed', () =>
    expect(
      spoken(
        'La mairesse Anne Lenoir refuse.\n« Nous ne payerons jamais cette facture », dit Anne Lenoir.\nElle déclare : « La facture est fausse et nous le savons. »',
        french,
      ).at(-1),
    ).toEqual(['La facture est fausse et nous le savons.', 'Anne Lenoir']));

  it('finds no cue of another language', () => {
    const { attributions } = read('“We shall never pay this bill at all,” said Anne Lenoir.', french);
    expect(attributions[0]?.cue).toBeNull();
  });
});

describe('a language of which nothing is known', () => {
  const blank = loadLanguage(blankLanguage);
  const copy = [
    '„Wir müssen den Gürtel enger schnallen“, sagte Bürgermeisterin Anna Klein am Montag.',
    '« Nous ne payerons pas », a déclaré Anne Lenoir. Elle parle d’une ‹ honte › totale.',
    '「私たちは払いません」と山田太郎は言った。',
    '"Nie zapłacimy tego rachunku."',
  ].join('\n');

  it('has its marks and quotations found', () =>
    expect(spoken(copy, blank).map(([words]) => words)).toEqual([
      'Wir müssen den Gürtel enger schnallen',
      'Nous ne payerons pas',
      'honte',
      '私たちは払いません',
      'Nie zapłacimy tego rachunku.',
    ]));

  it('has no speaker guessed and none offered', () => {
    const { attributions, speakers, reported } = read(copy, blank);
    expect(attributions).toHaveLength(5);
    for (const { speaker, suggested } of attributions) expect([speaker, suggested]).toEqual([null, null]);
    expect([...speakers, ...reported]).toEqual([]);
  });

  it('has no sentence called scare', () =>
    expect(read(copy, blank).quotations.map(({ kind }) => kind)).not.toContain('scare'));

  it('has its lines told apart by their shape', () => {
    const text = `Die Stadt muss sparen\n\nVon Anna Klein\n\n${'Der Rat der Stadt hat am Montag einen neuen Haushalt beschlossen, der vor allem Schulen trifft. '.repeat(3)}\n\n„Das ist bitter“, sagte sie.`;
    const { blocks } = sortSource(mustImport(text, 'copy.txt'), blank);
    expect(blocks.map(({ text: words }) => words)).toEqual(expect.arrayContaining(['„Das ist bitter“, sagte sie.']));
  });
});
