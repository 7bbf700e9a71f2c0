// Control characters are what the envelopes are made of.
/* oxlint-disable no-control-regex */
import { english } from '../../../shared/language/languages';
import { describe, expect, it } from 'vitest';
import { sortSource } from '../../../shared/cleaning/sortSource';
import { importBytes, mustImport } from '../importText';

const [soh, stx, etx, eot, syn, dc3] = ['\u0001', '\u0002', '\u0003', '\u0004', '\u0016', '\u0013'];
const message = (...lines: readonly string[]): string => lines.join('\r\n');

const told = (text: string | Uint8Array, name = 'wire.txt') => {
  const source = mustImport(text, name);
  const { blocks, details, removed } = sortSource(source, english);
  const top = Object.fromEntries(
    blocks.filter(({ kind }) => kind !== 'paragraph').map(({ kind, text: words }) => [kind, words]),
  );
  return {
    format: source.format,
    ...top,
    paragraphs: blocks.filter(({ kind }) => kind === 'paragraph').map(({ text: words }) => words),
    published: details.published?.value ?? null,
    removed: removed.map(({ text: words }) => words),
    slug: source.metadata.slug,
    notes: source.notes,
  };
};

const copy = [
  '   Sandholm (cwn) - The ferry sailed again on Tuesday after eleven weeks',
  'in dock, with forty passengers and two vans on board.',
  '',
  '   "It is a start," said Mona Rask, who runs the café on the pier. "We',
  'had soup for ninety."',
];
const paragraphs = [
  'The ferry sailed again on Tuesday after eleven weeks in dock, with forty passengers and two vans on board.',
  '"It is a start," said Mona Rask, who runs the café on the pier. "We had soup for ninety."',
];

