import { english } from '../../shared/language/languages';
import { describe, expect, it } from 'vitest';
import { detectQuotes } from '../../shared/quotes/detectQuotes';
import { blockId } from '../../shared/story/range';
import { blocksOf, drawRoles, quotedWords } from './drawQuotes';

const draws = (copy: string, drawn: string) => () => expect(drawRoles(copy)).toBe(drawn);
const finds =
  (copy: string, ...words: string[]) =>
  () =>
    expect(quotedWords(blocksOf(copy))).toEqual(words);

describe('glyphs', () => {
  it('pairs straight double marks', draws('"We won," she said.', '<We won,> she said.'));
  it('pairs straight single marks', draws("'We won,' she said.", '<We won,> she said.'));
  it('pairs curly marks', draws('“We won,” she said.', '<We won,> she said.'));
  it('repairs wrong-way marks', draws('”We won,“ she said. ”Well.”', '<We won,> she said. <Well.>'));
  it(
    'pairs a curly mark with a straight one',
    draws("Family ‘deeply hurt' by letter", 'Family <deeply hurt> by letter'),
  );
  it('reads doubled apostrophes as one mark', draws("''We won,'' she said.", '<We won,> she said.'));
  it(
    'reads an empty value of markup as two single marks',
    draws("alt='' title='wide' Then.", 'alt=<> title=<wide> Then.'),
  );
  it('reads TeX marks', draws("``We won,'' she said.", '<We won,> she said.'));
  it('reads backticks', draws("`We won,' she said.", '<We won,> she said.'));
  it('reads guillemets', draws('«On a gagné», he said.', '<On a gagné>, he said.'));
  it('reads low marks', draws('„Gewonnen“, he said, ‚ja‘.', '<Gewonnen>, he said, <ja>.'));
  it(
    'tells a doubled mark from a nested single one',
    draws("'''Run,' he cried,'' she said.", '<<<Run,>> he cried,> she said.'),
  );
});

describe('apostrophes', () => {
  it(
    'keeps them inside a single-marked quotation',
    draws("'It isn't the club's fault,' he said.", '<It isn.t the club.s fault,> he said.'),
  );
  it('knows a plural possessive', draws("The workers' union met.", 'The workers. union met.'));
  it(
    'knows a plural possessive inside a quotation',
    draws("He said: 'The workers' union is strong.'", 'He said: <The workers. union is strong.>'),
  );
  it(
    'closes after an s when nothing else can close',
    draws("He spoke of 'deep cuts' to come.", 'He spoke of <deep cuts> to come.'),
  );
  it(
    'closes after an s before a joining word',
    draws(
      "She wrote: 'The work continues' and stayed.\n'Let him,' said Mr Quill.",
      'She wrote: <The work continues> and stayed.\n<Let him,> said Mr Quill.',
    ),
  );
  it('knows elisions', draws("Let 'em go; 'twas the '90s.", 'Let .em go; .twas the .90s.'));
  it('knows elisions inside a quotation', draws("'Let 'em go,' he said.", '<Let .em go,> he said.'));
  it("knows rock 'n' roll", draws("It's only rock 'n' roll.", 'It.s only rock .n. roll.'));
  it('leaves a lone apostrophe alone', draws("Fewer than the '45 intake", 'Fewer than the .45 intake'));
  it(
    'does not take a quoted number for a year',
    draws("He named '100 different people' on Friday.", 'He named <100 different people> on Friday.'),
  );
  it('knows a wrong-way apostrophe', draws('Back in the ‘90s, O‘Neil sang.', 'Back in the .90s, O.Neil sang.'));
});

describe('feet, inches and minutes', () => {
  it('reads a height', draws('The 6\'2" keeper said "no".', 'The 6°2° keeper said <no>.'));
  it('reads inches inside a quotation', draws('"I want a 12" record," he said.', '<I want a 12° record,> he said.'));
  it('leaves primes alone', draws('51° 30′ 26″ N', '51° 30° 26° N'));
  it('closes after a digit', draws('She said "we began in 1996" twice.', 'She said <we began in 1996> twice.'));
});

describe('nested quotations', () => {
  it('nests single in double', draws('"He said \'no\' and left," she said.', '<He said <<no>> and left,> she said.'));
  it('nests double in single', draws('\'He said "no" and left,\' she said.', '<He said <<no>> and left,> she said.'));
  it('closes both at once', draws('"He said \'no.\'"', '<He said <<no.>>>'));
  it('finds the outer quotation only', finds('"He said \'no\' and left," she said.', "He said 'no' and left,"));
});

