import { strToU8 } from 'fflate';
import { fail, succeed, type Outcome } from '../../story/outcome';
import type { Source, SourceLine, SourceMetadata } from '../../story/source';
import { sizeLimit } from '../bytes/decodeText';
import { htmlImporter } from '../page/htmlImporter';
import type { Importer, InnerReader, SourceFile } from '../importer';
import { noSuchItem, othersNote } from '../stories';
import { readPlainText } from '../text/textImporter';
import { toByteString } from './byteString';
import { decodeCharset } from './mailCharset';
import { mailDate } from '../dates/mailDate';
import { decodeField, parameter, readHeaders, senderOf, type MailHeaders } from './mailHeaders';
import { readMailParts, type MailAttachment, type MailParts, type MailText } from './mailParts';
import { attachedFile, isStory, leftOutNote, withPictures } from './mailAttachments';
import { plainSubject, withSubject } from './mailSubject';
import { findAsides } from './mailAsides';
import { joinFlowed } from './joinFlowed';

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

function readText(
  file: SourceFile,
  { kind, bytes, headers }: MailText,
  sender: string,
  complete = (text: string): string => text,
): Outcome<Source> {
  const type = headers.get('content-type');
  const { text, encoding } = decodeCharset(bytes, parameter(type, 'charset'));
  const flowed = /^flowed$/i.test(parameter(type, 'format'));
  const plain = kind === 'plain' && flowed ? joinFlowed(text) : text;
  const part = { name: file.name, bytes: strToU8(complete(plain)) };
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

/** The mail's own text: of two forms the web one, with the pictures that it shows. */
function readBody(
  file: SourceFile,
  { html, plain, attachments }: MailParts,
  sender: string,
  shown: Set<MailAttachment>,
) {
  const page = html === null ? null : readText(file, html, sender, (text) => withPictures(text, attachments, shown));
  // A web part that shows nothing is no reason to refuse the plain one beside it.
  if (page?.ok === true || plain === null) return page ?? fail('empty', `${file.name} is a mail without a text.`);
  return readText(file, plain, sender);
}

interface OpenMail {
  readonly headers: MailHeaders;
  readonly parts: MailParts;
  /** What may hold a story, and is offered beside the mail's own text. */
  readonly stories: readonly MailAttachment[];
}

function open(file: SourceFile): Outcome<OpenMail> {
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
  return succeed({ headers, parts, stories: parts.attachments.filter(isStory) });
}

const hasText = ({ html, plain }: MailParts): boolean => html !== null || plain !== null;

/** Reads the mail's own text; what is attached is named, or offered by whoever can read it. */
function readOwn(file: SourceFile, { headers, parts, stories }: OpenMail, isOffered: boolean): Outcome<Source> {
  if (!hasText(parts)) {
    const names = parts.attachments.slice(0, 3).map(({ name }) => name);
    const where =
      names.length > 0
        ? `: the story may be in what is attached (${names.join(', ')}). Save that and open it here.`
        : '. Choose a mail that has the story in it.';
    return fail('empty', `${file.name} is a mail without a text${where}`);
  }
  const shown = new Set<MailAttachment>();
  const body = readBody(file, parts, senderOf(headers.get('from')), shown);
  if (!body.ok) return body;
  const metadata = { ...body.value.metadata, ...metadataOf(headers) };
  const left = parts.attachments.filter((each) => !shown.has(each) && !(isOffered && stories.includes(each)));
  return succeed({
    ...withSubject(body.value, metadata.headline ?? ''),
    metadata,
    notes: [...body.value.notes, ...leftOutNote(left)],
  });
}

/** The mail's own text by itself, whatever is attached. */
export function readMailText(file: SourceFile): Outcome<Source> {
  const mail = open(file);
  return mail.ok ? readOwn(file, mail.value, false) : mail;
}

/** The mail's own text and each attachment that may hold a story, in order; each is read when it is asked for. */
function storiesIn(file: SourceFile, mail: OpenMail, { read }: InnerReader): readonly (() => Outcome<Source>)[] {
  const attached = mail.stories.map((each) => () => read(attachedFile(each)));
  return hasText(mail.parts) || attached.length === 0 ? [() => readOwn(file, mail, true), ...attached] : attached;
}

function readMail(file: SourceFile, item: number | undefined, reader: InnerReader): Outcome<Source> {
  const mail = open(file);
  if (!mail.ok) return mail;
  const stories = storiesIn(file, mail.value, reader);
  const story = stories[(item ?? 1) - 1];
  if (!story) return noSuchItem(file.name, item ?? 1, stories.length);
  const source = story();
  if (!source.ok || item !== undefined) return source;
  return succeed({ ...source.value, notes: [...othersNote(stories.length - 1), ...source.value.notes] });
}

/** The attachment that is one of the mail's stories; null for its own text. */
function innerOf(file: SourceFile, item = 1): SourceFile | null {
  const mail = open(file);
  if (!mail.ok) return null;
  const attachment = mail.value.stories[item - (hasText(mail.value.parts) ? 2 : 1)];
  return attachment ? attachedFile(attachment) : null;
}

function listMail(file: SourceFile): Outcome<readonly string[]> {
  const mail = open(file);
  if (!mail.ok) return mail;
  const names = mail.value.stories.map(({ name }) => name);
  const own = plainSubject(decodeField(mail.value.headers.get('subject'))).slice(0, 200);
  return succeed(hasText(mail.value.parts) || names.length === 0 ? [own, ...names] : names);
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

/** A mail as it is saved or dragged out of a mail program, its attachments read by others. */
export const mailImporter = (reader: InnerReader): Importer => ({
  id: 'eml',
  label: 'Mail (EML)',
  version: '1',
  extensions: ['.eml'],
  keeps:
    'Subject as headline, date, sender as credit, and the text with its pictures: of two forms the HTML one. Attachments that may hold a story are offered beside it.',
  recognises,
  inner: innerOf,
  list: listMail,
  read: (file, item) => readMail(file, item, reader),
});
