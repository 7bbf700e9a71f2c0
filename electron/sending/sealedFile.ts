import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { parseJson } from '../../shared/text/parseJson';
import { errorCode } from '../../disk/disk';
import { replaceFileSync } from '../../disk/replaceFileSync';

/** The system's own safe place for a key, as Electron offers it. `open` throws for what it did not seal. */
export interface Vault {
  readonly isAvailable: () => boolean;
  readonly seal: (text: string) => Buffer;
  readonly open: (sealed: Buffer) => string;
}

/** Whose secret it is, and the sites that it goes to and to no others. */
export interface SecretOwner {
  readonly name: string;
  readonly sites: readonly string[];
}

/** Secrets in a file, sealed by the system; none is ever kept in the open. */
export interface SealedFile {
  readonly isAvailable: () => boolean;
  /** Null where none is kept for just these sites. */
  readonly read: (owner: SecretOwner) => string | null;
  readonly keep: (owner: SecretOwner, secret: string) => Outcome<null>;
  readonly forget: (name: string) => void;
}

const file = v.record(v.string(), v.string());
/** The sites are sealed with the secret: an owner that leads elsewhere by now does not get it. */
const content = v.object({ sites: v.array(v.string()), secret: v.string() });

function readSealed(path: string): Readonly<Record<string, string>> {
  try {
    return v.parse(v.fallback(file, {}), parseJson(readFileSync(path, 'utf8')));
  } catch (error) {
    // A file that is not there or cannot be read holds no secrets: they are asked for again.
    if (errorCode(error) === '') throw error;
    return {};
  }
}

/** `asksAgain`: when a secret is asked for that cannot be kept, as in “at each send”. */
export function openSealedFile(path: string, vault: Vault, asksAgain: string): SealedFile {
  const noVault = fail(
    'secret-not-kept',
    `This system has no safe place for secrets that Verbatim can use, so it asks ${asksAgain}.`,
  );
  const open = (sealed: string | undefined): v.InferOutput<typeof content> | null => {
    if (sealed === undefined || !vault.isAvailable()) return null;
    try {
      const read = v.safeParse(content, parseJson(vault.open(Buffer.from(sealed, 'base64'))));
      return read.success ? read.output : null;
    } catch {
      // Sealed by another user or on another machine, or damaged.
      return null;
    }
  };
  const write = (all: Readonly<Record<string, string>>): Outcome<null> => {
    try {
      replaceFileSync(path, JSON.stringify(all));
      return succeed(null);
    } catch (error) {
      if (errorCode(error) === '') throw error;
      return fail(
        'secret-not-kept',
        'The secret could not be kept: the disk did not take it. Free some space and check the permissions of Verbatim’s folder.',
      );
    }
  };
  return {
    isAvailable: vault.isAvailable,
    read: ({ name, sites }) => {
      const all = readSealed(path);
      const kept = open(Object.hasOwn(all, name) ? all[name] : undefined);
      return kept !== null && JSON.stringify(kept.sites) === JSON.stringify(sites) ? kept.secret : null;
    },
    keep: ({ name, sites }, secret) => {
      if (!vault.isAvailable()) return noVault;
      const sealed = vault.seal(JSON.stringify({ sites, secret })).toString('base64');
      return write({ ...readSealed(path), [name]: sealed });
    },
    forget: (name) => {
      const all = readSealed(path);
      if (Object.hasOwn(all, name)) void write(Object.fromEntries(Object.entries(all).filter(([one]) => one !== name)));
    },
  };
}
