import { getPublicKey, hashes, sign, verify } from '@noble/ed25519';
import { sha512 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import { decodeBase64, encodeBase64 } from '../text/base64';
import { parseJson } from '../text/parseJson';
import { fail, succeed, type Outcome } from '../story/outcome';

hashes.sha512 = sha512;

/** The name of the signature that lies beside a receipt. */
export const signatureName = (receipt: string): string => `${receipt}.sig`;

const schema = v.object({ algorithm: v.literal('Ed25519'), publicKey: v.string(), signature: v.string() });

/** A detached signature over the bytes of a receipt; keys and signatures as base64. */
export type Signature = v.InferOutput<typeof schema>;

/** A key to sign with has its secret; one to check with has none. 32 bytes each. */
export interface SigningKey {
  readonly secret: Uint8Array | null;
  readonly public: Uint8Array;
}

// RFC 8410: what stands before the 32 bytes of a key in PKCS #8 and in SubjectPublicKeyInfo.
const privateHead = '302e020100300506032b657004220420';
const publicHead = '302a300506032b6570032100';

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Reads an Ed25519 key as PEM, private (`openssl genpkey -algorithm ed25519`) or public. */
export function readKey(name: string, text: string): Outcome<SigningKey> {
  const [, kind, body] = /-----BEGIN (PRIVATE|PUBLIC) KEY-----([^-]+)-----END/.exec(text) ?? [];
  const der = decodeBase64(body ?? '');
  const head = kind === 'PRIVATE' ? privateHead : publicHead;
  if (kind === undefined || hex(der.subarray(0, -32)) !== head)
    return fail('key', `${name} is no Ed25519 key in PEM. Make one: openssl genpkey -algorithm ed25519 -out key.pem`);
  const bytes = der.slice(-32);
  return succeed(kind === 'PRIVATE' ? keyFrom(bytes) : { secret: null, public: bytes });
}

/** The key of 32 secret bytes, wherever they are kept. */
export const keyFrom = (secret: Uint8Array): SigningKey => ({ secret, public: getPublicKey(secret) });

const pem = (kind: 'PRIVATE' | 'PUBLIC', head: string, bytes: Uint8Array): string =>
  `-----BEGIN ${kind} KEY-----\n${encodeBase64(decodeHexOf(head + hex(bytes)))}\n-----END ${kind} KEY-----\n`;

const decodeHexOf = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

/** A key as PEM: whole, or only what may be given to anybody. */
export const privateKeyText = (secret: Uint8Array): string => pem('PRIVATE', privateHead, secret);
export const publicKeyText = (key: SigningKey): string => pem('PUBLIC', publicHead, key.public);

/** Signs the bytes of a receipt; the text to keep beside it. The key must have its secret. */
export function signatureText(receipt: Uint8Array, { secret, public: own }: SigningKey): string {
  if (secret === null) throw new RangeError('a public key cannot sign');
  const signature: Signature = {
    algorithm: 'Ed25519',
    publicKey: encodeBase64(own),
    signature: encodeBase64(sign(receipt, secret)),
  };
  return `${JSON.stringify(signature, null, 1)}\n`;
}

/** Whether a signature is one of these bytes, and whose key made it; null where it is none. */
export function signedBy(receipt: Uint8Array, written: string): Uint8Array | null {
  const parsed = v.safeParse(schema, parseJson(written));
  if (!parsed.success) return null;
  const [key, signature] = [decodeBase64(parsed.output.publicKey), decodeBase64(parsed.output.signature)];
  try {
    return signature.length === 64 && key.length === 32 && verify(signature, receipt, key) ? key : null;
  } catch {
    // A key that is no point of the curve signs nothing.
    return null;
  }
}

/** A key as people compare it: its first sixteen figures in hexadecimal. */
export const keyMark = (key: Uint8Array): string => hex(key.subarray(0, 8)).replace(/(.{4})(?=.)/g, '$1 ');
