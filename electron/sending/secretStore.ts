import type { NamedDestination } from '../../shared/ipc/destinations';
import type { Outcome } from '../../shared/story/outcome';
import { sitesOf } from './mayAsk';
import { openSealedFile, type SecretOwner, type Vault } from './sealedFile';

/** The secrets of destinations, sealed by the system. */
export interface SecretStore {
  readonly isAvailable: () => boolean;
  readonly has: (destination: NamedDestination) => boolean;
  /** Null where none is kept for just the sites that the destination has now. */
  readonly read: (destination: NamedDestination) => string | null;
  readonly keep: (destination: NamedDestination, secret: string) => Outcome<null>;
  readonly forget: (name: string) => void;
}

const ownerOf = ({ name, destination }: NamedDestination): SecretOwner => ({ name, sites: sitesOf(destination) });

export function createSecretStore(path: string, vault: Vault): SecretStore {
  const file = openSealedFile(path, vault, 'at each send');
  const read = (destination: NamedDestination): string | null => file.read(ownerOf(destination));
  return {
    isAvailable: file.isAvailable,
    has: (destination) => read(destination) !== null,
    read,
    keep: (destination, secret) => file.keep(ownerOf(destination), secret),
    forget: file.forget,
  };
}
