import { randomBytes } from 'node:crypto';
import type { Role } from '../../shared/ipc/deskProtocol';
import type { Database } from '../postgres/database';
import { sha256Of } from '../stories/decisionChain';
import type { Person } from './rights';

/** Told on this channel, as a name, when a token was made or became void. */
export const peopleChannel = 'people';

/** Who may sign in. A token is told once, when it is made; only its SHA-256 is kept. */
export interface People {
  /** The token. Whoever had that name before gets a new one, and the old is void. */
  readonly invite: (person: Person) => Promise<string>;
  /** False where there was nobody of that name. */
  readonly revoke: (name: string) => Promise<boolean>;
  /** Null for a token that was never made, or is void. */
  readonly signIn: (token: string) => Promise<Person | null>;
  readonly list: () => Promise<readonly Person[]>;
}

interface Row {
  readonly name: string;
  readonly role: Role;
  readonly read_only: boolean;
}

const toPerson = ({ name, role, read_only: isReadOnly }: Row): Person => ({ name, role, isReadOnly });

const newToken = (): string => `vbt_${randomBytes(32).toString('base64url')}`;

export const peopleOf = (database: Database): People => ({
  invite: async ({ name, role, isReadOnly }) => {
    const token = newToken();
    await database.query(
      `with made as (insert into person (name, role, read_only, token_sha256) values ($1, $2, $3, $4)
         on conflict (name) do update set role = $2, read_only = $3, token_sha256 = $4, invited_at = now(), revoked_at = null)
       select pg_notify('${peopleChannel}', $1)`,
      [name, role, isReadOnly, sha256Of(token)],
    );
    return token;
  },
  revoke: async (name) => {
    const { rowCount } = await database.query(
      `with gone as (update person set revoked_at = now() where name = $1 and revoked_at is null returning name)
       select pg_notify('${peopleChannel}', name) from gone`,
      [name],
    );
    return rowCount === 1;
  },
  signIn: async (token) => {
    const { rows } = await database.query<Row>(
      'select name, role, read_only from person where token_sha256 = $1 and revoked_at is null',
      [sha256Of(token)],
    );
    return rows[0] ? toPerson(rows[0]) : null;
  },
  list: async () => {
    const { rows } = await database.query<Row>(
      'select name, role, read_only from person where revoked_at is null order by name',
    );
    return rows.map(toPerson);
  },
});
