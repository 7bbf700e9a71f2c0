import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGhost, openWordPress, type Cms } from './cmsServers';
import { builtProgram } from './verbatimProgram';

const password = 'abcd efgh ijkl mnop';
const ghostKey = `${'a'.repeat(24)}:${'0f'.repeat(32)}`;

export interface Told {
  readonly code: number | null;
  /** Both outputs, as they came. */
  readonly told: string;
}

export interface SendingDesk {
  readonly folder: string;
  readonly wordpress: Cms;
  readonly ghost: Cms;
  /** Writes a file of these words; gives its path. */
  file(name: string, text: string): string;
  /** `verbatim send` with the two destinations `paper` and `blog`, and secrets in its environment. */
  send(args: readonly string[], secrets?: Readonly<Record<string, string>>): Promise<Told>;
  close(): void;
}

/** A folder to send stories from, and two content systems that are no more than what their APIs say of themselves. */
export async function openSendingDesk(): Promise<SendingDesk> {
  const [wordpress, ghost] = await Promise.all([openWordPress(password), openGhost('a'.repeat(24))]);
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-send-'));
  const program = builtProgram();
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const destinations = file(
    'd.json',
    JSON.stringify({
      paper: { kind: 'wordpress', address: wordpress.address, user: 'desk' },
      blog: { kind: 'ghost', address: ghost.address },
    }),
  );
  return {
    folder,
    wordpress,
    ghost,
    file,
    send: (args, secrets = {}) =>
      new Promise((done) => {
        const child = spawn(process.execPath, [program.file, 'send', '--destinations', destinations, ...args], {
          env: { ...process.env, VERBATIM_SECRET_PAPER: password, VERBATIM_SECRET_BLOG: ghostKey, ...secrets },
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        let told = '';
        child.stdout.on('data', (part) => (told += String(part)));
        child.stderr.on('data', (part) => (told += String(part)));
        child.on('close', (code) => done({ code, told }));
      }),
    close() {
      wordpress.close();
      ghost.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