describe('IPTC 7901', () => {
  const whole = message(
    `${soh}cwn118 3 eco 96  cwn 0118`,
    '',
    'Ferry/Sandholm/',
    `${stx}Ferry to Sandholm sails again =`,
    '',
    ...copy,
    '',
    '# cwn NOTEBOOK',
    'The following information is not for publication',
    '- Reporting by: Lise Thorne',
    'cwn lt',
    `${etx}021415 GMT May 25`,
    eot,
  );

  it('gives headline, dateline, paragraphs, date and slug, and takes the notebook out', () => {
    expect(told(whole)).toMatchObject({
      format: 'iptc-7901',
      headline: 'Ferry to Sandholm sails again',
      dateline: 'Sandholm (cwn)',
      paragraphs,
      published: '2025-05-02T14:15:00Z',
      slug: 'Ferry/Sandholm',
    });
    expect(told(whole).removed).toContain('- Reporting by: Lise Thorne');
    expect(told(whole).notes.join(' ')).toContain('priority 3');
  });

  it('is known without its control signs, as an editor saves it', () => {
    const bare = whole.replaceAll(/[\u0001-\u0004]/g, '');
    expect(told(bare)).toMatchObject({ format: 'iptc-7901', headline: 'Ferry to Sandholm sails again', paragraphs });
  });

  it('joins a headline of two lines, and reads a byline beneath it', () => {
    const text = message(
      `${soh}cwn119 4 pl 80 cwn 0119`,
      `${stx}Ferry to Sandholm sails again after eleven`,
      'weeks in dock =',
      'By Lise Thorne, cwn =',
      '',
      ...copy,
      `${etx}021500 GMT May 25${eot}`,
    );
    expect(told(text)).toMatchObject({
      headline: 'Ferry to Sandholm sails again after eleven weeks in dock',
      byline: 'By Lise Thorne, cwn',
      paragraphs,
    });
  });

  it('tells the version and the byline from the headline where only the last line ends in “=”', () => {
    const text = message(
      'cwn0121 3 i 380  cwn 0045',
      '',
      'Ferry/Sandholm/',
      '1ST LEAD',
      'Ferry to Sandholm sails again after eleven weeks in dock',
      'By cwn correspondents =',
      '',
      ...copy,
      '',
      '# Notebook',
      '',
      '## Note to editors',
      '- adds quote',
      '',
      '021500 May 25',
    );
    expect(told(text)).toMatchObject({
      format: 'iptc-7901',
      headline: 'Ferry to Sandholm sails again after eleven weeks in dock',
      byline: 'By cwn correspondents',
      paragraphs,
      published: '2025-05-02T15:00:00Z',
    });
  });

  it('reads the copy of a message without a start of text, and what stands above it', () => {
    const text = message(
      `${soh}zczc`,
      'CWN 0123 3 I 0311',
      'SANDHOLM 02 MAY 2025',
      'Ferry-Sandholm,lead',
      '',
      'URGENT',
      '(Summary 1400)',
      'Ferry to Sandholm sails again',
      '',
      'By Lise Thorne',
      'ATTENTION - ADDS quote ///',
      '',
      ...copy,
      'lt/mr',
      'nnnn',
    );
    expect(told(text)).toMatchObject({
      headline: 'Ferry to Sandholm sails again',
      byline: 'By Lise Thorne',
      dateline: 'Sandholm (cwn)',
      slug: 'Ferry-Sandholm',
      paragraphs,
    });
    expect(told(text).notes.join(' ')).toContain('Note to editors: ATTENTION - ADDS quote');
  });

  it('reads a note to editors as a note, and initials beneath the copy as no paragraph', () => {
    const text = message(
      `${soh}cwn120 4 pl 80 cwn 0120`,
      `${stx}Ferry sails again =`,
      '(Attention editors: adds quote)',
      '',
      ...copy,
      '',
      'cwn lt mr',
      `${etx}021500 GMT May 25${eot}`,
    );
    expect(told(text)).toMatchObject({ headline: 'Ferry sails again', paragraphs });
    expect(told(text).notes.join(' ')).toContain('adds quote');
  });

  it('tells the slug, the version and a second headline from the headline', () => {
    const text = message(
      'CWN0123 5 CI 0345 CA/II                            Fr, 02.May 2025',
      '',
      'FERRY',
      '(Summary - with new quotes)',
      'Ferry to Sandholm sails again =',
      '',
      'Utl.: Soup sold on the pier =',
      '=(PHOTO)=',
      '',
      ...copy,
      '(Schluss) lt/mr',
      '',
      'CWN 021415 MAI 25',
    );
    expect(told(text)).toMatchObject({
      headline: 'Ferry to Sandholm sails again',
      standfirst: 'Soup sold on the pier',
      dateline: 'Sandholm (cwn)',
      paragraphs,
      slug: 'FERRY',
      published: '2025-05-02',
    });
  });

  it('reads a keyword above the headline, and copy right beneath it', () => {
    const lines = ['TARN, 2 May (CWN) - The ferry sailed again on Tuesday after eleven weeks', ...copy.slice(1, 2)];
    for (const between of [[], ['']]) {
      const text = message(
        'ZCZC',
        'CWN0123 4 I 0120',
        'Ferry',
        ...between,
        'Ferry to Sandholm sails again',
        ...between,
        ...lines,
        'CWN lt-mr',
        'NNNN',
      );
      expect(told(text)).toMatchObject({
        headline: 'Ferry to Sandholm sails again',
        dateline: 'TARN, 2 May (CWN)',
        paragraphs: paragraphs.slice(0, 1),
      });
    }
  });

  it('puts lines together that are too few to show a margin, for all lines of a wire are broken', () => {
    const text = message(
      'cwn118 3 eco 96  cwn 0118',
      '',
      'Ferry/',
      'Ferry sails =',
      '',
      '   Sandholm (cwn) - The ferry sailed again',
      'after weeks in dock with forty passengers.',
      '   "It is a start for all," said Mona',
      'Rask, who runs the café.',
    );
    expect(told(text).paragraphs).toEqual([
      'The ferry sailed again after weeks in dock with forty passengers.',
      '"It is a start for all," said Mona Rask, who runs the café.',
    ]);
  });

  it('takes the agency that the dateline names for its initials’', () => {
    const text = message(
      'bua0123 3 vm 123',
      '',
      'Ferry/',
      'Ferry sails =',
      '',
      ...copy.slice(0, -1),
      'had soup for ninety." cwn lt mr',
      '021415 May 25',
    );
    expect(told(text)).toMatchObject({ paragraphs, published: '2025-05-02T14:15:00Z' });
  });

  it('keeps the letters of a windows-1252 wire', () => {
    const bytes = Uint8Array.from(whole, (letter) => (letter === 'é' ? 0xe9 : letter.charCodeAt(0)));
    expect(told(bytes).paragraphs[1]).toContain('the café');
  });

  it('reads any of several messages in one file', () => {
    const two = `${whole}\r\n${whole.replace('Ferry to Sandholm sails again', 'Café sells two bowls')}`;
    const source = importBytes(two, 'wire.txt');
    expect(source.ok && source.value.notes.join(' ')).toContain('holds 1 more story');
  });
});

