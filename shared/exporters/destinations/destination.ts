import * as v from 'valibot';
import { fail, succeed, type Outcome } from '../../story/outcome';
import { parseJson } from '../../text/parseJson';
import { webAddress } from '../../text/webAddress';
import type { PictureFile } from '../copy/copyBlocks';
import type { StoryCopy } from '../copy/storyCopy';

const safeAddress = /^https:\/\/|^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?:\/|$)/;

/** Whether a secret may be sent there: over https, or to this machine itself. What a site answers never chooses the host. */
const mayHaveSecret = (text: string): boolean => safeAddress.test(webAddress(text) ?? '');

const address = v.pipe(v.string(), v.check(mayHaveSecret, 'an https address without a name and password in it'));
/** What may stand in a header: printable signs of ASCII. */
export const headerText = /^[ -~]*$/;

const wordpress = v.strictObject({ kind: v.literal('wordpress'), address, user: v.string() });
const ghost = v.strictObject({ kind: v.literal('ghost'), address });
const http = v.strictObject({
  kind: v.literal('http'),
  address,
  method: v.optional(v.picklist(['POST', 'PUT']), 'POST'),
  /** Where an update goes: `{remote}` stands for the id that the endpoint gave. As a new story where it is absent. */
  update: v.exactOptional(v.strictObject({ address, method: v.picklist(['PUT', 'PATCH', 'POST']) })),
  /** The name of the header that carries the secret, and what stands before it there. */
  secretHeader: v.optional(v.pipe(v.string(), v.regex(/^[\w-]+$/)), 'Authorization'),
  secretPrefix: v.optional(v.pipe(v.string(), v.regex(headerText)), 'Bearer '),
  /** Any JSON: `{title}` and other fields in its texts are filled in. Without one, the file of `format` is sent as it is. */
  template: v.exactOptional(v.unknown()),
  format: v.optional(v.string(), 'ninjs-3.1'),
  /** The field of the answer that is the story’s id there: `data.id`. */
  idField: v.optional(v.string(), 'id'),
});

const destinations = v.record(
  v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]{0,39}$/)),
  v.variant('kind', [wordpress, ghost, http]),
);

/** Where stories are sent, straight into a content system. Its secret is kept elsewhere. */
export type Destination = v.InferOutput<typeof wordpress> | v.InferOutput<typeof ghost> | HttpDestination;
export type HttpDestination = v.InferOutput<typeof http>;

/** A request as it would be sent, but for the secret. */
export interface PlannedRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The header that the secret goes into, by `signRequest`. */
  readonly secretHeader: string;
  /** Text or, of a picture, its bytes. */
  readonly body: string | Uint8Array | null;
}

/** What a server answered. `body` is its JSON, null where it has none. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A story as the content system has it. */
export interface RemoteStory {
  readonly id: string;
  readonly url: string | null;
  /** When it was last changed there, as that system writes it; null where it does not say. */
  readonly changed: string | null;
}

/** What of a story a sender needs. */
export interface SentStory {
  readonly copy: StoryCopy;
  /** The story as a file of a format. */
  readonly fileIn: (format: string) => Outcome<{ readonly text: string; readonly mediaType: string }>;
}

export interface Credentials {
  readonly secret: string;
  /** Now, in seconds since 1970. */
  readonly now: number;
}

/** One kind of content system: what to ask it and how to read what it says. Builds requests and sends none. */
export interface Sender {
  /** Asks for a story that was sent before, by its id there. Null where the system cannot be asked. */
  readonly findById: (id: string) => PlannedRequest | null;
  /** Asks for whatever stands there under the story’s slug. */
  readonly findBySlug: (story: SentStory) => PlannedRequest | null;
  /** What a search found; null for nothing. */
  readonly found: (answer: Answer) => RemoteStory | null;
  /** Puts the story there as a draft or, where it is there already, in its place; its standing there is left alone. */
  readonly send: (story: SentStory, remote: RemoteStory | null) => Outcome<PlannedRequest>;
  readonly sent: (answer: Answer) => RemoteStory | null;
  /** Puts a picture there by itself; null where the system takes none. */
  readonly sendPicture: ((file: PictureFile) => PlannedRequest) | null;
  /** The address that a picture has there. */
  readonly pictureSent: (answer: Answer) => string | null;
}

/** Reads the file that names destinations. */
export function parseDestinations(name: string, text: string): Outcome<Readonly<Record<string, Destination>>> {
  const read = v.safeParse(destinations, parseJson(text));
  if (read.success) return succeed(read.output);
  const at = v.getDotPath(read.issues[0]);
  return fail(
    'destinations',
    `${name} names no destinations${at === null ? '' : `: “${at}” is missing or wrong (${read.issues[0].message})`}. docs/destinations.md shows how it is written; secrets have no place in it.`,
  );
}
