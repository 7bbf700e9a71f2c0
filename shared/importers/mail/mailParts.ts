import { fromByteString } from './byteString';
import { decodeField, mainValue, parameter, readHeaders, type MailHeaders } from './mailHeaders';
import { decodeBase64, decodeQuoted } from './transferEncoding';

/** The part of a mail that holds the story, and what came with it. */
export interface MailText {
  readonly kind: 'html' | 'plain';
  readonly bytes: Uint8Array;
  readonly headers: MailHeaders;
}

/** A file that came with a mail. */
export interface MailAttachment {
  /** As the mail has it; its type where it has none. */
  readonly name: string;
  readonly type: string;
  /** Its id in the mail, by which a page shows a picture; '' for none. */
  readonly id: string;
  readonly headers: MailHeaders;
  readonly bytes: () => Uint8Array;
}

/** What a mail holds. */
export interface MailParts {
  readonly html: MailText | null;
  readonly plain: MailText | null;
  readonly attachments: readonly MailAttachment[];
  readonly encrypted: boolean;
}

interface Found {
  html: MailText | null;
  plain: MailText | null;
  attachments: MailAttachment[];
  encrypted: boolean;
  parts: number;
}

const deepest = 16;
const mostParts = 1000;

/** The stretches between the boundary’s lines; a last one that is not closed counts. */
function split(text: string, boundary: string): readonly string[] {
  const parts: string[] = [];
  const mark = `--${boundary}`;
  const markFrom = (from: number): number => {
    if (text.startsWith(mark, from)) return from;
    const found = text.indexOf(`\n${mark}`, from);
    return found < 0 ? -1 : found + 1;
  };
  let start = -1;
  for (let at = markFrom(0); at >= 0 && parts.length < mostParts; at = markFrom(start)) {
    if (start >= 0) parts.push(text.slice(start, at));
    const end = text.indexOf('\n', at);
    if (end < 0 || text.startsWith('--', at + mark.length)) return parts;
    start = end + 1;
  }
  return start < 0 ? parts : [...parts, text.slice(start)];
}

function decodeBody(headers: MailHeaders, body: string): Uint8Array {
  const encoding = mainValue(headers.get('content-transfer-encoding'));
  if (encoding === 'base64') return decodeBase64(body);
  return encoding === 'quoted-printable' ? decodeQuoted(body) : fromByteString(body);
}

function walk(text: string, depth: number, found: Found): void {
  found.parts += 1;
  if (depth > deepest || found.parts > mostParts) return;
  const { headers, body } = readHeaders(text, 0);
  const field = headers.get('content-type');
  const type = mainValue(field) || 'text/plain';
  if (type === 'multipart/encrypted' || (type.endsWith('pkcs7-mime') && !/signed-data/i.test(field ?? ''))) {
    found.encrypted = true;
    return;
  }
  const boundary = parameter(field, 'boundary');
  if (type.startsWith('multipart/') && boundary !== '') {
    for (const part of split(text.slice(body), boundary)) walk(part, depth + 1, found);
    return;
  }
  if (type === 'message/rfc822' && found.html === null && found.plain === null) {
    walk(text.slice(body), depth + 1, found);
    return;
  }
  const disposition = headers.get('content-disposition');
  const name = parameter(disposition, 'filename') || parameter(field, 'name');
  const kind =
    type === 'text/html' || type === 'application/xhtml+xml' ? 'html' : type === 'text/plain' ? 'plain' : null;
  if (kind !== null && found[kind] === null && mainValue(disposition) !== 'attachment') {
    const bytes = decodeBody(headers, text.slice(body));
    if (bytes.some((byte) => byte > 32)) {
      found[kind] = { kind, bytes, headers };
      return;
    }
  }
  if (depth === 0 || (name === '' && kind !== null)) return;
  found.attachments.push({
    name: decodeField(name).slice(0, 100) || type,
    type,
    id: (headers.get('content-id') ?? '').replace(/[<>\s]+/g, ''),
    headers,
    bytes: () => decodeBody(headers, text.slice(body)),
  });
}

/** Takes a mail apart: its first readable text of each kind, and what is attached. */
export function readMailParts(text: string): MailParts {
  const found: Found = { html: null, plain: null, attachments: [], encrypted: false, parts: 0 };
  walk(text, 0, found);
  return found;
}
