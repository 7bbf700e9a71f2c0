import { strToU8 } from 'fflate';
import { fail, succeed, type Outcome } from '../../story/outcome';
import type { SourceRange } from '../../story/range';
import type { Source, SourceLine, SourceMetadata } from '../../story/source';
import { sizeLimit } from '../bytes/decodeText';
import { htmlImporter } from '../page/htmlImporter';
import type { Importer, SourceFile } from '../importer';
import { readPlainText } from '../text/textImporter';
import { toByteString } from './byteString';
import { decodeCharset } from './mailCharset';
import { mailDate } from '../dates/mailDate';
import { decodeField, parameter, readHeaders, senderOf, type MailHeaders } from './mailHeaders';
import { readMailParts, type MailParts, type MailText } from './mailParts';
import { counted } from '../office/officeCounts';
import { readsAsHeadline } from '../office/readsAsHeadline';
import { findAsides } from './mailAsides';
import { joinFlowed } from './joinFlowed';
import { letters } from '../../text/letters';

/** A subject without what mail programs put before it. */
const plainSubject = (subject: string): string =>
  subject.replace(/^(?:(?:re|fwd?|aw|wg|sv|tr)\s?(?:\[\d{1,3}\])?:\s{0,3}){1,6}/i, '').trim();

function hasHeadline({ text, lines }: Source, subject: string): boolean {
  if (lines.some(({ hint }) => hint?.given === 'headline')) return true;
  const first = lines
    .filter(({ hint }) => hint?.given !== 'furniture')
    .slice(0, 40)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((line) => line !== '');
  const copy = first.findIndex((line) => line.length > 160 || /[.!?][”’"')]{0,2}$/.test(line));
  const wanted = letters(subject);
  return first.slice(0, copy < 0 ? 4 : copy).some((line) => letters(line) === wanted || readsAsHeadline(line));
}

/** The subject stands above a mail as its headline does above a story; a mail that brings its own needs none. */
function withSubject(source: Source, subject: string): Source {
  if (subject === '' || hasHeadline(source, subject)) return source;
  const shift = subject.length + 1;
  const shifted = <T extends SourceRange>(range: T): T => ({
    ...range,
    start: range.start + shift,
    end: range.end + shift,
  });
  const first: SourceLine = {
    start: 0,
    end: subject.length,
    hint: { tag: 'h1', linkShare: 0, article: true, body: true, given: 'headline' },
  };
  return {
    ...source,
    text: `${subject}\n${source.text}`,
    lines: [first, ...source.lines.map(shifted)],
    ...(source.given
      ? {
          given: source.given.map((quotation) => ({
            ...shifted(quotation),
            ...(quotation.parts ? { parts: quotation.parts.map(shifted) } : {}),
          })),
        }
      : {}),
  };
}

/** A page’s lines, those told that are beside the story; what is quoted there is no quotation of the story’s. */
function withAsides(source: Source, sender: string): Source {
  const asides = findAsides(
    source.lines.map(({ start, end }) => source.text.slice(start, end)),
    sender,
  );
  if (asides.every((aside) => aside === null)) return source;
  const lines = source.lines.map((line, at): SourceLine => {
    const tag = asides[at];
    return tag ? { ...line, hint: { ...line.hint, tag, linkShare: 0, given: 'furniture' } } : line;
  });
  let at = 0;
  const given = source.given?.filter(({ start }) => {
    while ((lines[at]?.end ?? Infinity) <= start) at += 1;
    return lines[at]?.hint?.given !== 'furniture';
  });
  return { ...source, lines, ...(given ? { given } : {}) };
}

function readText(file: SourceFile, { kind, bytes, headers }: MailText, sender: string): Outcome<Source> {
  const type = headers.get('content-type');
  const { text, encoding } = decodeCharset(bytes, parameter(type, 'charset'));
  const flowed = /^flowed$/i.test(parameter(type, 'format'));
  const plain = kind === 'plain' && flowed ? joinFlowed(text) : text;
  const part = { name: file.name, bytes: strToU8(plain) };
  const source = kind === 'html' ? htmlImporter.read(part) : readPlainText(part, sender);
  if (!source.ok) return source;
  const told = kind === 'html' ? withAsides(source.value, sender) : source.value;
  return succeed({ ...told, format: 'eml', encoding });
}

function metadataOf(headers: MailHeaders): SourceMetadata {
  const published = mailDate(headers.get('date'));
  const headline = plainSubject(decodeField(headers.get('subject')));
  const credit = senderOf(headers.get('from'));
  return {
    ...(headline === '' ? {} : { headline }),
    ...(published === undefined ? {} : { published }),
    ...(credit === '' ? {} : { credit }),
  };
}

const attachmentNote = ({ attachments }: MailParts): readonly string[] =>
  counted(
    attachments.length,
    `One attachment was left out: ${attachments[0] ?? ''}.`,
    `# attachments were left out: ${attachments.slice(0, 5).join(', ')}${attachments.length > 5 ? ' and more' : ''}.`,
  );

function readBody(file: SourceFile, parts: MailParts, sender: string): Outcome<Source> {
  const html = parts.html === null ? null : readText(file, parts.html, sender);
  // A web part that shows nothing is no reason to refuse the plain one beside it.
  if (html?.ok === true || parts.plain === null) return html ?? fail('empty', `${file.name} is a mail without a text.`);
  return readText(file, parts.plain, sender);
}

function read(file: SourceFile): Outcome<Source> {
  if (file.bytes.length === 0) return fail('empty', `${file.name} is empty. Choose a file that has the story in it.`);
  if (file.bytes.length > sizeLimit)
    return fail(
      'too-large',
      `${file.name} is larger than 20 MB. Save the mail without its attachments and open it again.`,
    );
  const mail = toByteString(file.bytes).replace(/^(?:\u00ef\u00bb\u00bf)?(?:From [^\n]{0,300}\n)?/, '');
  const { headers } = readHeaders(mail, 0);
  const parts = readMailParts(mail);
  if (parts.encrypted)
    return fail(
      'protected',
      `${file.name} is an encrypted mail. Open it in your mail program, copy the story and paste it here.`,
    );
  if (parts.html === null && parts.plain === null) {
    const where =
      parts.attachments.length > 0
        ? `: the story may be in what is attached (${parts.attachments.slice(0, 3).join(', ')}). Save that and open it here.`
        : '. Choose a mail that has the story in it.';
    return fail('empty', `${file.name} is a mail without a text${where}`);
  }
  const body = readBody(file, parts, senderOf(headers.get('from')));
  if (!body.ok) return body;
  const metadata = { ...body.value.metadata, ...metadataOf(headers) };
  return succeed({
    ...withSubject(body.value, metadata.headline ?? ''),
    metadata,
    notes: [...body.value.notes, ...attachmentNote(parts)],
  });
}

const knownFields = new Set([
  'from',
  'to',
  'subject',
  'date',
  'received',
  'mime-version',
  'message-id',
  'content-type',
  'return-path',
  'delivered-to',
  'dkim-signature',
]);

function recognises({ name, bytes }: SourceFile): number {
  const named = /\.(?:eml|emlx|mht|mhtml)$/i.test(name);
  const { headers } = readHeaders(toByteString(bytes.subarray(0, 8192)).replace(/^From [^\n]{0,300}\n/, ''), 0);
  const known = [...headers.keys()].filter((field) => knownFields.has(field)).length;
  const isMail = known >= 3 && (headers.has('mime-version') || headers.has('message-id') || headers.has('received'));
  return isMail ? 0.92 : named ? 0.85 : 0;
}

/** A mail as it is saved or dragged out of a mail program. */
export const emlImporter: Importer = {
  id: 'eml',
  label: 'Mail (EML)',
  version: '1',
  extensions: ['.eml'],
  keeps:
    'Subject as headline, date, sender as credit, and the text: of two forms the HTML one. Attachments stay in the mail.',
  recognises,
  read,
};
