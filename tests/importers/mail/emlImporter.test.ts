import * as fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../../shared/desk/loadStory';
import { british } from '../../../shared/houseStyle/houseStyle';
import { importSource } from '../../../shared/importers/importers';
import type { Source } from '../../../shared/story/source';
import { linesOf } from '../office/wordFile';
import { runs } from '../../runs';

const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const top =
  'From: "Orrin Wire" <desk@orrin.example>\nTo: desk@paper.example\nSubject: Gate holds as river rises\nDate: Mon, 2 Mar 2026 09:30:00 +0000\nMessage-ID: <1@orrin.example>\nMIME-Version: 1.0\n';

const bytesOf = (mail: string, binary = false): Uint8Array =>
  binary ? Uint8Array.from(mail, (letter) => letter.charCodeAt(0)) : strToU8(mail);

function opened(mail: string, binary = false): Source {
  const source = importSource({ name: 'story.eml', bytes: bytesOf(mail, binary) });
  if (!source.ok) throw new Error(source.problem.message);
  return source.value;
}

const refusal = (mail: string): string => {
  const source = importSource({ name: 'story.eml', bytes: bytesOf(mail) });
  return source.ok ? '' : source.problem.message;
};

const copy = 'The tide gate at Orrin held on Monday night, the trust said, although the river rose.';
const part = (type: string, body: string, more = ''): string => `--=_b1\nContent-Type: ${type}\n${more}\n${body}\n`;
const mixed = (kind: string, ...parts: readonly string[]): string =>
  crlf(
    `${top}Content-Type: multipart/${kind}; boundary="=_b1"\n\nThis is a mail in parts.\n${parts.join('')}--=_b1--\n`,
  );

