import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { NamedDestination } from '../../shared/ipc/destinations';
import { fail, succeed, type Outcome } from '../../shared/story/outcome';
import { parseJson } from '../../shared/text/parseJson';
import { errorCode } from '../../disk/disk';
import { replaceFileSync } from '../../disk/replaceFileSync';
import { sitesOf } from './mayAsk';

/** The system's own safe place for a key, as Electron offers it. `open` throws for what it did not seal. */
export interface Vault {
  readonly isAvailable: () => boolean;
  readonly seal: (text: string) => Buffer;
  readonly open: (sealed: Buffer) => string;
}

/** The secrets of destinations, sealed by the system; none is ever kept in the open. */
export interface SecretStore {
  readonly isAvailable: () => boolean;
  readonly has: (destination: NamedDestination) => boolean;
  /** Null where none is kept for just the sites that the destination has now. */
  readonly read: (destination: NamedDestination) => string | null;
  readonly keep: (destination: NamedDestination, secret: string) => Outcome<null>;
  readonly forget: (name: string) => void;
}

const file = v.record(v.string(), v.string());
/** The sites are sealed with the secret: a destination that leads elsewhere by now does not get it. */
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

const noVault = fail(
  'secret-not-kept',
  'This system has no safe place for secrets that Verbatim can use, so it asks at each send.',
);

export function createSecretStore(path: string, vault: Vault): SecretStore {
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
  const read = ({ name, destination }: NamedDestination): string | null => {
    const all = readSealed(path);
    const kept = open(Object.hasOwn(all, name) ? all[name] : undefined);
    const isSame = kept !== null && JSON.stringify(kept.sites) === JSON.stringify(sitesOf(destination));
    return isSame ? kept.secret : null;
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
    has: (destination) => read(destination) !== null,
    read,
    keep: ({ name, destination }, secret) => {
      if (!vault.isAvailable()) return noVault;
      const sealed = vault.seal(JSON.stringify({ sites: sitesOf(destination), secret })).toString('base64');
      return write({ ...readSealed(path), [name]: sealed });
    },
    forget: (name) => {
      const all = readSealed(path);
      if (Object.hasOwn(all, name)) void write(Object.fromEntries(Object.entries(all).filter(([one]) => one !== name)));
    },
  };
}
