// More members of the families of files that newsrooms send: paragraphs, breaks and wires.
import { describe, expect, it } from 'vitest';
import { closed, hopes, page, read, said, set } from './readWhole';

describe('paragraphs that begin with an indent', () => {
  it.each(['\t', '   ', '     '])('are apart, those of one line too (%j)', (indent) => {
    const copy = [
      `${indent}LUNDEN (Echo) - The weir at Lunden Lock was closed on Friday`,
      'after engineers found cracks in two of its four gates, the trust',
      'said on Saturday morning.',
      `${indent}“We could not wait any longer,” said Mara Oswin, the keeper.`,
      `${indent}“Nobody asked us,” she said. “Nobody helped us, either, when`,
      'we called for help.”',
      `${indent}The trust hopes to reopen it by August.`,
    ];
    expect(read('a.txt', `Weir at Lunden Lock closed\nBy PETRA VALE\n${copy.join('\n')}\n`).body).toHaveLength(4);
  });

  it('are none where the further lines of items hang', () => {
    const items =
      '- Gates: four, of which two are cracked from top to\n  bottom. All are of oak.\n- Boats: sixty-one, and more to come before the end of\n  the week.';
    const { body, kinds } = read('a.txt', `Weir at Lunden Lock closed\n\n${closed}\n\n${items}\n\n${said}\n`);
    expect(kinds).toEqual(['paragraph', 'list-item', 'list-item', 'paragraph']);
    expect(body[1]).toBe('Gates: four, of which two are cracked from top to bottom. All are of oak.');
  });
});

describe('a break inside a sentence', () => {
  const broken = [
    'The weir at Lunden Lock was closed on Friday after|engineers found cracks in two of its four gates.',
    '“We could not wait any longer,” said Mara|Oswin, the lock keeper.',
  ];
  it('is a blank, in a page and where a page keeps its line ends', () => {
    for (const sentence of broken) {
      const whole = sentence.replaceAll('|', ' ').replace('“', '‘').replace('”', '’');
      expect(page(`<p>${sentence.replaceAll('|', '<br>')}</p><p>${hopes}</p>`).body).toEqual([whole, hopes]);
    }
    const kept = `<div style="white-space: pre-wrap">The weir at Lunden Lock was closed on Friday after engineers\nfound cracks in two of its four gates.\n\n${hopes}</div>`;
    expect(page(kept).body).toEqual([closed, hopes]);
  });

  it('is a blank in a document, however short that is', () => {
    const rtf = (text: string) =>
      text.replaceAll('|', '\\line ').replaceAll('“', '\\ldblquote ').replaceAll('”', '\\rdblquote ');
    for (const sentence of broken.slice(0, 1)) {
      const { body } = read(
        'a.rtf',
        `{\\rtf1\\ansi {\\b Weir at Lunden Lock closed}\\par ${rtf(sentence)}\\par ${hopes}\\par}`,
      );
      expect(body).toEqual([sentence.replaceAll('|', ' '), hopes]);
    }
    const open = read(
      'a.rtf',
      `{\\rtf1\\ansi {\\b Weir closed}\\par ${closed}\\par ${rtf('“We could not wait|any longer,” said Mara Oswin.')}\\par}`,
    );
    expect(open.body[1]).toBe('‘We could not wait any longer,’ said Mara Oswin.');
  });

  it.each([
    'Mara Oswin<br>1 Lock Lane<br>Lunden LU1 2AB',
    'Here by the lock I keep the gate,<br>and count the boats that come too late,<br>and those that sink, and those that wait',
    'Weir closed since Friday<br>By Petra Vale',
  ])('stays in “%s”', (within) =>
    expect(page(`<p>${closed}</p><p>${within}</p><p>${hopes}</p>`).source.text.split('\n')).toHaveLength(
      3 + within.split('<br>').length,
    ),
  );
});

describe('a wire in IPTC 7901', () => {
  const wire = (text: string) =>
    read(
      'a.txt',
      `\u0001lud017 3 sp 142 qqqqb   lud 017\n\u0002Lunden-weir/UPDATE\n${text}\n\u0003\n061410 Feb 26\n\u0004`,
    );
  const copy =
    'Lunden (lud) - The weir at Lunden Lock was closed on\nFriday after engineers found cracks in two of its four\ngates.\n   "We could not wait any longer," said Mara Oswin, the\nlock keeper.\n   The canal trust hopes to reopen it by August.';

  it('has a head that copy stands right beneath, without a blank line', () => {
    const story = wire(`Weir at Lunden Lock closed\nafter cracks are found=\n${copy}`);
    expect(story).toMatchObject({
      headline: 'Weir at Lunden Lock closed after cracks are found',
      dateline: 'Lunden (lud)',
    });
    expect(story.body).toEqual([closed, set, 'The canal trust hopes to reopen it by August.']);
  });

  it('loses the initials behind its last sentence', () =>
    expect(wire(`Weir closed=\n${copy} lud pv yy`).out['lud pv yy']).toBe('note about the story'));

  it.each(['UPDATE 1 - ', 'UPDATE 2-', 'WRAPUP 3-', '2ND LEAD - '])('loses “%s” before its headline', (version) => {
    for (const story of [
      wire(`${version}Weir at Lunden Lock closed=\n${copy}`),
      read('a.txt', `${version}Weir at Lunden Lock closed\n\n${closed}\n\n${said}\n`),
    ])
      expect(story.headline).toBe('Weir at Lunden Lock closed');
  });
});

it('the initials beneath the copy of a wire’s markup are none of it', () => {
  const nitf = (last: string) =>
    read(
      'a.xml',
      `<nitf><body><body.head><hedline><hl1>Weir closed</hl1></hedline></body.head><body.content><p>${closed}</p><p>${said}</p><p>${last}</p></body.content></body></nitf>`,
    );
  for (const initials of ['WN im', 'lud pv/tr', 'abc de']) expect(nitf(initials).body).toEqual([closed, set]);
  expect(nitf('He had none.').body).toHaveLength(3);
});

it('verse in a text whose lines are broken at a margin stays as it is', () => {
  const wrapped = (text: string) => text.replace(/(?=(.{1,58})(?: |$))\1(?: |$)/g, '$1\n').trim();
  const verse =
    '    The river rises, so they say,\n    and takes the upper gates away,\n    and those who work and those who play\n    go under.';
  const { source } = read(
    'a.txt',
    `Weir at Lunden Lock closed\n\n${wrapped(closed)}\n\n${verse}\n\n${wrapped(hopes)}\n`,
  );
  expect(source.text.split('\n')).toEqual(expect.arrayContaining([closed, hopes, ...verse.split('\n')]));
});
