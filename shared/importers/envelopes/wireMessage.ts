import { fail, succeed, type Outcome } from '../../story/outcome';
import { decodeText } from '../bytes/decodeText';
import type { SourceFile } from '../importer';

/** The signs that part a message of a wire, as bytes. */
const startOfHeader = 1;
const startOfText = 2;
const endOfText = 3;
const endOfMessage = 4;

/** A message as a wire sends it: what stands before its text, the text, and what stands after. Line ends are “\n”. */
export interface WireMessage {
  readonly header: string;
  readonly text: string;
  readonly trailer: string;
}

/** The messages of a file, without the signs that part them. */
export interface WireMessages {
  readonly encoding: string;
  readonly notes: readonly string[];
  readonly messages: readonly WireMessage[];
}

const isControl = (byte: number): boolean => byte === 127 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);

/** A message has a dozen signs of its line in a thousand letters; a program or a picture has one in every few. */
const mostControls = 0.1;
const looked = 4096;

function isMostlyText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, looked);
  return head.filter(isControl).length <= head.length * mostControls;
}

/** Whether bytes begin with a message, after the idle signs that a line carries between two. */
export function beginsWithHeader(bytes: Uint8Array): boolean {
  for (let at = 0; at < Math.min(bytes.length, 64); at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === startOfHeader) return isMostlyText(bytes.subarray(at));
    if (!isControl(byte) && byte !== 10 && byte !== 13 && byte !== 32) return false;
  }
  return false;
}

/** Where a byte next stands; the end where it does not. */
const find = (bytes: Uint8Array, byte: number, from: number, end = bytes.length): number => {
  const at = bytes.indexOf(byte, from);
  return at < 0 || at > end ? end : at;
};

interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly notes: readonly string[];
}

function decodePart(name: string, bytes: Uint8Array): Outcome<Decoded> {
  const plain = bytes.filter((byte) => !isControl(byte));
  if (plain.length === 0) return succeed({ text: '', encoding: 'utf-8', notes: [] });
  const decoded = decodeText({ name, bytes: plain });
  return decoded.ok ? succeed({ ...decoded.value, text: decoded.value.text.replace(/\r\n?/g, '\n') }) : decoded;
}

const most = 2000;

/** Takes a file apart into its messages: each from its start of header to its end. A file without signs is one text. */
export function readMessages(file: SourceFile): Outcome<WireMessages> {
  const { name, bytes } = file;
  const whole = decodePart(name, bytes);
  if (!whole.ok) return whole;
  const { encoding, notes } = whole.value;
  if (!beginsWithHeader(bytes))
    return succeed({ encoding, notes, messages: [{ header: '', text: whole.value.text, trailer: '' }] });
  const messages: WireMessage[] = [];
  let start = find(bytes, startOfHeader, 0);
  while (start < bytes.length && messages.length < most) {
    const next = find(bytes, startOfHeader, start + 1);
    const end = find(bytes, endOfMessage, start, next);
    const marked = find(bytes, startOfText, start, end);
    // Without a start of text the header is the message's first line, and its reader knows it there.
    const text = marked < end ? marked : start;
    const after = find(bytes, endOfText, text, end);
    const parts = [bytes.subarray(start, text), bytes.subarray(text, after), bytes.subarray(after, end)].map((part) =>
      decodePart(name, part),
    );
    const failed = parts.find((part) => !part.ok);
    if (failed && !failed.ok) return failed;
    const [header = '', copy = '', trailer = ''] = parts.map((part) => (part.ok ? part.value.text : ''));
    messages.push({ header, text: copy, trailer });
    start = next;
  }
  return messages.length === 0
    ? fail('empty', `${name} is a wire’s file without a message in it. Ask the sender for the file again.`)
    : succeed({ encoding, notes, messages });
}