describe('reading a mail', () => {
  it('keeps the quotations that its web part marks, at their places below the subject', () => {
    const { text, given = [] } = opened(
      mixed(
        'alternative',
        part(
          'text/html',
          `<p>${copy}</p><p>“<span data-speaker="Ann Reed">We held our breath</span>,” she said.</p><blockquote><p>“It held.</p><p>“All night.”</p><cite>Bo Lind</cite></blockquote>`,
        ),
      ),
    );
    expect(text.startsWith('Gate holds as river rises\n')).toBe(true);
    expect(given.map(({ start, end, speaker }) => [text.slice(start, end), speaker])).toEqual([
      ['We held our breath', 'Ann Reed'],
      ['It held.\n“All night.', 'Bo Lind'],
    ]);
    expect(given[1]?.parts?.map(({ start, end }) => text.slice(start, end))).toEqual(['It held.', 'All night.']);
  });
  it('reads the text, the date and the sender', () => {
    const source = opened(crlf(`${top}Content-Type: text/plain; charset=utf-8\n\n${copy}\n`));
    expect(source).toMatchObject({
      format: 'eml',
      encoding: 'utf-8',
      metadata: { headline: 'Gate holds as river rises', published: '2026-03-02T09:30:00Z', credit: 'Orrin Wire' },
    });
  });

  it('puts the subject above a mail that brings no headline, and only there', () => {
    expect(linesOf(opened(`${top}\n${copy}\n`))[0]).toBe('h1: Gate holds as river rises');
    expect(opened(`${top}\nRiver rises and the gate holds\n\n${copy}\n`).text).not.toContain('Gate holds as');
    expect(opened(`${top.replace('Subject: ', 'Subject: Re: FW: ')}\n${copy}\n`).text.startsWith('Gate holds')).toBe(
      true,
    );
  });

  it('prefers the web part to the plain one and keeps its headings and links', () => {
    const source = opened(
      mixed(
        'alternative',
        part('text/plain', 'PLAIN'),
        part(
          'text/html; charset=utf-8',
          `<h2>The night</h2><p>${copy}</p><p><a href="https://news.example/tide">Tide tables</a></p>`,
        ),
      ),
    );
    expect(linesOf(source)).toEqual(['h1: Gate holds as river rises', 'h2: The night', `p: ${copy}`, 'p: Tide tables']);
    expect(source.lines[3]?.hint?.href).toBe('https://news.example/tide');
    for (const { start, end } of source.lines) expect(source.text.slice(start, end)).not.toContain('\n');
  });

  it('reads quoted-printable, base64 and old encodings', () => {
    expect(
      opened(
        mixed(
          'mixed',
          part(
            'text/plain; charset=utf-8',
            '=E2=80=9CWe held,=E2=80=9D said Mr B=\nird.',
            'Content-Transfer-Encoding: quoted-printable\n',
          ),
        ),
      ).text,
    ).toContain('“We held,” said Mr Bird.');
    expect(
      opened(
        mixed(
          'mixed',
          part(
            'text/plain; charset="utf-8"',
            Buffer.from('Ångström held. Ça va.').toString('base64'),
            'Content-Transfer-Encoding: base64\n',
          ),
        ),
      ).text,
    ).toContain('Ångström held.');
    expect(opened(`${top}Content-Type: text/plain; charset=windows-1252\n\n\x93We held\x94\n`, true).text).toContain(
      '“We held”',
    );
    expect(
      opened(`${top}Content-Type: text/plain; charset=iso-8859-2\n\nW\xb3adys\xb3aw held.\n`, true).text,
    ).toContain('Władysław held.');
  });

  it('decodes words in the subject, also those that split a letter', () => {
    const subject = (words: string): string | undefined =>
      opened(`${top.replace('Gate holds as river rises', words)}\n${copy}\n`).metadata.headline;
    expect(subject('=?utf-8?Q?Gate_=E2=80=98holds=E2=80=99?= again')).toBe('Gate ‘holds’ again');
    expect(subject('=?utf-8?B?R2F0ZSDi?=\n =?utf-8?B?gJhob2xkcw==?=')).toBe('Gate ‘holds');
  });

  it('puts paragraphs together that were broken at a margin', () => {
    const words =
      'The tide gate at Orrin held on Monday night although the river rose by\nmore than a metre, and the harbour trust said that it would be painted in\nthe spring. The county has been asked for two pumps.\n\nA second paragraph stands\nfor itself.';
    expect(opened(`${top}\n${words}\n`).text.split('\n').slice(1)).toEqual([
      words.slice(0, words.indexOf('\n\n')).replaceAll('\n', ' '),
      '',
      'A second paragraph stands',
      'for itself.',
      '',
    ]);
    expect(opened(`${top}Content-Type: text/plain; format=flowed\n\nOne line \ngoes on.\nNext.\n`).text).toContain(
      'One line goes on.\nNext.',
    );
  });

  it('leaves attachments out and names them', () => {
    const source = opened(
      mixed(
        'mixed',
        part('text/plain', copy),
        part(
          'image/jpeg; name="gate.jpg"',
          'AAAA',
          'Content-Disposition: attachment; filename="gate.jpg"\nContent-Transfer-Encoding: base64\n',
        ),
      ),
    );
    expect(source.notes).toEqual(['One attachment was left out: gate.jpg.']);
  });

  it('comes to the desk with the subject as its headline', () => {
    const loaded = loadStory(
      {
        name: 'story.eml',
        bytes: strToU8(
          `${top}\n${copy}\n\n“We had the sandbags ready and did not need them,” said Tom Baird, the harbour master, as he closed the log.\n`,
        ),
      },
      british,
      'story-1',
    );
    if (!loaded.ok) throw new Error(loaded.problem.message);
    expect(loaded.value.story.blocks.map(({ kind, text }) => `${kind} ${text.slice(0, 8)}`)).toEqual([
      'headline Gate hol',
      'paragraph The tide',
      'paragraph ‘We had ',
    ]);
    expect(loaded.value.story.details.published?.value).toBe('2026-03-02T09:30:00Z');
  });
});

describe('refusing a mail', () => {
  it('says where the story may be when there is no text', () => {
    expect(refusal(mixed('mixed', part('application/msword; name="story.doc"', 'AAAA')))).toContain(
      'it may be in what is attached'.replace('it', 'the story'),
    );
    expect(refusal(`${top}\n\n`)).toContain('a mail without a text');
    expect(refusal(`${top}Content-Type: multipart/encrypted; boundary=x\n\n--x\n\n--x--`)).toContain('encrypted');
  });

  it('reads parts nested without an end, and never throws', () => {
    const nested = Array.from(
      { length: 3000 },
      (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\n\n--b${depth}\n`,
    ).join('');
    expect(refusal(`${top}${nested}${copy}`)).toContain('a mail without a text');
    const piece = fc.constantFrom(
      'Content-Type: multipart/mixed; boundary=b\n',
      'Content-Type: text/html\n',
      'Content-Transfer-Encoding: base64\n',
      '\n',
      '--b\n',
      '--b--\n',
      '=?utf-8?B?',
      '?=',
      'words ',
      '=E2=',
      'Subject:',
      ' ',
      '\r',
      '<p>',
      '\u00ff',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(typeof importSource({ name: 'x.eml', bytes: strToU8(pieces.join('')) }, 'eml').ok).toBe('boolean');
      }),
      { numRuns: runs(500) },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof importSource({ name: 'x.eml', bytes }, 'eml').ok).toBe('boolean');
      }),
      { numRuns: runs(200) },
    );
  });
});
