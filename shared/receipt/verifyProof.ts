import type { SourceFile } from '../importers/importer';
import { succeed, type Outcome } from '../story/outcome';
import { parseReceipt } from './receipt';
import { keyMark, signedBy } from './signature';
import { answersTo, type ReceiptAnswer, type ReceiptVerdict } from './verdict';
import { checkSpoken, spokenUnchecked } from './spoken';
import { verifyReceipt } from './verifyReceipt';

/** What lies before somebody who checks a file. */
export interface Proof {
  readonly file: Uint8Array;
  /** The receipt as it was written, and the name to call it by. */
  readonly receipt: Uint8Array;
  readonly receiptName: string;
  /** The text of the source. */
  readonly source?: string | undefined;
  /** A transcript that the story was held against. */
  readonly transcript?: SourceFile | undefined;
  /** The text of the signature beside the receipt. */
  readonly signature?: string | undefined;
  /** The public key that must have signed, 32 bytes. */
  readonly key?: Uint8Array | undefined;
}

const { good, bad } = answersTo('signature');

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

function signatureAnswers({ receipt, signature, key }: Proof): readonly ReceiptAnswer[] {
  if (signature === undefined)
    return key === undefined ? [] : [bad('The receipt is not signed by the key given: no signature lies beside it.')];
  const signer = signedBy(receipt, signature);
  if (signer === null) return [bad('The signature is not one of this receipt: one of the two was changed.')];
  if (key !== undefined && !sameBytes(key, signer))
    return [bad(`The receipt is signed by another key, ${keyMark(signer)}.`)];
  return [good(`The receipt is signed by the key ${keyMark(signer)}${key === undefined ? '' : ', the one given'}.`)];
}

const notKnown = ({ signature, key }: Proof): readonly string[] => [
  ...(signature === undefined && key === undefined
    ? ['Who made the receipt: it is not signed, so whoever changed the file could have written another.']
    : []),
  ...(signature !== undefined && key === undefined
    ? ['Whose key signed: compare its mark with the one the newsroom publishes, or give the key.']
    : []),
];

/** Checks a file by all that lies beside it. Fails where the receipt cannot be read at all. */
export function verifyProof(proof: Proof): Outcome<ReceiptVerdict> {
  const receipt = parseReceipt(proof.receiptName, new TextDecoder().decode(proof.receipt));
  if (!receipt.ok) return receipt;
  const verdict = verifyReceipt(proof.file, receipt.value, proof.source);
  const signed = signatureAnswers(proof);
  const spoken = checkSpoken(receipt.value, proof.transcript);
  const holds = [...signed, ...spoken].every(({ isGood }) => isGood);
  return succeed({
    isProven: verdict.isProven && holds,
    isWordForWord: verdict.isWordForWord && holds,
    answers: [...signed, ...verdict.answers, ...spoken],
    unchecked: [...notKnown(proof), ...spokenUnchecked(receipt.value, proof.transcript), ...verdict.unchecked],
  });
}
