import { describe, expect, it } from 'vitest';
import { unwrapText } from '../../../shared/importers/text/unwrapLines';

const lines = (...all: readonly string[]): string => all.join('\n');
const unwrapped = (...all: readonly string[]): readonly string[] =>
  unwrapText(lines(...all))
    .text.split('\n')
    .filter((line) => line.trim() !== '');

const ferry = lines(
  'The ferry to Sandholm sailed again on Tuesday after eleven weeks in dock,',
  'with forty passengers, two vans and a brass band that nobody had asked',
  'for on board.',
);
const ferryWhole =
  'The ferry to Sandholm sailed again on Tuesday after eleven weeks in dock, with forty passengers, two vans and a brass band that nobody had asked for on board.';

describe('unwrapText', () => {
  it('puts paragraphs together that blank lines part', () => {
    const pier = lines(
      '“It is a start,” said Mona Rask, who runs the café on the pier. “We had',
      'soup for ninety and sold two bowls of it.”',
    );
    expect(unwrapped(ferry, '', pier)).toEqual([
      ferryWhole,
      '“It is a start,” said Mona Rask, who runs the café on the pier. “We had soup for ninety and sold two bowls of it.”',
    ]);
  });

  it('says how many lines were put together', () => {
    expect(unwrapText(ferry).notes).toEqual(['The lines were broken at 73 characters: 2 were put together again.']);
  });

  it('puts paragraphs together that only an indent parts', () => {
    expect(
      unwrapped(
        '    SANDHOLM (Coast Wire) - The ferry sailed again on Tuesday after eleven',
        'weeks in dock, with forty passengers and two vans on board.',
        '    The harbour office, which had promised a sailing in May, would not say',
        'what the repair had cost.',
        '    The next one is on Friday.',
      ),
    ).toEqual([
      '    SANDHOLM (Coast Wire) - The ferry sailed again on Tuesday after eleven weeks in dock, with forty passengers and two vans on board.',
      '    The harbour office, which had promised a sailing in May, would not say what the repair had cost.',
      '    The next one is on Friday.',
    ]);
  });

  it('puts paragraphs together that only their short last lines part', () => {
    expect(
      unwrapped(
        'The ferry to Sandholm sailed again on Tuesday after eleven weeks in dock,',
        'with forty passengers on board.',
        'The harbour office, which had promised a first sailing in May, would not',
        'say what the repair had cost.',
        'The next one is on Friday, and the one after that is on the Tuesday that',
        'follows.',
      ),
    ).toHaveLength(3);
  });

  it('puts a headline of two lines together, and leaves the byline beneath it alone', () => {
    expect(
      unwrapped(
        'Ferry to Sandholm sails again after eleven weeks in dock and a quarrel',
        'over the bill',
        'By Lise Thorne',
        '',
        ferry,
      ),
    ).toEqual([
      'Ferry to Sandholm sails again after eleven weeks in dock and a quarrel over the bill',
      'By Lise Thorne',
      ferryWhole,
    ]);
  });

  it('puts paragraphs together whose further lines hang', () => {
    expect(
      unwrapped(
        'The ferry to Sandholm sailed again on Tuesday after weeks',
        '    in dock, with forty passengers and two vans on board.',
        '“It is a start,” said Mona Rask, who runs the café on the',
        '    pier. “We had soup for ninety.”',
        'The harbour office, which had promised a sailing in May,',
        '    would not say what the repair had cost.',
      ),
    ).toEqual([
      'The ferry to Sandholm sailed again on Tuesday after weeks in dock, with forty passengers and two vans on board.',
      '“It is a start,” said Mona Rask, who runs the café on the pier. “We had soup for ninety.”',
      'The harbour office, which had promised a sailing in May, would not say what the repair had cost.',
    ]);
  });

  it('puts a headline of two lines in capitals together, wherever its maker broke it', () => {
    expect(unwrapped('FERRY TO SANDHOLM SAILS AGAIN AFTER ELEVEN WEEKS IN', 'DOCK, TO BRASS', '', ferry)).toEqual([
      'FERRY TO SANDHOLM SAILS AGAIN AFTER ELEVEN WEEKS IN DOCK, TO BRASS',
      ferryWhole,
    ]);
  });

  it('joins across line ends of every kind', () => {
    expect(unwrapText(ferry.replaceAll('\n', '\r\n')).text).toBe(ferryWhole);
  });

  it('joins the uneven lines of a copy from a PDF', () => {
    expect(
      unwrapped(
        'The ferry to Sandholm sailed again on Tuesday after eleven weeks in the dry dock, with',
        'forty passengers, two vans and a brass band on board, which nobody on the',
        'island or in the harbour office had asked for, and which would not stop playing',
        'until the harbour mouth was passed and the wind took the sheets of',
        'the second trumpet, much of the music for the tuba, and most of its',
        'patience.',
      ),
    ).toHaveLength(1);
  });

  it('joins a narrow column', () => {
    expect(
      unwrapped(
        'The ferry to Sandholm sailed again',
        'on Tuesday after eleven weeks in',
        'the dry dock, with forty people',
        'and two vans on board.',
      ),
    ).toHaveLength(1);
  });

  it('puts a divided word together that stands whole elsewhere, and keeps the hyphen of a compound', () => {
    expect(
      unwrapped(
        'The harbour office would not say what the repair had cost, and the har-',
        'bour master, who had asked for it, would not say so either after a nine-',
        'week wait.',
      ),
    ).toEqual([
      'The harbour office would not say what the repair had cost, and the harbour master, who had asked for it, would not say so either after a nine-week wait.',
    ]);
  });

  it.each([
    ['divided', 'oper-', 'ator', 'operator'],
    ['divided', 'main-', 'tained', 'maintained'],
    ['divided', 'con-', 'tract', 'contract'],
    ['divided', 'ex-', 'pected', 'expected'],
    ['divided', 'six-', 'teen', 'sixteen'],
    ['divided', 'knowl-', 'edge', 'knowledge'],
    ['divided', 'har\u2010', 'bour', 'harbour'],
    ['divided', 'har\u00ad', 'bour', 'harbour'],
    ['a compound', 'so-', 'called', 'so-called'],
    ['a compound', 'ex-', 'wife', 'ex-wife'],
    ['a compound', 'state-', 'owned', 'state-owned'],
    ['a compound', 'nine-', 'bedroom', 'nine-bedroom'],
    ['a compound', 'Anglo-', 'Danish', 'Anglo-Danish'],
    ['a compound', '12-', 'year', '12-year'],
    ['suspended', 'two-', 'and three-storey', 'two- and three-storey'],
  ])('takes a word at the end of a line for what it is: %s, %s', (_, head, tail, whole) => {
    const [line] = unwrapped(
      ferry,
      '',
      `The council would not say what had become of the ${head}`,
      `${tail} that it had asked for in the winter, or what the repair had cost.`,
    ).slice(1);
    expect(line).toContain(` the ${whole} that`);
  });

  it('reads a text with a blank line beneath every line as one that is broken', () => {
    const copied = [
      'Ferry to Sandholm sails again',
      '',
      '',
      ...ferry.split('\n').flatMap((line) => [line, '']),
      '',
      ...[
        'The harbour office, which had promised a first sailing in May, would not',
        'say what the repair had cost.',
      ].flatMap((line) => [line, '']),
    ];
    expect(unwrapped(...copied)).toEqual([
      'Ferry to Sandholm sails again',
      ferryWhole,
      'The harbour office, which had promised a first sailing in May, would not say what the repair had cost.',
    ]);
  });

  it('joins a line that ends inside a word, however short it is', () =>
    expect(
      unwrapped(
        ferry,
        '',
        'The harbour office has long main-',
        'tained that it is so, and would not say what the repair had cost.',
      )[1],
    ).toContain('long maintained that'));

  it('joins the further lines of an item, and begins each item anew', () => {
    expect(
      unwrapped(
        ferry,
        '',
        '- The first sailing of the day leaves Sandholm at six, an hour before it',
        '  left in the old timetable.',
        '- The last one leaves the town at nine.',
        '- Dogs sail free of charge.',
      ).slice(1),
    ).toEqual([
      '- The first sailing of the day leaves Sandholm at six, an hour before it left in the old timetable.',
      '- The last one leaves the town at nine.',
      '- Dogs sail free of charge.',
    ]);
  });

  it('goes on after a dash that a line begins with', () => {
    expect(
      unwrapped(
        ferry,
        '',
        'The harbour office - which had promised a first sailing as early as in May',
        '- would not say what the repair had cost.',
      ).at(-1),
    ).toBe(
      'The harbour office - which had promised a first sailing as early as in May - would not say what the repair had cost.',
    );
  });

  it.each([
    [
      'verse',
      ['The ferry sails at dawn,', 'the gulls come after her,', 'and all the town is drawn', 'to see the water stir.'],
    ],
    [
      'verse without capitals or stops',
      [
        'grey water under the ramp',
        'and over it the lamp',
        'that nobody lit',
        'though somebody sat by it',
        'all night with soup',
      ],
    ],
    [
      'an address',
      [
        'Sandholm Ferry Company',
        'Second floor, the old custom house',
        '14 Quay Street',
        'Sandholm SH1 2AB',
        'ask for Mona',
      ],
    ],
    [
      'a table',
      ['Sandholm Rovers   12   8   2   2', 'Holt Athletic     12   7   3   2', 'the others        12   0   0  12'],
    ],
    [
      'a list of short names',
      ['Mona Rask, who runs the café', 'Lise Thorne', 'and the harbour master', 'of Sandholm', 'with his dog'],
    ],
    [
      'paragraphs of one line each',
      ['The ferry sails at dawn.', 'The café opens an hour after that.', 'Nobody has asked the band.'],
    ],
    [
      'a caption that begins small',
      [
        'The ferry at Sandholm',
        'pictured: Mona Rask',
        'The café on the pier, where ninety bowls of soup were made and two of them were sold to passengers.',
      ],
    ],
  ])('leaves %s as it is', (_, text) => {
    expect(unwrapText(text.join('\n'))).toEqual({ text: text.join('\n'), notes: [] });
  });

  it.each([
    [
      'verse',
      ['The ferry sails at dawn,', 'the gulls come after her,', 'and all the town is drawn', 'to see the water stir.'],
    ],
    ['an address', ['Sandholm Ferry Company', 'the old custom house', '14 Quay Street']],
    ['a table', ['Sandholm Rovers   12   8   2   2', 'Holt Athletic     12   7   3   2']],
    ['an agenda', ['1. Open the gate for the carts', '2. Close the gate for the night', '3. Ask for Mona']],
  ])('leaves %s as it is within copy that was broken', (_, text) => {
    expect(unwrapped(ferry, '', ...text)).toEqual([ferryWhole, ...text]);
  });

  it('leaves a copy of whole paragraphs as it is, though one of them was broken by hand', () => {
    const copy = lines(
      `${ferryWhole} The harbour office would not say what the repair had cost, or when the next one is due.`,
      'The café',
      'on the pier made soup for ninety people and sold two bowls of it, both of them to the harbour master and his dog.',
      `${ferryWhole} That was that.`,
    );
    expect(unwrapText(copy).text).toBe(copy);
  });
});
