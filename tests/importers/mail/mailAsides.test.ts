import { describe, expect, it } from 'vitest';
import { tell } from '../told';

const copy = [
  'The ferry to Sandholm sailed again on Tuesday after eleven weeks in dock.',
  '',
  '“It is a start,” said Mona Rask, who runs the café on the pier.',
];
const body = copy.filter((line) => line !== '');

const mail = (lines: readonly string[], subject = 'Ferry sails again', type = 'text/plain; charset=utf-8'): string =>
  [
    'From: Lise Thorne <lise@coast.example>',
    'To: desk@coast.example',
    'Date: Fri, 2 May 2025 10:00:00 +0200',
    'MIME-Version: 1.0',
    `Subject: ${subject}`,
    `Content-Type: ${type}`,
    '',
    ...lines,
  ].join('\r\n');

const told = (lines: readonly string[], subject?: string, type?: string) =>
  tell(mail(lines, subject, type), 'copy.eml');

const reply = ['> Can you file by noon?', '> “We want quotes,” said the editor.'];

describe('earlier mails', () => {
  it.each([
    ['quoted with their line', ['On Fri, 2 May 2025 at 09:00, Desk <desk@coast.example> wrote:', ...reply]],
    [
      'whose line is broken',
      ['On Fri, 2 May 2025 at 09:00, The Desk of Coast Wire', '<desk@coast.example> wrote:', ...reply],
    ],
    ['in German', ['Am 02.05.2025 um 09:00 schrieb Desk <desk@coast.example>:', ...reply]],
    ['in French', ['Le 2 mai 2025 à 09:00, Desk <desk@coast.example> a écrit :', ...reply]],
    [
      'of Outlook',
      [
        '-----Original Message-----',
        'From: Desk',
        'Sent: 2 May 2025 09:00',
        'To: Lise Thorne',
        'Subject: Ferry',
        '',
        'Can you file by noon? “We want quotes,” said the editor.',
      ],
    ],
    [
      'of Outlook without its line',
      [
        'From: Desk <desk@coast.example>',
        'Sent: 2 May 2025 09:00',
        'To: Lise Thorne',
        'Subject: Ferry',
        '',
        'Can you file by noon?',
      ],
    ],
    ['quoted without a line', reply],
  ])('%s are taken out', (_, history) => {
    const story = told([...copy, '', ...history]);
    expect(story).toMatchObject({ headline: 'Ferry sails again', body, published: '2025-05-02T10:00:00+02:00' });
  });

  it('leave what was answered beneath them', () => {
    const story = told(['On Fri, 2 May 2025 at 09:00, Desk <desk@coast.example> wrote:', ...reply, '', ...copy]);
    expect(story.body).toEqual(body);
  });

  it('are taken out of a page', () => {
    const html = `<html><body>${body.map((text) => `<p>${text}</p>`).join('')}<div class="gmail_quote"><div>On Fri, 2 May 2025 at 09:00, Desk &lt;desk@coast.example&gt; wrote:<br></div><blockquote><p>“We want quotes,” said the editor.</p></blockquote></div></body></html>`;
    const story = told([html], undefined, 'text/html; charset=utf-8');
    expect(story.body).toEqual(body);
    expect(story.sorted.source.given ?? []).toEqual([]);
  });
});

describe('a mail that is handed on', () => {
  it.each([
    [
      'by Gmail',
      [
        'FYI',
        '',
        '---------- Forwarded message ---------',
        'From: Harbour Office <office@harbour.example>',
        'Date: Thu, 1 May 2025 at 08:00',
        'Subject: Ferry sails again',
        'To: Lise Thorne',
        '',
        ...copy,
      ],
    ],
    [
      'by Apple Mail',
      [
        'Begin forwarded message:',
        '',
        'From: Harbour Office <office@harbour.example>',
        'Subject: Ferry sails again',
        'Date: 1 May 2025',
        'To: Lise Thorne',
        '',
        ...copy,
      ],
    ],
  ])('%s gives the copy in it, and its own date', (_, lines) => {
    expect(told(lines, 'Fwd: Ferry sails again')).toMatchObject({
      headline: 'Ferry sails again',
      body,
      published: '2025-05-02T10:00:00+02:00',
    });
  });
});

