// More members of the families of files that newsrooms send: bylines, mails, labels, characters, block quotations.
import { describe, expect, it } from 'vitest';
import { closed, hopes, page, read, said, set } from './readWhole';

describe('a byline that the head states', () => {
  const meta = (name: string, content: string) =>
    `<meta ${name.includes(':') ? 'property' : 'name'}="${name}" content="${content}">`;
  const paragraphs = `<p>${closed}</p><p>${said}</p>`;
  it.each([
    [meta('article:author', 'https://facebook.com/petra') + meta('parsely-author', 'Petra Vale')],
    [meta('author', 'admin') + meta('dcterms.creator', 'Vale, Petra')],
    [meta('author', '@petra') + meta('byl', 'By Petra Vale')],
    [meta('author', '') + meta('sailthru.author', 'Petra Vale')],
    [meta('og:site_name', 'Lunden Echo') + meta('author', 'Lunden Echo') + meta('dc.creator', 'Petra Vale')],
    [meta('twitter:label1', 'Written by') + meta('twitter:data1', 'Petra Vale')],
    [`<meta name="parsely-page" content='{"title":"Weir","author":"Petra Vale"}'>`],
  ])('is found behind what names nobody: %s', (head) => expect(page(paragraphs, head).byline).toBe('Petra Vale'));

  it.each(['| 6 February 2026, 10:00', 'on Feb. 6, 2026', '– 2026-02-06', '• Friday, February 6, 2026'])(
    'stands without the date that shares its element: %s',
    (date) => {
      const story = page(`<div class="byline">By Petra Vale ${date}</div><p>${closed}</p><p>${said}</p>`);
      expect([story.byline, story.body]).toEqual(['By Petra Vale', [closed, set]]);
    },
  );

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

  it('has no label of another program before its headline, and no quotation marks around it', () => {
    const copied = (subject: string) => mail(`${closed}\n\n${said}\n`, subject).headline;
    for (const subject of [
      '[EXTERNAL] RE: Copy - Weir at Lunden Lock shut',
      '"Weir at Lunden Lock shut"',
      'SV: VS: Weir at Lunden Lock shut',
    ])
      expect(copied(subject)).toBe('Weir at Lunden Lock shut');
  });

  it('has labels in other languages', () =>
    expect(
      mail(`Titel: Weir closed at last\nVorspann: Boats queue\nAutorin: Petra Vale\n\n${copy}\n`, 'copy'),
    ).toMatchObject({
      headline: 'Weir closed at last',
      standfirst: 'Boats queue',
      byline: 'Petra Vale',
    }));

  it.each([
    'El vie, 6 feb 2026 a las 9:00, Desk (<desk@echo.example>) escribió:\n\n> No quotes?',
    '# # #\n\nMedia contact: Tom Ray, tom@echo.example',
  ])('has what follows its copy apart: %j', (rest) =>
    expect(mail(`${copy}\n\n${rest}\n`).body).toEqual([closed, set, hopes]),
  );

  it('that hands another on loses the name beneath that one', () => {
    const head =
      'From: Tom Ray <tom@echo.example>\nDate: Thu, 5 Feb 2026 at 22:00\nSubject: Weir\nTo: Petra Vale <petra@lunden.example>';
    const story = mail(`FYI\n\n---------- Forwarded message ---------\n${head}\n\n\n${copy}\n\nTom\n`);
    expect(story.body).toEqual([closed, set, hopes]);
    expect(story.out['Tom']).toBe('signature of the mail');
  });
});

describe('labels on lines of their own', () => {
  const copy = `${closed}\n\n${said}\n`;
  it.each([
    ['HEADLINE\nWeir shut at last\n\nSTANDFIRST\nBoats queue\n\nBYLINE\nPetra Vale\n\nCOPY\n'],
    ['Headline:\nWeir shut at last\nStandfirst:\nBoats queue\n\nByline:\n\nPetra Vale\n\nBody:\n\n'],
  ])('name what stands beneath them: %j', (head) => {
    const story = read('a.txt', head + copy);
    expect(story).toMatchObject({ headline: 'Weir shut at last', standfirst: 'Boats queue', byline: 'Petra Vale' });
    expect(story.body).toEqual([closed, set]);
  });

  it('are none where one word in capitals stands above copy', () =>
    expect(read('a.txt', `Weir shut at last\n\nSUMMARY\n\n${copy}`).body).toContain(closed));
});

