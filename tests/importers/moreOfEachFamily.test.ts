// More members of the families of files that newsrooms send, read whole: from the bytes to the report.
import { describe, expect, it } from 'vitest';
import { findings } from '../desk/storyFrom';
import { loadStory } from '../../shared/desk/loadStory';
import { british } from '../../shared/houseStyle/houseStyle';
import { toReport } from '../../shared/report/toReport';

const closed = 'The weir at Lunden Lock was closed on Friday after engineers found cracks in two of its four gates.';
const said = '“We could not wait any longer,” said Mara Oswin, the lock keeper.';
const set = said.replace('“', '‘').replace('”', '’');
const hopes = 'The canal trust, which owns the weir, hopes to reopen it by August, a spokesman said on Saturday.';

function read(name: string, text: string) {
  const loaded = loadStory({ name, bytes: new TextEncoder().encode(text) }, british, 'story-0001');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  const report = toReport(loaded.value, findings(loaded.value.story));
  return {
    ...report,
    headline: report.headline?.text,
    standfirst: report.standfirst?.text,
    byline: report.byline?.text,
    dateline: report.dateline?.text,
    body: report.body.map(({ text: words }) => words),
    kinds: report.body.map(({ kind }) => kind),
    out: Object.fromEntries(report.removed.map(({ text: words, reason }) => [words, reason])),
    rules: report.findings.map(({ rule }) => rule),
    notes: report.source.notes.join(' '),
    loaded: loaded.value,
  };
}
const page = (within: string, head = '') =>
  read(
    'page.html',
    `<html><head>${head}</head><body><article><h1>Weir at Lunden Lock closed</h1>${within}</article></body></html>`,
  );

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

describe('a byline that the head states', () => {
  const meta = (name: string, content: string) =>
    `<meta ${name.includes(':') ? 'property' : 'name'}="${name}" content="${content}">`;
  const paragraphs = `<p>${closed}</p><p>${said}</p>`;
  it.each([
    [meta('article:author', 'https://facebook.com/petra') + meta('parsely-author', 'Petra Vale')],
    [meta('author', 'admin') + meta('dcterms.creator', 'Vale, Petra')],
    [meta('author', '@petra') + meta('byl', 'By Petra Vale')],
    [meta('author', '') + meta('sailthru.author', 'Petra Vale')],
  ])('is found behind what names nobody: %s', (head) => expect(page(paragraphs, head).byline).toBe('Petra Vale'));

  it('is none where only the system is named', () =>
    expect(page(paragraphs, meta('author', 'admin')).byline).toBeUndefined());

  it('has what its writer does beside it told apart', () => {
    const story = page(
      `<a rel="author" href="/petra">Petra Vale</a>, Environment editor<p>${closed}</p><p>${said}</p>`,
    );
    expect(story.byline).toBe('Petra Vale');
    expect(story.body).toEqual([closed, set]);
    expect(story.out['Environment editor']).toBe('what the writer does');
  });
});

describe('a mail', () => {
  const mail = (body: string, subject = 'Weir at Lunden Lock closed') =>
    read(
      'a.eml',
      `From: Petra Vale <petra@lunden.example>\nSubject: ${subject}\nDate: Fri, 6 Feb 2026 10:00:00 +0000\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${body}`,
    );
  const copy = `${closed}\n\n${said}\n\n${hopes}`;
  const card = 'Petra Vale\nEnvironment editor | The Lunden Echo\nM: 07700 900123\nwww.echo.example';

  it.each([`Best,\nPetra\n\n${card}`, `Kind regards,\n\n${card}`, `Thanks\n\nPetra\n\n-- \n${card}`, card])(
    'loses its signature with the words above it: %j',
    (signature) => expect(mail(`${copy}\n\n${signature}\n`).body).toEqual([closed, set, hopes]),
  );

  it('has labels of two letters, too', () => {
    const story = mail(`Slug: weir\nHed: Weir closed at last\nDek: Boats queue\nBy: Petra Vale\n\n${copy}\n`, 'copy');
    expect(story).toMatchObject({ headline: 'Weir closed at last', standfirst: 'Boats queue', byline: 'Petra Vale' });
  });

  it('that hands another on loses the name beneath that one', () => {
    const head =
      'From: Tom Ray <tom@echo.example>\nDate: Thu, 5 Feb 2026 at 22:00\nSubject: Weir\nTo: Petra Vale <petra@lunden.example>';
    const story = mail(`FYI\n\n---------- Forwarded message ---------\n${head}\n\n\n${copy}\n\nTom\n`);
    expect(story.body).toEqual([closed, set, hopes]);
    expect(story.out['Tom']).toBe('signature of the mail');
  });
});