describe('a signature', () => {
  it.each([
    ['after two dashes', ['-- ', 'Lise Thorne', 'Coast Wire']],
    ['after a greeting', ['Best wishes,', 'Lise', '', 'Lise Thorne | Coast Wire | 020 7946 0000']],
    ['of the sender’s name', ['Lise Thorne', 'Chief reporter', 'M: +44 7700 900000']],
    ['of a telephone', ['Sent from my iPhone']],
    [
      'with what lawyers want',
      [
        'Lise Thorne',
        'T: 020 7946 0000',
        '',
        'This email and any attachments are confidential and intended for the person named above.',
      ],
    ],
  ])('%s is taken out', (_, lines) => expect(told([...copy, '', ...lines]).body).toEqual(body));

  it('takes the thanks and the first name above it along, and above an earlier mail too', () => {
    const above = ['', 'Thanks,', 'Lise', ''];
    expect(told([...copy, ...above, '--', 'Lise Thorne', 'Coast Wire']).body).toEqual(body);
    expect(
      told([...copy, '', 'Lise', '', '-----Original Message-----', 'From: Desk', 'Sent: 2 May', 'To: Lise']).body,
    ).toEqual(body);
  });

  it('is no short paragraph that ends the copy', () => {
    expect(told([...copy, '', 'The next ferry is on Friday.']).body.at(-1)).toBe('The next ferry is on Friday.');
  });
});

describe('a press release', () => {
  it.each([['ENDS'], ['- ends -'], ['###']])('ends at “%s”, and what stands below is for editors', (end) => {
    const story = told([
      ...copy,
      '',
      end,
      '',
      'Notes to editors:',
      '',
      'The harbour office was founded in 1911 and keeps two ferries.',
      '',
      'Media contact: Per Holm, 020 7946 0001',
    ]);
    expect(story.body).toEqual(body);
    expect(story.removed).toContain('The harbour office was founded in 1911 and keeps two ferries.');
  });

  it('has its notes told from the copy in plain text too', () => {
    const story = tell(
      [
        'Ferry sails again',
        '',
        ...copy,
        '',
        'ENDS',
        '',
        'Notes to editors',
        '',
        'The harbour office was founded in 1911.',
      ].join('\n'),
      'release.txt',
    );
    expect(story.body).toEqual(body);
  });
});

describe('labels', () => {
  it.each([
    [
      'in a line',
      [
        'Headline: Ferry sails after eleven weeks',
        'Standfirst: The quarrel over the bill goes on.',
        'Byline: By Lise Thorne',
        'Slug: ferry',
        '',
      ],
    ],
    [
      'in bold',
      [
        '**Headline:** Ferry sails after eleven weeks',
        '**Summary:** The quarrel over the bill goes on.',
        'Author: By Lise Thorne',
        'Keywords: ferries',
        'Body:',
      ],
    ],
  ])('%s name the fields', (_, lines) => {
    expect(told([...lines, ...copy], 'Copy for Friday')).toMatchObject({
      headline: 'Ferry sails after eleven weeks',
      standfirst: 'The quarrel over the bill goes on.',
      byline: 'By Lise Thorne',
      body,
    });
  });

  it('are no words of the copy', () => {
    expect(told(['Title: the word means a fight in Sandholm.', '', ...copy]).body.length).toBeGreaterThan(1);
  });
});

describe('subjects', () => {
  it.each([
    ['=?windows-1252?Q?Ferry=E2=80=99s_bill?=', 'Ferry’s bill'],
    ['=?utf-8?Q?Ferry sails again?=', 'Ferry sails again'],
    ['=?iso-8859-1?Q?Caf=E9_on_the_pier?=', 'Café on the pier'],
    ['=?UTF-8?B?RmVycnnigJlz?= =?UTF-8?B?IGJpbGw=?=', 'Ferry’s bill'],
  ])('%s are read', (subject, headline) => expect(told(copy, subject).headline).toBe(headline));
});
