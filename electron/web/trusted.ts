import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';
import { errorCode } from '../../disk/disk';

/** Node has had it since 22.15; without it the certificates that Node brings are believed alone. */
const certificatesOf = (tls as { getCACertificates?: (of: 'default' | 'system') => string[] }).getCACertificates;

/**
 * The certificates to believe: those that Node brings, the system's own, to which a newsroom adds its own, and those of a
 * PEM file. Undefined where Node's own list is all there is.
 */
export function trustedCertificates(file: string | null): readonly string[] | undefined {
  const system = certificatesOf ? [...certificatesOf('default'), ...certificatesOf('system')] : [];
  if (file === null) return system.length > 0 ? system : undefined;
  try {
    return [...(system.length > 0 ? system : tls.rootCertificates), readFileSync(file, 'utf8')];
  } catch (error) {
    const code = errorCode(error);
    if (code === '') throw error;
    console.error('The newsroom’s certificates could not be read:', code);
    return system.length > 0 ? system : undefined;
  }
}
