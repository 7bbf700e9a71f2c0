import { at, here, notRun, short, type FileCase, type Row } from './case';

const copy = '<h1>A late tide</h1><p>The tide was late on Monday, she said.</p>';
const end = '<p>The quay was empty.</p>';

/** A page with something hostile between two paragraphs of plain copy, which both must come in. */
const page = (between: string, more: Partial<FileCase> = {}): FileCase => ({
  name: 'page.html',
  bytes: () => `<!doctype html><title>A late tide</title><article>${copy}${between}${end}</article>`,
  ends: 'clean',
  has: ['The tide was late on Monday, she said.', 'The quay was empty.'],
  hasNot: ['canary', 'evil'],
  ...more,
});
const link = (href: string, more: Partial<FileCase> = {}): FileCase =>
  page(`<p>Before <a href="${href}">the linked words</a> after.</p>`, {
    has: ['the linked words', 'The quay was empty.'],
    ...more,
  });
const pasted = at('renderer/editor/clipboard.test.ts', 'keeps its crossheads and lists, and runs nothing');

/** D: pages, as files and as what is pasted. A paste goes through the same reader (see `pasted`). */
export const pages: Readonly<Record<string, Row>> = {
  'D-01': here(page('<script>canary()</script>')),
  'D-02': here(page('<img src=x onerror=canary()>')),
  'D-03': here(page('<svg onload=canary()></svg>')),
  'D-04': here(page('<svg><script href=data:,canary()></script></svg>')),
  'D-05': here(page('<svg><animate onbegin=canary()></svg>')),
  'D-06': here(page('<svg><use href="data:image/svg+xml,<svg id=x onload=canary()>#x"></svg>')),
  'D-07': here(
    page(
      '<math><mtext><table><mglyph><style><!--</style><img title="--><img src=1 onerror=canary()>"></table></math>',
      {
        has: ['The tide was late on Monday, she said.'],
      },
    ),
  ),
  'D-08': here(page('<noscript><p title="</noscript><img src=x onerror=canary()>">x</p></noscript>')),
  'D-09': here(
    page(
      '<form><math><mtext></form><form><mglyph><style></math><img src onerror=canary()></style></mglyph></form></math>',
      {
        has: ['The tide was late on Monday, she said.'],
      },
    ),
  ),
  'D-10': here(page('<template><script>canary()</script><p>canary</p></template>')),
  'D-11': here(page('<template shadowrootmode=open><p>canary</p></template>')),
  'D-12': here(page('<iframe srcdoc="<script>canary()</script>"></iframe>')),
  'D-13': here(page('<iframe src=javascript:canary()></iframe>')),
  'D-14': here(
    page(
      '<object data="https://evil.example/x"></object><embed src="https://evil.example/x"><applet code=evil></applet>',
    ),
  ),
  'D-15': here(
    page('<base href="//evil.example/"><p><a href="/tide">the linked words</a></p>', { has: ['the linked words'] }),
  ),
  'D-16': here(page('<meta http-equiv=refresh content="0;url=file:///etc/passwd">', { hasNot: ['passwd'] })),
  'D-17': here(
    page('<meta charset="utf-7"><meta http-equiv="Content-Security-Policy" content="script-src *">', {
      hasNot: ['script-src'],
    }),
  ),
  'D-18': here(page('<link rel=stylesheet href="//evil.example/x.css">')),
  'D-19': here(
    page(
      '<link rel=prefetch href="//evil.example/a"><link rel=dns-prefetch href="//evil.example"><link rel=preconnect href="//evil.example">',
    ),
  ),
  'D-20': here(page('<style>@import url(//evil.example/x.css)</style>')),
  'D-21': here(
    page('<p style="background:url(//evil.example/x.png)">Copy in between.</p>', { has: ['Copy in between.'] }),
  ),
  'D-22': here(
    page('<p style="position:fixed;inset:0;z-index:9999">Copy in between.</p>', {
      has: ['Copy in between.'],
      hasNot: ['z-index'],
    }),
  ),
  'D-23': here(link('javascript:canary()')),
  'D-24': here(link('java&#10;script:canary()')),
  'D-25': here(link('&#1;javascript:canary()')),
  'D-26': here(link('JaVaScRiPt:canary()')),
  'D-27': here(link('data:text/html,<script>canary()</script>')),
  'D-28': here(link('vbscript:canary()')),
  'D-29': short('the link goes; no note says so', link('file:///C:/x.exe', { hasNot: ['x.exe'] })),
  'D-30': here(link('\\\\host\\share', { hasNot: ['\\\\host'] })),
  'D-31': here(link('smb://evil.example/x'), link('ms-msdt:/id canary')),
  'D-32': short(
    'an address with a name before the @ is dropped, where the bar would keep it and show its real host',
    link('https://good.example@evil.example/'),
  ),
  'D-33': here(link('https://xn--pple-43d.example/', { hasNot: [] })),
  'D-34': at('electron/handlers/handlers.test.ts', 'hands only checked links to the browser'),
  'D-35': here(link('https://a.example/" ping="//evil.example" download="', { hasNot: ['evil', 'download='] })),
  'D-36': here(page('<img src="//evil.example/pixel.gif" alt="A pixel">', { hasNot: [] })),
  'D-37': here(
    page(
      '<img srcset="//evil.example/a 2x"><picture><source srcset="//evil.example/b"></picture><video poster="//evil.example/c"></video><audio src="//evil.example/d"></audio>',
      { hasNot: ['canary'] },
    ),
  ),
  'D-38': here(page('<img src="data:image/svg+xml,<svg onload=canary()>">')),
  'D-39': here(page('<img src="blob:https://evil.example/1"><img src="cid:evil">')),
  'D-40': here(
    page('<p id=__proto__ name=attributes>Copy in between.</p><form><input name=nodeName></form>', {
      has: ['Copy in between.'],
    }),
  ),
  'D-41': here(
    page(`<p data-pm-slice='1 1 ["paragraph",{"canary":1}]'>Copy in between.</p>`, { has: ['Copy in between.'] }),
  ),
  'D-42': short(
    'data-quotation and data-speaker of a page are read as those of our own HTML, whoever made it: they name a speaker, shown as the file’s word, and nothing else',
    page('<span data-quotation="q1" data-canary="evil">Copy in between.</span>', { has: ['Copy in between.'] }),
  ),
  'D-43': here(page('<p class="desk canary evil">Copy in between.</p>', { has: ['Copy in between.'] })),
  'D-44': here(
    page('<p contenteditable=false tabindex=1 autofocus accesskey=s>Copy in between.</p>', {
      has: ['Copy in between.'],
      hasNot: ['accesskey'],
    }),
  ),
  'D-45': here(
    page('<p style="display:none">canary</p>', { says: /hidden/ }),
    page('<p style="font-size:0">Too small.</p>', { says: /size|small|see|hidden/i }),
    page('<p style="color:#fff;background:#fff">In white.</p>', { says: /colour|see|hidden/i }),
    page('<style>.w { color: white }</style><p class="w">In white.</p>', {
      has: ['In white.', 'The quay was empty.'],
      says: /colour/,
    }),
  ),
  'D-46': here(
    page(
      '<p class=MsoNormal style="mso-margin-top-alt:auto">Copy in between.<o:p></o:p></p><!--[if gte mso 9]><xml>canary</xml><![endif]-->',
      {
        has: ['Copy in between.'],
        hasNot: ['canary', 'mso-margin'],
      },
    ),
  ),
  'D-47': here(
    page('<b style="font-weight:normal" id="docs-internal-guid-1"><p>Copy in between.</p></b>', {
      has: ['Copy in between.'],
    }),
  ),
  'D-48': here(
    page('<table><tr><td>Port</td><td>Tides</td></tr><tr><td>Pelham</td><td>2</td></tr></table>', {
      has: ['Port\tTides', 'Pelham\t2'],
    }),
  ),
  'D-49': short('lines that a PDF broke come in as they are; nothing offers to join them', {
    bytes: () => 'A late tide\n\nThe \ufb01rst tide was late on\nMonday, she said, and the\nquay was empty.\n',
    ends: 'load',
    has: ['\ufb01rst'],
  }),
  'D-50': here(
    page(`</p><<<>>><p ${Array.from({ length: 5000 }, (_, index) => `a${index}=1`).join(' ')}>Copy in between.<b><i>`, {
      has: ['Copy in between.'],
    }),
  ),
  'D-51': here(
    page(`${'<div>'.repeat(100_000)}Copy in between.`, {
      has: ['Copy in between.', 'The tide was late on Monday, she said.'],
    }),
  ),
  'D-52': here(page(`<p title="${'canary '.repeat(150_000)}">Copy in between.</p>`, { has: ['Copy in between.'] })),
  'D-53': here(page('<!-- canary --!><p>Copy in between.</p><!-->', { has: ['Copy in between.'] })),
  'D-54': notRun(
    'a page let go over the window: the window takes it for a file (renderer/app/bringIn.ts); no test drops one',
  ),
  'D-55': notRun(
    'a folder or a shortcut let go over the window: no test drops one; the folder chosen in the dialog is tried in e2e/badInput.test.ts',
  ),
  'D-56': pasted,
  'D-57': at('importers/page/htmlImporter.test.ts', 'skips the header of the Windows clipboard'),
  'D-58': notRun(
    'a paste while a save is running: saves and edits are interleaved by renderer/state/saver.test.ts, a paste is not',
  ),
};
