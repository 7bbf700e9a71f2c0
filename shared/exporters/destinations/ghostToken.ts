import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { encodeBase64 } from '../../text/base64';
import type { Credentials } from './destination';

const base64Url = (bytes: Uint8Array): string =>
  encodeBase64(bytes).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');

const keyShape = /^([0-9a-f]{24}):((?:[0-9a-f]{2}){16,64})$/;

/** A token for five minutes, as Ghost’s Admin API wants it; null where the secret is no Admin API key. */
export function ghostToken({ secret, now }: Credentials): string | null {
  const [, id, key] = keyShape.exec(secret.trim()) ?? [];
  if (id === undefined || key === undefined) return null;
  const part = (value: object): string => base64Url(utf8ToBytes(JSON.stringify(value)));
  const claim = `${part({ alg: 'HS256', typ: 'JWT', kid: id })}.${part({ iat: now, exp: now + 300, aud: '/admin/' })}`;
  return `${claim}.${base64Url(hmac(sha256, hexToBytes(key), utf8ToBytes(claim)))}`;
}