describe('several paragraphs', () => {
  const british = "She said: 'One is first.\n'Two is next.\n'Three is last.'\nNobody else spoke.";
  it(
    'leaves the name below a pull quote out',
    finds(
      '"The bridge stays shut until the spring.\nRobert Marsh, Harbour Trust."',
      'The bridge stays shut until the spring.',
    ),
  );
  it(
    'leaves it out when its stop stands outside the mark',
    finds(
      "'The bridge stays shut until the spring.\nRobert Marsh, Harbour Trust'.",
      'The bridge stays shut until the spring.',
    ),
  );
  it(
    'keeps a last paragraph that only begins with a name',
    finds('"The bridge stays shut.\n"Robert was there."', 'The bridge stays shut. | Robert was there.'),
  );
  it('joins a quotation over paragraphs', finds(british, 'One is first. | Two is next. | Three is last.'));
  it(
    'knows continuation marks',
    draws(british, 'She said: <One is first.\n+Two is next.\n+Three is last.>\nNobody else spoke.'),
  );
  it('joins without continuation marks', finds('"One is first.\nTwo is next."', 'One is first. | Two is next.'));
  it(
    'runs a quotation on past a plural possessive',
    finds(
      "She said: 'The teachers' notes were lost.\n'I stand by that.'",
      "The teachers' notes were lost. | I stand by that.",
    ),
  );
  it(
    'continues a quotation inside a quotation',
    draws('"He said: \'One is first.\n"\'Two is next.\'"', '<He said: <<One is first.\n+++Two is next.>>>'),
  );
  it(
    'divides flattened paragraphs',
    finds(
      "They wrote: 'We want jobs. 'That's why we act. 'Every part counts.' It comes late.",
      "We want jobs. | That's why we act. | Every part counts.",
    ),
  );
  it('keeps an unclosed quotation to its paragraph', finds('She said: "We begin\nThe rain fell.', 'We begin'));
  it(
    'starts a new quotation after an unclosed one',
    finds('She said: "We begin\nHe said: "We end."', 'We begin', 'We end.'),
  );
  it.each(['said Ann Lee, a clerk', 'said the chairman Ann Lee', 'Ann Lee, of the club, told the court'])(
    'begins a new one where “%s” stands behind it',
    (speaker) => {
      finds(
        `Mr Lowe said: “We tried it all and nobody came.\n“We are looking into it,” ${speaker}.`,
        'We tried it all and nobody came.',
        'We are looking into it,',
      )();
      expect(drawRoles(`Mr Lowe said: “We tried it.\n“We look into it,” ${speaker}.`)).toBe(
        `Mr Lowe said: <We tried it.\n<We look into it,> ${speaker}.`,
      );
    },
  );
  it(
    'goes on with the same one where only “he said” stands behind it',
    finds('Mr Lowe said: “We tried it all.\n“Nobody came,” he said.', 'We tried it all. | Nobody came,'),
  );
  it('says that a quotation is unclosed', () => {
    expect(detectQuotes(blocksOf('She said: "We begin'), english).quotations.map(({ closed }) => closed)).toEqual([
      false,
    ]);
    expect(detectQuotes(blocksOf('She said: "We begin"'), english).quotations.map(({ closed }) => closed)).toEqual([
      true,
    ]);
  });
  it('does not carry a quotation from the body into another story', () => {
    const blocks = [
      { id: blockId('b1'), where: 'body' as const, text: 'She said: "We begin.' },
      { id: blockId('r1-1'), where: 'related' as const, text: '"We end.' },
      { id: blockId('r2-1'), where: 'related' as const, text: '"We stay."' },
    ];
    expect(quotedWords(blocks)).toEqual(['We begin.', 'We end.', 'We stay.']);
  });
});

describe('headlines and partial quotations', () => {
  it(
    'finds two fragments in one sentence',
    finds("He said 'intensive' efforts are made, but the 'jury is out' on some", 'intensive', 'jury is out'),
  );
  it('leaves the stop outside', finds("She called it 'thorough and considered'.", 'thorough and considered'));
  it('finds none among apostrophes', finds("The club's chairman said the players' wives weren't there."));
  it('drops empty marks', finds('He wrote "" twice.'));
});

describe('hostile text', () => {
  const shapes = [
    '"',
    "'",
    '“',
    '”',
    '"\'',
    "''",
    '« ',
    '\u200b"',
    'a "b\' ',
    '\'" ',
    ' ',
    '"\n',
    '“so” ',
    "the workers' ",
  ];
  it.each(shapes)('reads a hundred thousand of %j', (shape) => {
    const blocks = blocksOf(shape.repeat(100_000));
    const glyphs = blocks.flatMap(({ text }) => [...text.matchAll(/["'“”«]/g)]).length;
    expect(detectQuotes(blocks, english).marks.reduce((sum, { length }) => sum + length, 0)).toBe(glyphs);
  });
});
