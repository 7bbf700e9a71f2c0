import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { open, opened, paragraph, refusal, run, wordFile, wordParts, wordSpace, wordXml } from '../office/wordFile';
import { runs } from '../../runs';

describe('refusing what is no sound Word document', () => {
  const good = wordFile(paragraph(run('The gate held.')));

  it('refuses entities of the file’s own, in any part', () => {
    const evil = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
    expect(refusal(zipSync(wordParts(wordXml(paragraph(run('&a;'))).replace('?>', `?>${evil}`))))).toContain(
      'declares entities',
    );
    expect(
      refusal(zipSync({ ...wordParts(wordXml('')), 'word/styles.xml': strToU8(`${evil}<w:styles ${wordSpace}/>`) })),
    ).toContain('declares entities');
    expect(refusal(wordFile(paragraph(run('&nbsp;'))))).toContain('damaged');
  });

  it('refuses more text than a plain file may hold', () => {
    const words = 'It is a good day for the town and for the crews, she said. ';
    const many = Array.from({ length: 1800 }, (_, line) =>
      paragraph(run(Array.from({ length: 200 }, (_word, at) => `${line * 200 + at} ${words}`).join(''))),
    ).join('');
    expect(refusal(wordFile(many))).toContain('over 20 million characters');
  });
  it('refuses bombs by what comes out of them, not by what they say', () => {
    expect(refusal(wordFile(paragraph(run('a'.repeat(20_000_000)))))).toContain('unpacks to far more');
    const bomb = wordFile(paragraph(run('a'.repeat(2_000_000))));
    const at = Buffer.from(bomb).lastIndexOf('word/document.xml') - 46 + 24;
    new DataView(bomb.buffer).setUint32(at, 10, true);
    expect(refusal(bomb)).toContain('unpacks to far more');
  });

  it('refuses thousands of parts, parts that share bytes and two parts by one name', () => {
    expect(
      refusal(
        wordFile('', Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`x/${at}`, new Uint8Array(0)]))),
      ),
    ).toContain('2,000 parts');
    const shared = Uint8Array.from(good);
    const view = new DataView(shared.buffer);
    const directory = view.getUint32(shared.length - 6, true);
    const second = directory + 46 + view.getUint16(directory + 28, true);
    view.setUint32(second + 42, view.getUint32(directory + 42, true), true);
    expect(refusal(shared)).toContain('as no word processor does it');
    const twice = Uint8Array.from(wordFile('', { 'word/documenu.xml': strToU8('x') }), (byte) => byte);
    for (let from = 0, at = 0; (at = Buffer.from(twice).indexOf('word/documenu.xml', from)) >= 0; from = at + 1)
      twice[at + 12] = 't'.charCodeAt(0);
    expect(refusal(twice)).toContain('as no word processor does it');
  });

  it('names a damaged file as damaged', () => {
    expect(refusal(good.subarray(0, good.length - 40))).toContain('harbour.docx is damaged');
    const flipped = Uint8Array.from(good);
    const at = Buffer.from(flipped).indexOf('word/document.xml') + 40;
    flipped[at] = (flipped[at] ?? 0) ^ 0x10;
    expect(refusal(flipped)).toContain('harbour.docx is damaged');
    expect(refusal(zipSync(wordParts('<w:document><w:body>')))).toContain('damaged');
    expect(
      refusal(zipSync(wordParts(Uint8Array.from([...strToU8(wordXml(paragraph(run('x')))).slice(0, -5), 0xff, 0xfe])))),
    ).toContain('damaged');
  });

  it('names what the file is instead', () => {
    const ole = (words: string): Uint8Array =>
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...Array.from({ length: 600 }, () => 0),
        ...[...words].flatMap((letter) => [letter.charCodeAt(0), 0]),
      ]);
    expect(refusal(ole('WordDocument'), 'old.doc')).toBe(
      'old.doc is an old Word .doc file. Open it in Word, save it as .docx, and open that here.',
    );
    expect(refusal(ole('EncryptedPackage'))).toContain('protected with a password');
    expect(refusal(ole('Workbook'))).toContain('old Office file');
    expect(refusal(strToU8('\u0005Nia'), '~$harbour.docx')).toContain('Open the document itself');
    expect(refusal(strToU8('%PDF-1.7'))).toContain('it is a PDF');
    expect(refusal(new Uint8Array(0))).toContain('is empty');
    expect(refusal(zipSync({ 'xl/workbook.xml': strToU8('x') }))).toContain('an Excel workbook');
    expect(refusal(zipSync({ 'Index/Document.iwa': strToU8('x') }))).toContain('a Pages document');
    expect(refusal(zipSync({ 'notes.jpg': strToU8('x') }), 'story.zip')).toContain('a ZIP archive');
    expect(refusal(wordFile(paragraph('')))).toContain('is empty');
  });

  it('never throws, whatever bytes change', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(good.length),
        (changes, cut) => {
          const bytes = Uint8Array.from(good);
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(typeof open(bytes).ok).toBe('boolean');
          expect(typeof open(bytes.subarray(0, cut), 'x.docx', 'docx').ok).toBe('boolean');
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('never throws, whatever the document says', () => {
    const part = fc.constantFrom(
      '<w:p>',
      '</w:p>',
      '<w:r>',
      '</w:r>',
      '<w:t>',
      '</w:t>',
      'words',
      '<w:br/>',
      '<w:del>',
      '</w:del>',
      '<w:pPr>',
      '</w:pPr>',
      '<w:rPr><w:del/></w:rPr>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:fldChar w:fldCharType="end"/>',
      '<w:fldChar w:fldCharType="separate"/>',
      '<w:hyperlink r:id="rId1">',
      '</w:hyperlink>',
      '&lt;',
      '&#0;',
      '<![CDATA[x]]>',
      '<!-- -->',
      '<w:tbl><w:tr><w:tc>',
      '</w:tc></w:tr></w:tbl>',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        expect(typeof open(zipSync(wordParts(wordXml(parts.join(''))), { level: 0 })).ok).toBe('boolean');
      }),
      { numRuns: runs(500) },
    );
  });

  it('keeps any text a paragraph may hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = text.replace(/[^\p{L}\p{N}]/gu, '');
        fc.pre(plain !== '');
        expect(opened(wordFile(paragraph(run(plain)))).text).toBe(plain);
      }),
      { numRuns: 100 },
    );
  });
});
