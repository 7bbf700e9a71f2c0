import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setBody } from './setBody';
import { exporters } from '../../shared/exporters/exporters';
import { american, british, type HouseStyle } from '../../shared/houseStyle/houseStyle';
import { receiptMaker } from '../../shared/receipt/makeReceipt';
import { parseReceipt, receiptName, receiptText, type Receipt } from '../../shared/receipt/receipt';
import { verifyReceipt } from '../../shared/receipt/verifyReceipt';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { fileBytes } from '../../shared/receipt/fileBytes';
import { overrideHold } from '../../shared/desk/overrideHold';
import { removeBlock } from '../../shared/desk/removeBlock';
import { blockWith, findings } from '../desk/storyFrom';
import { load, ready } from './stories';

const now = '2026-03-01T10:00:00Z';
const { story } = load(ready);

function leave(
  given: StoryDocument,
  id: string,
  houseStyle: HouseStyle = british,
): { readonly bytes: Uint8Array; readonly receipt: Receipt } {
  const exporter = exporters.find((each) => each.id === id);
  if (!exporter) throw new Error(`no exporter ${id}`);
  const file = exporter.export(given, { houseStyle, now });
  const bytes = fileBytes(file);
  const receipt = receiptMaker(given, { houseStyle, now, version: '0', findings: findings(given) })({
    name: file.name,
    format: id,
    formatVersion: exporter.version,
    bytes,
  });
  return { bytes, receipt };
}

const change = (bytes: Uint8Array, from: string, to: string): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(bytes).replace(from, to));

const complaints = (bytes: Uint8Array, receipt: Receipt, source?: string): readonly string[] =>
  verifyReceipt(bytes, receipt, source)
    .answers.filter(({ isGood }) => !isGood)
    .map(({ message }) => message);

describe('a receipt', () => {
  for (const { id } of exporters) {
    for (const houseStyle of [british, american]) {
      it(`proves ${id} in ${houseStyle.name} style`, () => {
        const { bytes, receipt } = leave(story, id, houseStyle);
        expect(complaints(bytes, receipt, story.source.text)).toEqual([]);
        expect(
          receipt.quotations
            .filter(({ where }) => where === 'body')
            .flatMap(({ parts }) => parts)
            .filter(({ places }) => places === 0),
        ).toEqual([]);
      });
    }
  }
  it('tells each quotation’s words, place and speaker', () => {
    const { receipt } = leave(story, 'html');
    const pell = receipt.quotations.find(({ speaker }) => speaker === 'Ruth Pell');
    expect(pell).toMatchObject({ where: 'body', status: 'proposed', confirmedBy: null, grade: 'same', reason: null });
    expect(pell?.parts[0]).toMatchObject({
      sourceWords: 'It is a good day for the town and for the crews.',
      words: 'It is a good day for the town and for the crews.',
    });
    for (const { start, end, sourceWords } of receipt.quotations.flatMap(({ parts }) => parts))
      expect(story.source.text.slice(start ?? 0, end ?? 0)).toBe(sourceWords);
  });
  it('comes back from its text', () => {
    const { receipt } = leave(story, 'nitf');
    expect(parseReceipt(receiptName('a.xml'), receiptText(receipt))).toEqual({ ok: true, value: receipt });
  });
  it('says what a file that is no receipt lacks', () => {
    expect(parseReceipt('a.json', '{"schemaVersion":1}')).toMatchObject({ ok: false, problem: { code: 'receipt' } });
    expect(parseReceipt('a.json', 'no JSON')).toMatchObject({ ok: false });
  });
  it('keeps the reason of an override and what it let out', () => {
    const finding = {
      rule: 'missing-opening',
      key: 'opening',
      severity: 'hold',
      message: 'It starts in the middle.',
      at: null,
      source: { start: 0, end: 5 },
    } as const;
    const receipt = receiptMaker(
      { ...story, override: { reason: 'Checked', findings: ['opening'] } },
      { houseStyle: british, now, version: '0', findings: [finding, { ...finding, key: 'later' }] },
    )({ name: 'a', format: 'text', formatVersion: '1', bytes: new Uint8Array() });
    expect(receipt.override).toEqual({
      reason: 'Checked',
      holds: [{ rule: 'missing-opening', message: 'It starts in the middle.', start: 0, end: 5 }],
    });
  });
});

