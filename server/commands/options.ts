/** What may be said on the command line. */
export const options = {
  help: { type: 'boolean' },
  data: { type: 'string', default: './desk' },
  port: { type: 'string', default: '4711' },
  host: { type: 'string', default: '127.0.0.1' },
  role: { type: 'string', default: 'sub' },
  'read-only': { type: 'boolean' },
  'house-style': { type: 'string', default: 'British' },
  cert: { type: 'string' },
  key: { type: 'string' },
  origin: { type: 'string', multiple: true },
  feeds: { type: 'string' },
  workers: { type: 'string', default: '2' },
  queue: { type: 'string' },
} as const;

export interface Values {
  readonly help?: boolean | undefined;
  readonly data: string;
  readonly port: string;
  readonly host: string;
  readonly role: string;
  readonly 'read-only'?: boolean | undefined;
  readonly 'house-style': string;
  readonly cert?: string | undefined;
  readonly key?: string | undefined;
  readonly origin?: readonly string[] | undefined;
  readonly feeds?: string | undefined;
  readonly workers: string;
  readonly queue?: string | undefined;
}

export interface CommandLine {
  readonly values: Values;
  readonly rest: readonly string[];
}

export type DeskCommand = (line: CommandLine) => Promise<void>;

export const helpText = `npm run desk -- [COMMAND] [OPTIONS]

  (none)                        open the desk: HTTP and sockets on one port
  invite NAME --role ROLE       make a token for somebody: reporter, sub, legal or chief; --read-only to look on
  revoke NAME                   make a token void
  people                        who may sign in
  push-token FEED               make a token that pushes into a feed; the one before is void
  held [ID]                     what could not be read, and why; with ID its bytes, as they came
  replay [ID]                   have what is on the hold pile read anew: all of it, or one
  doctor                        look through the whole desk; ends with 1 where something is wrong
  backup FOLDER                 write all of it into a folder of its own in there, while desks go on
  restore FOLDER                fill an empty database from such a folder: --data NEW-FOLDER

  --data FOLDER                 the desk's own files, and its PostgreSQL where none is named (./desk)
  --host HOST --port PORT       where it listens (127.0.0.1, 4711)
  --cert FILE --key FILE        TLS; without it put a proxy before the desk
  --origin ORIGIN               a page of this origin may ask the desk; may be given several times
  --feeds FILE                  take in the feeds of a YAML file: see docs/newsroom.md
  --workers N                   read so many deliveries at once (2)
  --queue redis://HOST:PORT     keep the queue in a Redis or Valkey, and not in PostgreSQL
  --house-style NAME            by which stories are checked before release (British)

  VERBATIM_PG=postgres://user:password@host/database   a PostgreSQL 15 or newer that runs already
`;
