import * as v from 'valibot';
import { webAddress } from '../text/webAddress';

const safeAddress = /^https:\/\/|^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?:\/|$)/;

/** Whether a secret may be sent there: over https, or to this machine itself. What a site answers never chooses the host. */
const mayHaveSecret = (text: string): boolean => safeAddress.test(webAddress(text) ?? '');

const address = v.pipe(
  v.string(),
  v.maxLength(2000),
  v.check(mayHaveSecret, 'an https address without a name and password in it'),
);
/** What may stand in a header: printable signs of ASCII. */
export const headerText = /^[ -~]*$/;
const word = v.pipe(v.string(), v.maxLength(200));

const wordpress = v.strictObject({ kind: v.literal('wordpress'), address, user: word });
const ghost = v.strictObject({ kind: v.literal('ghost'), address });
const http = v.strictObject({
  kind: v.literal('http'),
  address,
  method: v.optional(v.picklist(['POST', 'PUT']), 'POST'),
  /** Where an update goes: `{remote}` stands for the id that the endpoint gave. As a new story where it is absent. */
  update: v.exactOptional(v.strictObject({ address, method: v.picklist(['PUT', 'PATCH', 'POST']) })),
  /** The name of the header that carries the secret, and what stands before it there. */
  secretHeader: v.optional(v.pipe(word, v.regex(/^[\w-]+$/)), 'Authorization'),
  secretPrefix: v.optional(v.pipe(word, v.regex(headerText)), 'Bearer '),
  /** Any JSON: `{title}` and other fields in its texts are filled in. Without one, the file of `format` is sent as it is. */
  template: v.exactOptional(v.unknown()),
  format: v.optional(word, 'ninjs-3.1'),
  /** The field of the answer that is the story’s id there: `data.id`. */
  idField: v.optional(word, 'id'),
});

/** A destination as it is written down, in a file or in the settings. */
export const destinationSchema = v.variant('kind', [wordpress, ghost, http]);

/** Where stories are sent, straight into a content system. Its secret is kept elsewhere. */
export type Destination = v.InferOutput<typeof destinationSchema>;
export type HttpDestination = v.InferOutput<typeof http>;

/** A name for people: 1 to 40 characters. */
export const destinationName = v.pipe(v.string(), v.minLength(1), v.maxLength(40), v.regex(/^[^\p{Cc}]*$/u));

export interface NamedDestination {
  readonly name: string;
  readonly destination: Destination;
}

/** A destination that is set up on this machine. */
export interface SetDestination extends NamedDestination {
  /** Its secret is kept by the system; where it is not, it is asked for at each send. */
  readonly hasSecret: boolean;
}

export interface DestinationList {
  readonly destinations: readonly SetDestination[];
  /** The newsroom has set them, and nobody at this desk can change them. */
  readonly byNewsroom: boolean;
  /** Whether this system has a safe place for secrets. */
  readonly keepsSecrets: boolean;
}

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

export interface AskDestination {
  /** The name of a destination that is set up. */
  readonly name: string;
  readonly request: PlannedRequest;
  /** The secret, where the system does not keep it: it is used this once. */
  readonly secret: string | null;
}

/** What a content system answered, its text as it came. */
export interface SiteAnswer {
  readonly status: number;
  readonly text: string;
}