describe('punctuation set by house style', () => {
  const copy = ready.replace('for the crews.’', 'for the crews’.').replace('for the town and', 'for the town — and');
  const set = load(copy).story;
  const style = { ...american, dashes: 'closed-em', closing: 'inside' } as const;

  it('is proven, and said', () => {
    const { bytes, receipt } = leave(set, 'html', style);
    expect(receipt.quotations.find(({ speaker }) => speaker === 'Ruth Pell')).toMatchObject({
      grade: 'punctuation',
      parts: [{ words: 'It is a good day for the town—and for the crews.' }],
    });
    expect(complaints(bytes, receipt, set.source.text)).toEqual([]);
    expect(
      verifyReceipt(bytes, receipt)
        .answers.map(({ message }) => message)
        .join(' '),
    ).toContain('House style (dashes closed-em, stops at the close inside) set the punctuation of one quotation');
  });
  it('is no cover for another word or another sign', () => {
    const { bytes, receipt } = leave(set, 'html', style);
    const forge = (words: string): Receipt => ({
      ...receipt,
      quotations: receipt.quotations.map((each) =>
        each.speaker === 'Ruth Pell' ? { ...each, parts: each.parts.map((part) => ({ ...part, words })) } : each,
      ),
    });
    expect(complaints(bytes, forge('It is a bad day for the town—and for the crews.')).join(' ')).toContain(
      'the words are not the source’s',
    );
    expect(complaints(bytes, forge('It is a good day for the town—and for the crews!')).join(' ')).toContain(
      'the punctuation is not the source’s',
    );
    expect(
      complaints(bytes, { ...receipt, punctuation: { dashes: 'as-written', closing: 'as-written' } }).join(' '),
    ).toContain('the punctuation is not the source’s');
  });
  it('was not set where an older receipt says nothing of it', () => {
    const { punctuation: _, ...older } = leave(story, 'text').receipt;
    expect(parseReceipt('a', JSON.stringify(older))).toMatchObject({
      ok: true,
      value: { punctuation: { dashes: 'as-written', closing: 'as-written' } },
    });
  });
});

describe('a file that was changed', () => {
  it('is told from the one that left', () => {
    const { bytes, receipt } = leave(story, 'html');
    expect(complaints(change(bytes, 'mooring fees', 'parking fees'), receipt)).toEqual([
      expect.stringContaining('changed after the export'),
    ]);
  });
  for (const id of ['html', 'nitf', 'ninjs-3.1', 'markdown', 'text', 'wxr', 'icml']) {
    it(`loses its proof with one word of a quotation in ${id}`, () => {
      const { bytes, receipt } = leave(story, id);
      expect(complaints(change(bytes, 'a good day', 'a bad day'), receipt)).toEqual(
        expect.arrayContaining([expect.stringContaining('It is a good day')]),
      );
    });
  }
  it('keeps its words under other marks', () => {
    const { bytes, receipt } = leave(story, 'text');
    expect(complaints(change(bytes, '‘It is', '“It is'), receipt)).toHaveLength(1);
  });
});