describe('ANPA 1312', () => {
  const whole = message(
    `${syn}${syn}${soh}C1182${dc3}cwn`,
    'r i   BC-EU--Ferry Sails      05-02 0096',
    `${stx}^BC-EU--Ferry Sails,1st Ld-Writethru,96<`,
    '^Ferry to Sandholm sails again<',
    '^Eds: UPDATES with quote from café.<',
    '^By LISE THORNE=',
    '^Coast Wire Writer=',
    `${dc3}   SANDHOLM (CWN) _ The ferry sailed again on Tuesday _ with forty on board.`,
    "   ``It is a start,'' said Mona Rask.",
    '   ___',
    '   Follow Lise Thorne on the pier at http://example.org',
    `${etx}CWN-05-02-25 1015EDT<${eot}`,
  );

  it('gives headline, byline, dateline, paragraphs and date without their signs', () => {
    expect(told(whole)).toMatchObject({
      format: 'anpa-1312',
      headline: 'Ferry to Sandholm sails again',
      byline: 'By LISE THORNE, Coast Wire Writer',
      dateline: 'SANDHOLM (CWN)',
      paragraphs: ['The ferry sailed again on Tuesday — with forty on board.', "``It is a start,'' said Mona Rask."],
      published: '2025-05-02T10:15:00-04:00',
      slug: 'BC-EU--Ferry Sails',
    });
  });

  it('keeps keyword, notes and trailers out of the copy, and tells the editor', () => {
    expect(told(whole).removed).toEqual(
      expect.arrayContaining(['BC-EU--Ferry Sails,1st Ld-Writethru,96', 'Eds: UPDATES with quote from café.']),
    );
    expect(told(whole).notes.join(' ')).toContain('UPDATES with quote');
  });

  it('has its fields above the start of the text, a second one for a standfirst, and an end', () => {
    const text = message(
      `${soh}a0123r e bc-eu-ferry sails  05-02 0096`,
      '^BC-EU--Ferry Sails,96',
      '^Ferry to Sandholm sails again',
      '^Soup sold on the pier',
      '^By Lise Thorne=',
      `${stx}   SANDHOLM (CWN) _ The ferry sailed again on Tuesday.`,
      '   -0-',
      '   (Contact the writer at lise@coast.example.)',
      `${etx}CWN-05-02-25 1015EDT<${eot}`,
    );
    expect(told(text)).toMatchObject({
      format: 'anpa-1312',
      headline: 'Ferry to Sandholm sails again',
      standfirst: 'Soup sold on the pier',
      byline: 'By Lise Thorne',
      paragraphs: ['The ferry sailed again on Tuesday.'],
    });
    expect(told(text).notes.join(' ')).toContain('priority “r” and category “e”');
  });

  it('goes on a headline that is broken into two fields', () =>
    expect(told(whole.replace('sails again<', 'sails<\r\n^again after weeks<'))).toMatchObject({
      headline: 'Ferry to Sandholm sails again after weeks',
    }));

  it('is known without its control signs', () => {
    const bare = whole.replaceAll(/[\u0001-\u0004\u0013\u0016]/g, '');
    expect(told(bare)).toMatchObject({ format: 'anpa-1312', headline: 'Ferry to Sandholm sails again' });
    expect(told(bare).paragraphs).toHaveLength(2);
  });

  it('reads rows that semicolons divide as a table, and a field inside the copy as a crosshead', () => {
    const table = message(
      'z9001-----',
      'r z BC-ROW--Standings     05-02 0040',
      '^BC-ROW--Standings<',
      '^Rowing Standings<',
      '\t   SANDHOLM (CWN) _ The league after four races:',
      '^East Division=',
      '^;W;L;Pct',
      'Sandholm;3;1;.750',
      'Holt;1;3;.250',
      '',
      '\t   CWN-05-02-25 1115GMT<',
    );
    const { blocks } = sortSource(mustImport(table, 'row.txt'), english);
    expect(blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['headline', 'Rowing Standings'],
      ['dateline', 'SANDHOLM (CWN)'],
      ['paragraph', 'The league after four races:'],
      ['crosshead', 'East Division'],
      ['table', '\tW\tL\tPct\nSandholm\t3\t1\t.750\nHolt\t1\t3\t.250'],
    ]);
  });

  it('takes out what is written for machines, and gives the agency without the trade', () => {
    const profile = '(PROFILE (COUNTRY:England; CATEGORY:Business;))';
    const text = whole.replace(`${etx}CWN-`, `   ${profile}\r\n${etx}CWN-`);
    expect(told(text).removed).toContain(profile);
    expect(mustImport(text, 'wire.txt').metadata.credit).toBe('Coast Wire');
  });

  it('reads a story without a byline or a note', () => {
    const short = message(
      `${soh}C1183${dc3}cwn`,
      'd i   BC-EU--Ferry Brief      05-02 0020',
      `${stx}^BC-EU--Ferry Brief,20<`,
      '^Ferry sails<',
      '   SANDHOLM (CWN) _ The ferry sailed again.',
      `${etx}CWN-05-02-25 1115EDT<${eot}`,
    );
    expect(told(short)).toMatchObject({ headline: 'Ferry sails', paragraphs: ['The ferry sailed again.'] });
  });
});

it('plain copy with a caret or an equals sign is no wire', () => {
  expect(told('The sum is plain.\n\nTwo plus two = four, said the harbour master. He said it twice.').format).toBe(
    'text',
  );
});

it('refuses a program or a picture that has a start of header somewhere', () => {
  const bytes = new TextEncoder().encode('\u0000\u0001\u0002\u007FELF\u0000'.repeat(50));
  const read = importBytes(bytes, 'binary.txt');
  expect(read.ok || read.problem.message).toMatch(/binary\.txt .*binary/);
});
