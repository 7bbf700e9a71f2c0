import { randomBytes } from 'node:crypto';
import type { Database } from '../postgres/database';
import { sha256Of } from '../stories/decisionChain';

/** Who may push into a feed: each feed has one token, which is told once. */
export interface FeedTokens {
  /** The token. The one before is void. */
  readonly make: (feed: string) => Promise<string>;
  readonly revoke: (feed: string) => Promise<boolean>;
  /** The feed of a token; null for one that was never made, or is void. */
  readonly feedOf: (token: string) => Promise<string | null>;
}

export const feedTokensOf = (database: Database): FeedTokens => ({
  make: async (feed) => {
    const token = `vbf_${randomBytes(32).toString('base64url')}`;
    await database.query(
      `insert into feed_token (feed, token_sha256) values ($1, $2)
       on conflict (feed) do update set token_sha256 = $2, made_at = now()`,
      [feed, sha256Of(token)],
    );
    return token;
  },
  revoke: async (feed) => {
    const { rowCount } = await database.query('delete from feed_token where feed = $1', [feed]);
    return rowCount === 1;
  },
  feedOf: async (token) => {
    const { rows } = await database.query<{ feed: string }>('select feed from feed_token where token_sha256 = $1', [
      sha256Of(token),
    ]);
    return rows[0]?.feed ?? null;
  },
});
