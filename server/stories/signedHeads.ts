import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../postgres/database';
import { errorFields, type Log } from '../log';

/** The end of the log on a day, signed: whoever changes the log behind it has to forge this too. */
export interface SignedHead {
  /** `2026-03-04`, by the database’s clock in UTC. */
  readonly day: string;
  readonly n: number;
  readonly sha256: string;
  /** Ed25519, in base64 of its DER. */
  readonly publicKey: string;
  readonly signature: string;
}

const keyFile = 'signing-key.pem';
/** Heads stand outside the database as well, where whoever changes that does not reach. */
const headsFile = 'heads.jsonl';

const told = ({ day, n, sha256 }: Pick<SignedHead, 'day' | 'n' | 'sha256'>): Buffer =>
  Buffer.from(JSON.stringify(['verbatim-desk-head', day, n, sha256]));

const publicOf = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');

/** The desk’s own key, made when it is first needed; nobody but its user may read it. */
export function deskKey(folder: string): KeyObject {
  const file = join(folder, keyFile);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const { privateKey } = generateKeyPairSync('ed25519');
    // One that another desk of this folder made meanwhile stands.
    try {
      writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  return createPrivateKey(readFileSync(file));
}

export function isSigned({ publicKey, signature, ...head }: SignedHead): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
    return verify(null, told(head), key, Buffer.from(signature, 'base64'));
  } catch {
    return false; // a key that is none
  }
}

/** Signs the end of the log once a day. Null where it is signed already, or there is nothing to sign. */
export async function signHead(database: Database, folder: string): Promise<SignedHead | null> {
  const { rows } = await database.query<{ day: string; n: string; sha256: string }>(
    `select to_char(now() at time zone 'utc', 'YYYY-MM-DD') as day, n, sha256 from decision_log
     where not exists (select from daily_head where day = (now() at time zone 'utc')::date) order by n desc limit 1`,
  );
  const [row] = rows;
  if (!row) return null;
  const key = deskKey(folder);
  const end = { day: row.day, n: Number(row.n), sha256: row.sha256 };
  const head = { ...end, publicKey: publicOf(key), signature: sign(null, told(end), key).toString('base64') };
  const made = await database.query(
    `insert into daily_head (day, n, sha256, public_key, signature) values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [head.day, head.n, head.sha256, head.publicKey, head.signature],
  );
  if (made.rowCount === 0) return null;
  appendFileSync(join(folder, headsFile), `${JSON.stringify(head)}\n`, { mode: 0o600 });
  return head;
}

export async function headsIn(database: Database): Promise<readonly SignedHead[]> {
  const { rows } = await database.query<Omit<SignedHead, 'n'> & { n: string }>(
    `select to_char(day, 'YYYY-MM-DD') as day, n, sha256, public_key as "publicKey", signature from daily_head order by day`,
  );
  return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

/** The heads that this desk wrote beside the database; a line that was cut short is passed over. */
export function headsBeside(folder: string): readonly SignedHead[] {
  const file = join(folder, headsFile);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as SignedHead];
      } catch {
        return [];
      }
    });
}

const every = 15 * 60_000;

/** Looks again and again whether the day’s head has to be signed. */
export function keepSigning(database: Database, folder: string, log: Log): { readonly stop: () => void } {
  const look = (): void =>
    void signHead(database, folder).then(
      (head) => head && log('info', 'head-signed', { day: head.day, n: head.n, sha256: head.sha256 }),
      (error: unknown) => log('warn', 'head-not-signed', errorFields(error)),
    );
  const timer = setInterval(look, every);
  look();
  return { stop: () => clearInterval(timer) };
}
