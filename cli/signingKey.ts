import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { errorCode, nodeDisk } from '../disk/disk';
import { writeWhole } from '../disk/writeWhole';
import { keyFrom, privateKeyText, publicKeyText, readKey, type SigningKey } from '../shared/receipt/signature';
import { fail, succeed, type Outcome } from '../shared/story/outcome';
import { readInput } from './readInput';
import { tell } from './speak';
import { writeProblem } from './writeFiles';

export const keyNotes =
  '--key FILE: signs each receipt with the Ed25519 key in FILE; made at first use, with the public key beside it';

/** The key to sign with: read from its file, or made and put there where none lies. In a dry run none is put there. */
export async function signingKey(path: string, isDryRun: boolean): Promise<Outcome<SigningKey>> {
  if (!existsSync(path)) return makeKey(path, isDryRun);
  const file = await readInput(path);
  if (!file.ok) return file;
  const key = readKey(path, new TextDecoder().decode(file.value.bytes));
  return key.ok && key.value.secret === null
    ? fail('key', `${path} is a public key, which cannot sign. Give the private one after --key.`)
    : key;
}

async function makeKey(path: string, isDryRun: boolean): Promise<Outcome<SigningKey>> {
  const secret = Uint8Array.from(randomBytes(32));
  const key = keyFrom(secret);
  if (isDryRun) return succeed(key);
  try {
    await writeWhole(nodeDisk, `${path}.pub`, new TextEncoder().encode(publicKeyText(key)), 0o644);
    // Only its owner may read what signs.
    await writeWhole(nodeDisk, path, new TextEncoder().encode(privateKeyText(secret)), 0o600);
  } catch (error) {
    // A public key without its private one is of another key, lost or kept elsewhere: it is not to be confused.
    return errorCode(error) === 'EEXIST'
      ? fail(
          'key',
          `${path}.pub is there, but not the key it belongs to. Put that back, or give another name after --key.`,
        )
      : writeProblem(error, path, '--key');
  }
  tell(`Made a key in ${path}. Keep it to yourself, and publish ${path}.pub: it proves what this key signed.`);
  return succeed(key);
}
