import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../drawSteps';

const names = (copy: string, ...expected: readonly string[]) => expect(mentionsIn(copy)).toEqual(expected);

describe('a capital before a hyphen', () => {
  it.each([
    ['One Leeds-based broker left.', []],
    ['The French-speaking villages voted.', []],
    ['A Labour-run council and a Qatari-backed bidder met Ann Lee.', ['Ann Lee']],
    ['Two Oxford-educated brothers bought a Victorian-era pub.', []],
    ['The Nordic-style saunas and a Nairobi-born chef drew crowds.', []],
    ['An anti-European mood met a pro-Kremlin party.', []],
  ] as const)('is an adjective in “%s”', (copy, expected) => names(copy, ...expected));
  it.each(['Mary-Kate Rae', 'Kim Jong-un', 'Ban Ki-moon', 'Chung Mong-joon', 'Anne-Sophie Lunde', 'Lloyd-Davies'])(
    'is part of the name %s',
    (name) => names(`${name} left the hall.`, name),
  );
});

describe('a small word inside a name', () => {
  it.each([
    'Eilidh Mac an t-Saoir',
    'Bríd Nic an Bhaird',
    'Mairi Mac na Mara',
    'Máirtín Ó hUiginn',
    'Dafydd ap Iwan',
    'Hanna zu Wied',
    'Aisha bint Rashid',
    'Khalid al-Masri',
  ])('belongs to %s', (name) => names(`${name} left the hall.`, name));
});

describe('a body', () => {
  it.each([
    'King’s College Norwich',
    'St Mary’s Hospital',
    'Women’s Institute',
    'Farmers’ Union',
    'Department for Transport',
    'Department for Work and Pensions',
    'Institute for Fiscal Studies',
  ])('is called %s', (name) => names(`The ${name} left the hall.`, name));
  it('is named without what only stands behind it', () => {
    names('The Department for Education and Marl Council agreed.', 'Department for Education', 'Marl Council');
    names('The campaign for Ann Lee began.', 'Ann Lee');
    names('Norland’s Parliament met.', 'Norland', 'Parliament');
  });
});

describe('a name that begins with its article', () => {
  it('is one by itself', () => names('Much was said. “We shall stay,” said al-Masri.', 'al-Masri'));
});

describe('a verb with a capital', () => {
  it.each([
    ['Harbour Wall Is Not Safe, Ann Lee Says', ['Harbour Wall', 'Ann Lee']],
    ['Joe Rae Said He Would Not Go To Port Selby', ['Joe Rae', 'Port Selby']],
    ['“We Are Not For Sale,” Says Mayor Ann Lee', ['Mayor Ann Lee']],
    ['Ann Lee Warns Of “A Long Winter” In Fish Row', ['Ann Lee', 'Fish Row']],
  ] as const)('ends the name in “%s”', (copy, expected) => {
    for (const name of expected) expect(mentionsIn(copy)).toContain(name);
  });
  it('is a surname where the copy is in sentence case', () => {
    names('Edward Said wrote the book. Amal Said said so.', 'Edward Said', 'Amal Said');
  });
});