describe('a mail that says hello', () => {
  const mail = (body: string, subject = 'Copy: Weir at Lunden Lock closed') =>
    read(
      'a.eml',
      `From: Petra Vale <petra@lunden.example>\nSubject: ${subject}\nContent-Type: text/plain; charset=utf-8\n\n${body}`,
    );
  it.each([
    'Hi desk,\n\ncopy below.',
    'Dear all,\nPlease find the story below.',
    'Hello Tom –\n\nHere is the piece for Saturday:',
  ])('has its greeting apart, and its subject without what it is: %j', (greeting) => {
    const story = mail(`${greeting}\n\nWeir at Lunden Lock closed\n\nBy Petra Vale\n\n${closed}\n\n${said}\n`);
    expect(story).toMatchObject({ headline: 'Weir at Lunden Lock closed', byline: 'By Petra Vale' });
    expect(story.body).toEqual([closed, set]);
    expect(Object.values(story.out)).toEqual(['greeting of the mail', 'greeting of the mail']);
  });

  it('keeps copy that begins with such a word', () => {
    const opening =
      'Dear bread, dear butter and dear milk are what the town talks of, and the copy below the line is proof.';
    expect(mail(`${opening}\n\n${closed}\n\n${said}\n`).body[0]).toBe(opening);
  });
});

describe('characters that were lost', () => {
  it.each([
    '?We could not wait any longer,? said Mara Oswin.',
    'It?s done, and they won?t be back, she said.',
    '\ufffdWe could not wait any longer,\ufffd said Mara Oswin.',
    'Zo\ufffd Rell runs the yard.',
  ])('hold the story: “%s”', (sentence) => {
    const story = read('a.txt', `Weir at Lunden Lock closed\n\n${closed}\n\n${sentence}\n`);
    expect([story.verdict, story.rules]).toEqual(['hold', expect.arrayContaining(['lost-characters'])]);
  });

  it.each([
    'Who will pay? Nobody knows, she said, and why should they?',
    '“Is it safe?” she said.',
    'See https://lunden.example/weir?s=1&t=2 for more.',
    'See lunden.example/weir?s=1 for more.',
    'She wrote “what?!” and left.',
  ])('are not “%s”', (sentence) =>
    expect(read('a.txt', `Weir at Lunden Lock closed\n\n${closed}\n\n${sentence}\n`).rules).not.toContain(
      'lost-characters',
    ),
  );
});

it('a post in a box that is called a tweet is one', () => {
  const box =
    '<div class="tweet"><p>Tobias Rell @rell</p><p>Boats as far as the viaduct.</p><p><a href="https://x.com/rell/status/9">Feb 6, 2026</a></p></div>';
  const { kinds } = page(`<p>${closed}</p><p>${said}</p>${box}<p>${hopes}</p>`);
  expect(kinds).toEqual(['paragraph', 'paragraph', 'embed', 'paragraph']);
});

describe('characters that went wrong', () => {
  it('are read in JSON whose escapes were escaped once more', () => {
    const story = read(
      'a.json',
      '{"guid":"1","headline":"Weir closed","body_html":"<p>\\\\u201cWe could not wait,\\\\u201d said Mara Oswin.</p>"}',
    );
    expect(story.body).toEqual(['‘We could not wait,’ said Mara Oswin.']);
  });

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

it('a footnote of a page loses the sign that leads back to the copy', () => {
  const { body } = page(
    `<p>${closed}</p><p>${said}</p><ol><li>So they say. <a href="#a">↩︎</a></li><li>Or not.</li></ol>`,
  );
  expect(body.slice(2)).toEqual(['So they say.', 'Or not.']);
});

it('front matter in TOML is read as one in YAML', () => {
  const story = read(
    'a.md',
    `+++\ntitle = "Weir closed"\nauthor = "Petra Vale"\ndate = 2026-02-06\n[params]\nx = 1\n+++\n\n${closed}\n\n${said}\n`,
  );
  expect(story).toMatchObject({ headline: 'Weir closed', byline: 'Petra Vale', published: { value: '2026-02-06' } });
  expect(story.body).toEqual([closed, set]);
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
