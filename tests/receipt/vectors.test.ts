import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../shared/story/outcome';
import type { ReceiptVerdict } from '../../shared/receipt/verdict';
import { verifyProof, type Proof } from '../../shared/receipt/verifyProof';
import { proofOf, type Vectors } from '../../tools/receiptVectors';
import { schemaText, vectorsText, verifyScript } from '../../tools/verifyFiles';

const text = (name: string): string => readFileSync(`docs/verify/${name}`, 'utf8');
const all = JSON.parse(text('vectors.json')) as Vectors;

/** The checks that fail, by the page’s own script or by ours. */
const failing = (verify: (proof: Proof) => Outcome<ReceiptVerdict>, proof: Proof) => {
  const verdict = verify(proof);
  if (!verdict.ok) return [verdict.problem.message];
  const bad = verdict.value.answers.filter(({ isGood }) => !isGood).map(({ check }) => check);
  expect(verdict.value.isProven).toBe(bad.length === 0);
  return [...new Set(bad)].toSorted();
};

describe('the test vectors', () => {
  it('are two hundred, tampered ones among them', () => {
    expect(all.vectors).toHaveLength(200);
    expect(all.vectors.filter((vector) => vector.failing.length > 0).length).toBeGreaterThan(100);
  });

  it('come out as was written down by hand', () => {
    for (const vector of all.vectors)
      expect([vector.name, failing(verifyProof, proofOf(all, vector))]).toEqual([
        vector.name,
        vector.failing.toSorted(),
      ]);
  });

  it('come out alike in the script of the page, which has nothing but a browser’s language', () => {
    const context = createContext({ TextDecoder, TextEncoder });
    runInContext(text('verify.js'), context);
    const verify = (context as { verbatimVerify?: typeof verifyProof }).verbatimVerify;
    if (!verify) throw new Error('the script offers no verbatimVerify');
    for (const vector of all.vectors)
      expect([vector.name, failing(verify, proofOf(all, vector))]).toEqual([vector.name, vector.failing.toSorted()]);
  });
});

describe('docs/verify/, written by tools/writeVerify.ts, is of today:', () => {
  it('its schema', () => expect(text('receipt.schema.json')).toBe(schemaText()));
  it('its vectors', () => expect(text('vectors.json')).toBe(vectorsText()));
  it('its script', async () => expect(text('verify.js') === (await verifyScript())).toBe(true));
  it('its page, which loads nothing but its script', () =>
    expect(text('index.html').match(/(?:src|href)="[^"]*"/g)).toEqual(['src="verify.js"']));
});
