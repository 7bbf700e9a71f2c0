// What in a receipt lets somebody outside check it: annotations, the chain of decisions, the signature, the schema.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../shared/exporters/exporters';
import type { Annotation } from '../../shared/receipt/annotation';
import { contentOf } from '../../shared/receipt/contentOf';
import { brokenAt, decisionsOf } from '../../shared/receipt/decisions';
import { receiptText, type Receipt } from '../../shared/receipt/receipt';
import {
  keyFrom,
  privateKeyText,
  publicKeyText,
  readKey,
  signatureText,
  signedBy,
} from '../../shared/receipt/signature';
import { readWords } from '../../shared/receipt/textPlaces';
import { verifyProof } from '../../shared/receipt/verifyProof';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { leave } from './leave';
import { load, ready } from './stories';

const { story } = load(ready);
const astral = load(ready.replace('The harbour at', '\u{1F6A2}\u{1F6A2} The harbour at')).story;

const decidedOn: StoryDocument = {
  ...story,
  quotations: story.quotations.map((quotation, at) => ({
    ...quotation,
    status: 'confirmed',
    ...(at === 1 ? { verified: { by: 'Ann Otter', at: '2026-03-01T09:00:00Z' } } : {}),
  })),
};

const bytesOf = (receipt: Receipt): Uint8Array => new TextEncoder().encode(receiptText(receipt));
const points = (text: string, from: number, to: number): string => Array.from(text).slice(from, to).join('');
const wordsOf = (text: string): string => readWords(text).words.join(' ');

const ends = ({ body, target }: Annotation) => ({
  inFile: body.flatMap((each) => (each.type === 'SpecificResource' ? [each] : [])),
  inSource: target,
});

describe('each quotation’s annotation', () => {
  for (const { id } of exporters)
    it(`points at its words in the source and in ${id}, in code points`, () => {
      const { bytes, receipt } = leave(astral, id);
      const content = readWords(contentOf(bytes)).text;
      expect(receipt.annotations).toHaveLength(receipt.quotations.length);
      receipt.quotations.forEach(({ said = [], parts }, at) => {
        const { inFile, inSource } = ends(receipt.annotations![at]!);
        const text = (resource: (typeof inFile)[number], of: string): string => {
          const [position, quote] = resource.selector;
          if (position?.type !== 'TextPositionSelector' || quote?.type !== 'TextQuoteSelector')
            throw new Error('selectors');
          const found = points(of, position.start, position.end);
          expect(found).toBe(quote.exact);
          expect(of).toContain(quote.prefix + quote.exact + quote.suffix);
          return found;
        };
        expect(inSource.map((each) => text(each, astral.source.text))).toEqual(said.map(({ words }) => words));
        expect(inFile.map((each) => wordsOf(text(each, content)))).toEqual(
          parts.filter(({ places }) => places > 0).map(({ words }) => wordsOf(words)),
        );
      });
    });

  it('points into the running copy, not into a list of quotations beside it', () => {
    const { receipt } = leave(story, 'markdown');
    const pell = receipt.quotations.findIndex(({ speaker }) => speaker === 'Ruth Pell');
    const [, quote] = ends(receipt.annotations![pell]!).inFile[0]!.selector;
    expect(quote).toMatchObject({ prefix: expect.stringContaining('harbour master, said: ') as string });
  });

  it('names its grade and its speaker', () => {
    const { receipt } = leave(story, 'html');
    expect(receipt.annotations?.flatMap(({ body }) => body)).toContainEqual({
      type: 'TextualBody',
      purpose: 'identifying',
      value: 'Ruth Pell',
    });
  });
});

