import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../../shared/desk/loadStory';
import { british } from '../../../shared/houseStyle/houseStyle';
import { linesOf, opened, paragraph, run, wordFile, wordParts, wordXml } from '../office/wordFile';

const samples = resolve(import.meta.dirname, '../../../../shared/schemas/docx/samples');
const itWithSamples = existsSync(samples) ? it : it.skip;
if (!existsSync(samples)) console.warn(`Skipped: Word files made by others (no ${samples})`);
const field = (instruction: string, words: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('reading a Word document', () => {
  it('reads one line a paragraph and leaves empty ones out', () => {
    const source = opened(
      wordFile(
        paragraph(run('The tide gate ') + run('held.')) +
          paragraph('') +
          paragraph(run('It will be painted &amp; oiled.')),
      ),
    );
    expect(linesOf(source)).toEqual(['p: The tide gate held.', 'p: It will be painted & oiled.']);
    expect(source).toMatchObject({
      format: 'docx',
      text: 'The tide gate held.\nIt will be painted & oiled.',
      notes: [],
    });
  });

  it('takes styles by their English names, whatever their ids, and by what they are based on', () => {
    const source = opened(
      wordFile(
        paragraph(run('Gate holds'), 'Titre') +
          paragraph(run('Town stays dry'), 'Sub') +
          paragraph(run('By Nia Holt'), 'By') +
          paragraph(run('The night'), 'H1') +
          paragraph(run('The morning'), 'Mine') +
          paragraph(run('Sandbags'), 'Bullet') +
          paragraph(run('Turning'), 'Loop'),
      ),
    );
    expect(linesOf(source)).toEqual([
      'h1: Gate holds',
      'p: Town stays dry',
      'p: By Nia Holt',
      'h2: The night',
      'h3: The morning',
      'li: Sandbags',
      'p: Turning',
    ]);
    expect(source.metadata).toEqual({ headline: 'Gate holds', standfirst: 'Town stays dry', byline: 'By Nia Holt' });
  });

  it('takes a first-level heading for the headline only above everything', () => {
    expect(linesOf(opened(wordFile(paragraph(run('Gate holds'), 'H1') + paragraph(run('The night'), 'H1'))))).toEqual([
      'h1: Gate holds',
      'h2: The night',
    ]);
  });

  it('accepts insertions, drops deletions and says how many', () => {
    const source = opened(
      wordFile(
        paragraph(
          `${run('The gate ')}<w:ins w:id="1" w:author="x">${run('held')}</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>broke</w:delText></w:r></w:del>${run(' fast.')}`,
        ),
      ),
    );
    expect(source.text).toBe('The gate held fast.');
    expect(source.notes).toEqual([
      'One tracked insertion is in the copy as if accepted.',
      'One tracked deletion was left out.',
    ]);
  });

  it('joins two paragraphs whose break a tracked change deleted', () => {
    const source = opened(
      wordFile(
        `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>${run('The gate ')}</w:p>${paragraph(run('held.'))}${paragraph(run('So far.'))}`,
      ),
    );
    expect(source.text).toBe('The gate held.\nSo far.');
  });

  it('never shows hidden text, set so directly or by a style', () => {
    const source = opened(
      wordFile(
        paragraph(run('Seen. ') + run('HIDDEN', '<w:vanish/>') + run('Shown.', '<w:vanish w:val="0"/>')) +
          paragraph(run('GHOST'), 'Ghost'),
      ),
    );
    expect(source.text).toBe('Seen. Shown.');
    expect(source.notes).toEqual(['2 pieces of hidden text were left out.']);
  });

  it('keeps web links as hints, from relationships and from fields', () => {
    const source = opened(
      wordFile(
        paragraph(`<w:hyperlink r:id="rId1">${run('Tide tables')}</w:hyperlink>`) +
          paragraph(field('HYPERLINK "https://news.example/gate" \\o "tip"', 'The gate')) +
          paragraph(
            `<w:fldSimple w:instr=" HYPERLINK &quot;https://news.example/oil&quot; ">${run('Oil')}</w:fldSimple>`,
          ),
      ),
    );
    expect(source.lines.map(({ hint }) => [hint?.href, hint?.linkShare])).toEqual([
      ['https://news.example/tide', 1],
      ['https://news.example/gate', 1],
      ['https://news.example/oil', 1],
    ]);
    expect(source.text).toBe('Tide tables\nThe gate\nOil');
  });

  it('drops links that lead elsewhere than to the web and keeps their words', () => {
    const source = opened(
      wordFile(
        paragraph(`<w:hyperlink r:id="rId2">${run('one')}</w:hyperlink>`) +
          paragraph(`<w:hyperlink r:id="rId3">${run('two')}</w:hyperlink>`) +
          paragraph(field('HYPERLINK "javascript:alert(1)"', 'three')) +
          paragraph(field('HYPERLINK "\\\\\\\\host\\\\share"', 'four')),
      ),
    );
    expect(source.text).toBe('one\ntwo\nthree\nfour');
    expect(JSON.stringify(source.lines)).not.toContain('href');
    expect(source.notes).toEqual(['4 links that do not lead to the web were dropped; their words stay.']);
  });

  it('loses no text to a field that never ends', () => {
    expect(
      opened(
        wordFile(
          paragraph(
            `${run('Before ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>`,
          ) + paragraph(run('after.')),
        ),
      ).text,
    ).toBe('Before\nafter.');
  });

  it('keeps the text of tables, content controls and text boxes, each once', () => {
    const box = (inner: string): string => `<w:txbxContent>${paragraph(run(inner))}</w:txbxContent>`;
    const source = opened(
      wordFile(
        `<w:tbl><w:tr><w:tc>${paragraph(run('cell'))}</w:tc></w:tr></w:tbl><w:sdt><w:sdtContent>${paragraph(run('control'))}</w:sdtContent></w:sdt>` +
          paragraph(
            `${run('before ')}<w:r><mc:AlternateContent><mc:Choice>${box('box')}</mc:Choice><mc:Fallback>${box('box')}</mc:Fallback></mc:AlternateContent></w:r>${run('after')}`,
          ),
      ),
    );
    expect(linesOf(source)).toEqual(['td: cell', 'p: control', 'p: box', 'p: before after']);
  });

  it('reads tabs, line breaks, hyphens and symbols as characters', () => {
    const source = opened(
      wordFile(
        paragraph(
          '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:sym w:font="Symbol" w:char="F0B7"/><w:sym w:font="Wingdings" w:char="F0FF"/></w:r>',
        ),
      ),
    );
    expect(source.text).toBe('a b\nc\u2011de\u2022\ufffd');
    expect(source.notes).toEqual(['One symbol of a picture font could not be read and is shown as \ufffd.']);
  });

  it('reads UTF-16 and the strict kind of the format', () => {
    const wide = wordXml(paragraph(run('Wide')));
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from([...wide], (letter) => letter.charCodeAt(0)).buffer),
    ]);
    expect(opened(zipSync(wordParts(utf16))).text).toBe('Wide');
    const strict = wordXml(paragraph(run('Strict')))
      .replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      )
      .replaceAll('w:', 'x:')
      .replaceAll('xmlns:w=', 'xmlns:x=');
    expect(opened(zipSync(wordParts(strict))).text).toBe('Strict');
  });

  it('reads tables nested a thousand deep', () => {
    expect(
      opened(
        wordFile('<w:tbl><w:tr><w:tc>'.repeat(1000) + paragraph(run('deep')) + '</w:tc></w:tr></w:tbl>'.repeat(1000)),
      ).text,
    ).toBe('deep');
  });

  it('says that macros were left out', () => {
    expect(opened(wordFile(paragraph(run('Text')), { 'word/vbaProject.bin': strToU8('x') })).notes).toEqual([
      'The macros in the file were left out.',
    ]);
  });

  it('comes to the desk as a story: headline, crosshead, list and quotation', () => {
    const body =
      paragraph(run('Gate holds as the river rises again'), 'Titre') +
      paragraph(run('By Nia Holt'), 'By') +
      paragraph(
        run(
          'The tide gate at Orrin held on Monday night, the harbour trust said, although the river rose to within a hand of the quay.',
        ),
      ) +
      paragraph(
        run(
          '“We had the sandbags ready and did not need them,” said Tom Baird, the harbour master, as he closed the log.',
        ),
      ) +
      paragraph(run('What comes next'), 'H2') +
      paragraph(
        run('The trust will paint the gate in spring and oil its hinges, and has asked the county for new pumps:'),
      ) +
      paragraph(run('two pumps for the north basin'), 'Bullet') +
      paragraph(
        run('The county said that it would answer within a month, once it had seen what the pumps would cost.'),
      );
    const loaded = loadStory({ name: 'harbour.docx', bytes: wordFile(body) }, british, 'story-1');
    if (!loaded.ok) throw new Error(loaded.problem.message);
    expect(loaded.value.story.blocks.map(({ kind }) => kind)).toEqual([
      'headline',
      'byline',
      'paragraph',
      'paragraph',
      'crosshead',
      'paragraph',
      'list-item',
      'paragraph',
    ]);
    expect(loaded.value.story.quotations.map(({ speaker }) => speaker?.name)).toEqual(['Tom Baird']);
  });

  it('finds the headline at the top of a document without styles', () => {
    const lines = [
      'Gate holds as the river rises again',
      'By Nia Holt',
      'The tide gate at Orrin held on Monday night.',
      '“We had the sandbags ready,” said Tom Baird, the harbour master.',
      'The trust will paint it.',
    ];
    const loaded = loadStory(
      { name: 'harbour.docx', bytes: wordFile(lines.map((line) => paragraph(run(line))).join('')) },
      british,
      'story-1',
    );
    expect(loaded.ok && loaded.value.story.blocks.map(({ kind }) => kind)).toEqual([
      'headline',
      'byline',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  itWithSamples('reads every file that other programs made', () => {
    const names = readdirSync(samples).filter((name) => name.endsWith('.docx'));
    expect(names.length).toBeGreaterThan(5);
    for (const name of names)
      expect(opened(readFileSync(join(samples, name)), name).text.length, name).toBeGreaterThan(10);
  });
});
