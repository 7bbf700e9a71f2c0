import { promises as dns } from 'node:dns';
import { connect as connectPlain, isIP, type LookupFunction, type Socket } from 'node:net';
import { connect as connectSecure } from 'node:tls';

/** One place that a name stands for. */
export interface Place {
  readonly address: string;
  readonly family: 4 | 6;
}

/** What to connect to: the places were checked, and no other is asked for again. */
export interface Target {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly places: readonly Place[];
}

/** The two things a reader of pages needs of the net; tests bring their own. */
export interface Network {
  /** Null where a proxy looks names up, and so decides where they lead. */
  readonly resolve: ((host: string) => Promise<readonly Place[]>) | null;
  readonly connect: (target: Target, signal: AbortSignal) => Socket | Promise<Socket>;
}

const familyOf = (family: number): 4 | 6 => (family === 6 ? 6 : 4);

async function resolve(host: string): Promise<readonly Place[]> {
  const found = await dns.lookup(host, { all: true });
  return found.map(({ address, family }) => ({ address, family: familyOf(family) }));
}

/** Answers with the places that were checked, whatever the name stands for by now. */
const pinned =
  (places: readonly Place[]): LookupFunction =>
  (_host, { all }, answer) => {
    const [first] = places;
    if (all === true || first === undefined)
      answer(
        null,
        places.map((place) => ({ ...place })),
      );
    else answer(null, first.address, first.family);
  };

/** Opens a socket to the target's places; `trusted` are further certificates to believe. */
export function dial({ host, port, secure, places }: Target, trusted?: string | readonly string[]): Socket {
  const lookup = pinned(places);
  if (!secure) return connectPlain({ host, port, lookup });
  const name = isIP(host) === 0 ? { servername: host } : {};
  return connectSecure({
    host,
    port,
    lookup,
    ...name,
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
    ...(trusted !== undefined && { ca: typeof trusted === 'string' ? trusted : [...trusted] }),
  });
}

/** The web itself; `trusted` are the certificates to believe, Node's own where none are given. */
export const internet = (trusted?: readonly string[]): Network => ({
  resolve,
  connect: (target) => dial(target, trusted),
});