describe('a quotation that is not the source’s', () => {
  const changed = setBody(story, 'a good day', 'a great day');
  it('is not proven', () => {
    const { bytes, receipt } = leave(changed, 'html');
    expect(complaints(bytes, receipt)).toEqual([expect.stringContaining('the words are not the source’s')]);
  });
  it('stands with the editor’s reason', () => {
    const { bytes, receipt } = leave(overrideHold(changed, 'Heard on the tape', findings(changed)), 'html');
    const { isProven, answers } = verifyReceipt(bytes, receipt);
    expect(isProven).toBe(true);
    expect(answers.map(({ message }) => message).join('\n')).toContain('Heard on the tape');
  });
  it('is never proven word for word, whatever the reason', () => {
    const { bytes, receipt } = leave(overrideHold(changed, 'Heard on the tape', findings(changed)), 'html');
    expect(verifyReceipt(bytes, receipt).isWordForWord).toBe(false);
  });
  it('is not covered by an override of another hold', () => {
    const { bytes, receipt } = leave(changed, 'html');
    const holds = [{ rule: 'missing-opening', message: 'It starts in the middle.', start: 0, end: 9999 }];
    expect(verifyReceipt(bytes, { ...receipt, override: { reason: 'Any', holds } }).isProven).toBe(false);
  });
  it('is told with how many of the source’s words stand', () => {
    const cut = setBody(story, '‘There is more to do before the spring.', '‘There is more to do.');
    const { bytes, receipt } = leave(cut, 'html');
    expect(receipt.quotations.find(({ speaker }) => speaker === 'Owen Tarrant')).toMatchObject({
      grade: 'words',
      wordsSaid: 18,
      wordsStanding: 15,
    });
    expect(complaints(bytes, receipt)).toEqual([
      expect.stringContaining('15 of 18 of the source’s words stand in the file: the words are not the source’s'),
    ]);
  });
  it('is found when a whole paragraph is gone', () => {
    const whole = blockWith(story, 'There is more to do');
    const { bytes, receipt } = leave(removeBlock(story, whole.id, 'Cut.'), 'html');
    expect(complaints(bytes, receipt)).toEqual([expect.stringContaining('10 of 18 of the source’s words stand')]);
    expect(verifyReceipt(bytes, receipt)).toMatchObject({ isProven: false, isWordForWord: false });
  });
  it('is told and proven, but not word for word, where the desk’s marks show it', () => {
    const cut = setBody(story, 'It is a good day for the town and for the crews.', 'It is a good day … for the crews.');
    const { bytes, receipt } = leave(cut, 'html');
    expect(receipt.quotations.find(({ speaker }) => speaker === 'Ruth Pell')).toMatchObject({ grade: 'trimmed' });
    const { isProven, isWordForWord, answers } = verifyReceipt(bytes, receipt, story.source.text);
    expect([isProven, isWordForWord]).toEqual([true, false]);
    expect(answers.map(({ message }) => message).join('\n')).toContain(
      '8 of 12 of the source’s words stand in the file; an ellipsis stands where words were left out.',
    );
    const put = setBody(story, 'for the town and for', 'for [Saltby] and for');
    expect(verifyReceipt(leave(put, 'html').bytes, leave(put, 'html').receipt)).toMatchObject({
      isProven: true,
      isWordForWord: false,
    });
  });
  it('is looked for in its parts where the receipt is older', () => {
    const { bytes, receipt } = leave(changed, 'html');
    const unknown = new Set(['said', 'wordsSaid', 'wordsStanding']);
    const text = JSON.stringify(receipt, (key, value: unknown) => (unknown.has(key) ? undefined : value));
    const older = parseReceipt('a', text);
    expect(older.ok && complaints(bytes, older.value)).toEqual([
      expect.stringContaining('the words are not the source’s'),
    ]);
  });
  it('is found though the receipt says otherwise', () => {
    const { bytes, receipt } = leave(changed, 'html');
    const forged = {
      ...receipt,
      quotations: receipt.quotations.map((quotation) => ({ ...quotation, grade: 'same' as const })),
    };
    expect(complaints(bytes, forged)).toHaveLength(1);
  });
  it('is found in the source though the receipt has other words', () => {
    const { bytes, receipt } = leave(changed, 'html');
    const forged = {
      ...receipt,
      quotations: receipt.quotations.map((quotation) => ({
        ...quotation,
        said: (quotation.said ?? []).map((each, at) => ({ ...each, words: quotation.parts[at]?.words ?? '' })),
        parts: quotation.parts.map((part) => ({ ...part, sourceWords: part.words })),
      })),
    };
    expect(complaints(bytes, forged)).toEqual([]);
    expect(complaints(bytes, forged, story.source.text)).toEqual([
      expect.stringContaining('the source has other words'),
    ]);
    expect(complaints(bytes, receipt, `${story.source.text} `)).toEqual([
      expect.any(String),
      expect.stringContaining('The source given is not the one'),
    ]);
  });
});

it('proves whatever it was made for, and throws at nothing', () => {
  const some = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('<', '<script', '<!--', '{"a":', '<![CDATA[', 'PK\u0003\u0004', '&#x110000;', '\\'),
  );
  fc.assert(
    fc.property(fc.array(some, { maxLength: 6 }), fc.string({ unit: 'binary' }), (parts, words) => {
      const bytes = new TextEncoder().encode(parts.join(words));
      const spoken = setBody(story, 'a good day', words);
      const receipt = receiptMaker(
        { ...spoken, override: { reason: 'Any', findings: [] } },
        { houseStyle: british, now, version: '0', findings: [] },
      )({ name: 'a', format: 'text', formatVersion: '1', bytes });
      expect(verifyReceipt(bytes, receipt).answers[0]?.isGood).toBe(true);
      expect(complaints(bytes, receipt).filter((each) => each.includes('these words stand in the file'))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