describe('characters that went wrong', () => {
  const escaped = (text: string): string =>
    JSON.stringify(text)
      .slice(1, -1)
      .replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const ninjs = (text: string) =>
    read('a.json', `{"guid":"1","headline":"Weir closed","body_html":"<p>${escaped(text)}</p>"}`);

  it('are put right and told of in JSON that escapes them', () => {
    const windows = ninjs('\u0093We could not wait,\u0094 said Mara Oswin. It\u0092s done.');
    expect(windows.body).toEqual(['‘We could not wait,’ said Mara Oswin. It’s done.']);
    expect(windows.notes).toContain('Marks of Windows were read as Latin-1');
    const twice = ninjs(
      '\u00e2\u20ac\u0153We could not wait,\u00e2\u20ac\u009d said Mara Oswin. It\u00e2\u20ac\u2122s done.',
    );
    expect(twice.body).toEqual(windows.body);
    expect(twice.notes).toContain('encoded twice');
  });

  it('stay in JSON where nothing went wrong', () => {
    const plain = ninjs('“Très bien,” said Zoë \u{1f600}, whose path is C:\\u0093.');
    expect(plain.body).toEqual(['‘Très bien,’ said Zoë \u{1f600}, whose path is C:\\u0093.']);
    expect(plain.notes).toBe('');
  });

  it('are read as marks where a page escapes them twice, and not in its code', () => {
    const story = page(
      `<p>${closed}</p><p>&amp;ldquo;We could not wait,&amp;rdquo; said Mara Oswin of R&amp;amp;D.</p><p>${hopes}</p><pre><code>&amp;ldquo;</code></pre>`,
    );
    expect(story.body[1]).toBe('‘We could not wait,’ said Mara Oswin of R&D.');
    expect(story.notes).toContain('The page escapes 2 marks twice');
    expect(story.source.text).toContain('&ldquo;');
  });

  it('are read as marks in the title of a feed’s item', () => {
    const rss = (title: string) =>
      read(
        'a.xml',
        `<rss version="2.0"><channel><item><title>${title}</title><description>&lt;p&gt;${closed}&lt;/p&gt;</description></item></channel></rss>`,
      );
    expect(rss('<![CDATA[Weir &amp; lock &#8216;closed&#8217;]]>').headline).toBe('Weir & lock ‘closed’');
    expect(rss('Weir &amp;amp; lock closed').headline).toBe('Weir & lock closed');
    expect(rss('Weir &lt;b&gt; closed &amp; shut').headline).toBe('Weir <b> closed & shut');
  });
});

describe('a block quotation whose speaker the file names', () => {
  const flood = 'It was that or a flood in the lower town, and nobody wants one.';
  it.each([
    [`<ul><li>Close the gate, she said.</li></ul><blockquote>${flood}<footer>Tobias Rell, owner</footer></blockquote>`],
    [
      `<p>Ms Oswin said she was sorry.</p><figure><blockquote><p>${flood}</p></blockquote><figcaption>— Tobias Rell</figcaption></figure>`,
    ],
    [`<p>“No,” she replied.</p><blockquote><p>${flood}</p><cite>Tobias Rell</cite></blockquote>`],
  ])('takes no cue from what stands above: %s', (within) => {
    const { quotes, rules } = page(`<p>${closed}</p><p>${said}</p>${within}<p>${hopes}</p>`);
    expect(quotes.at(-1)).toMatchObject({ text: flood, speaker: { name: 'Tobias Rell' }, cue: null });
    expect(rules).not.toContain('speaker-differs');
  });

  it('is still asked about where the copy announces somebody else', () =>
    expect(
      page(
        `<p>${closed}</p><p>Mara Oswin, the lock keeper, said:</p><blockquote>${flood}<footer>Tobias Rell</footer></blockquote><p>${hopes}</p>`,
      ).rules,
    ).toContain('speaker-differs'));

  it('has its name on a line of its own in Markdown, with a blank line above it or without', () => {
    for (const gap of ['', '>\n']) {
      const { quotes, out } = read(
        'a.md',
        `# Weir closed\n\n${closed}\n\n> ${flood}\n${gap}> — Tobias Rell\n\n${hopes}\n`,
      );
      expect(quotes).toMatchObject([{ text: flood, speaker: { name: 'Tobias Rell' } }]);
      expect(out['— Tobias Rell']).toBe('credit beneath a quotation');
    }
  });

  it('cites the post that it is', () => {
    const { loaded } = page(
      `<p>${closed}</p><blockquote><p>${flood}</p><p>— Tobias Rell (@rell) <a href="https://twitter.com/rell/status/9">February 6, 2026</a></p></blockquote><p>${hopes}</p>`,
    );
    expect(loaded.story.blocks.find(({ text }) => text === flood)?.cites).toBe('https://twitter.com/rell/status/9');
  });
});

it('figures stay raised in what is reported', () => {
  const story = page(
    `<p>${closed}</p><p>Some 10<sup>-3</sup> m<sup>3</sup> of CO<sub>2</sub> left it, the 2<sup>nd</sup> time.</p>`,
  );
  expect(story.body[1]).toBe('Some 10⁻³ m³ of CO₂ left it, the 2^nd time.');
});

it('an object of somebody’s own with a text has its author and its date', () => {
  const story = read(
    'a.json',
    JSON.stringify({
      title: 'Weir closed',
      text: `${closed}\n\n${said}`,
      author: 'Petra Vale',
      published: '2026-02-06',
    }),
  );
  expect(story).toMatchObject({ byline: 'Petra Vale', published: { value: '2026-02-06' }, body: [closed, set] });
});