describe('the chain of decisions', () => {
  const decisions = decisionsOf(decidedOn);
  const source = leave(decidedOn, 'text').receipt.source.sha256;

  it('says who verified a quotation, and when', () =>
    expect(decisions).toContainEqual(
      expect.objectContaining({ what: 'verified', by: 'Ann Otter', at: '2026-03-01T09:00:00Z' }),
    ));
  it('holds as it was made', () => expect(brokenAt(decisions, source)).toBeNull());
  it('breaks where a decision was changed', () =>
    expect(
      brokenAt(
        decisions.map((each, at) => (at === 1 ? { ...each, by: 'Bo Lind' } : each)),
        source,
      ),
    ).toBe(1));
  it('breaks where one was taken out', () => expect(brokenAt(decisions.toSpliced(1, 1), source)).toBe(1));
  it('breaks where two changed places', () =>
    expect(brokenAt([decisions[1]!, decisions[0]!, ...decisions.slice(2)], source)).toBe(0));
});

describe('a signature', () => {
  const key = keyFrom(new Uint8Array(32).fill(7));
  const { bytes, receipt } = leave(decidedOn, 'html');
  const signed = signatureText(bytesOf(receipt), key);
  const proof = {
    file: bytes,
    receipt: bytesOf(receipt),
    receiptName: 'r',
    source: story.source.text,
    signature: signed,
  };

  it('is of the receipt’s bytes alone', () => {
    expect(signedBy(bytesOf(receipt), signed)).toEqual(key.public);
    expect(signedBy(bytesOf({ ...receipt, made: 'then' }), signed)).toBeNull();
    expect(signedBy(bytesOf(receipt), '{}')).toBeNull();
  });
  it('is one that other programs take: of the first test of RFC 8032', () => {
    const own = keyFrom(Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex'));
    expect(Buffer.from(own.public).toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    );
    expect((JSON.parse(signatureText(new Uint8Array(), own)) as { signature: string }).signature).toBe(
      Buffer.from(
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
        'hex',
      ).toString('base64'),
    );
  });
  it('counts only when it is the key’s that was given', () => {
    const verdictOf = (given: Partial<typeof proof> & { key?: Uint8Array }) => {
      const verdict = verifyProof({ ...proof, ...given });
      return verdict.ok ? verdict.value.isProven : null;
    };
    expect(verdictOf({ key: key.public })).toBe(true);
    expect(verdictOf({ key: keyFrom(new Uint8Array(32).fill(8)).public })).toBe(false);
    expect(verdictOf({ receipt: bytesOf({ ...receipt, made: 'then' }) })).toBe(false);
  });
  it('comes back from its key’s PEM', () => {
    expect(readKey('k', privateKeyText(key.secret!))).toEqual({ ok: true, value: key });
    expect(readKey('k', publicKeyText(key))).toEqual({ ok: true, value: { secret: null, public: key.public } });
    expect(readKey('k', 'no key')).toMatchObject({ ok: false });
  });
});

describe('a verdict', () => {
  const { bytes, receipt } = leave(story, 'html');
  const verdict = verifyProof({ file: bytes, receipt: bytesOf(receipt), receiptName: 'r' });

  it('says how many of the source’s words stand in the file', () =>
    expect(JSON.stringify(verdict)).toMatch(/\d+ of \d+ of the source’s words in quotations stand in the file/));
  it('says what it did not look at', () =>
    expect(verdict).toMatchObject({
      value: {
        unchecked: [
          expect.stringContaining('not signed'),
          expect.stringContaining('The source itself'),
          expect.stringContaining('nobody confirmed it'),
          expect.stringContaining('spoken at all'),
        ] as string[],
      },
    }));
});

it('every receipt is valid by the schema that is published', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  const validate = ajv.compile(JSON.parse(readFileSync('docs/verify/receipt.schema.json', 'utf8')) as object);
  for (const { id } of exporters)
    for (const each of [story, decidedOn]) {
      validate(JSON.parse(receiptText(leave(each, id).receipt)));
      expect(validate.errors).toBeNull();
    }
  expect(validate({ ...leave(story, 'text').receipt, made: 1 })).toBe(false);
});
