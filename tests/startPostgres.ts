import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../server/postgres/embedded';
import { lookForPostgres } from '../server/postgres/findPostgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the socket of the tests' own PostgreSQL; null where none is installed. */
    postgres: string | null;
  }
}

interface Project {
  readonly provide: (key: 'postgres', value: string | null) => void;
}

/** Starts one PostgreSQL for all test files that ask for it, and stops it behind the last. Kills are tested on others. */
export default async function startPostgres({ provide }: Project): Promise<(() => Promise<void>) | undefined> {
  if ((await lookForPostgres()) === null) {
    process.stderr.write(
      'PostgreSQL 15 or newer is not installed here: tests of the shared desk that need it are skipped.\n',
    );
    provide('postgres', null);
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-postgres-'));
  // What is lost at a power cut is not tested here.
  const embedded = await startEmbedded(folder, {
    settings: { fsync: 'off', shared_buffers: '32MB', max_connections: '80' },
  });
  provide('postgres', embedded.connection.host ?? null);
  return async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
