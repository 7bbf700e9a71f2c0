import { succeed, type Outcome } from '../../story/outcome';
import type { Source } from '../../story/source';
import { sizeLimit } from '../bytes/decodeText';
import type { Importer, SourceFile } from '../importer';
import { fromByteString, toByteString } from '../mail/byteString';
import { decodeField, readHeaders } from '../mail/mailHeaders';
import { noSuchItem, othersNote } from '../stories';

/** The line before each mail of a mailbox: “From ann@example.org Mon Jun  9 10:00:00 2025”. */
const separator = /^From \S{1,320} .{0,30}\d{1,2}:\d{2}(?::\d{2})?.{0,20}$/gm;

/** The mails of a mailbox, as byte strings, each with its line. */
function mailsIn(mailbox: string): readonly string[] {
  const starts = [...mailbox.matchAll(separator)]
    .map(({ index }) => index)
    .filter((at) => at === 0 || mailbox.startsWith('\n', at - 1));
  return starts.map((start, number) => mailbox.slice(start, starts[number + 1]));
}

const mailsOf = ({ bytes }: SourceFile): readonly string[] =>
  bytes.length > sizeLimit ? [] : mailsIn(toByteString(bytes));

/** A line that begins with “From ” inside a mail is kept with a “>” before it. */
const asMail = (name: string, mail: string): SourceFile => ({
  name,
  bytes: fromByteString(mail.replace(/^From [^\n]*\n/, '').replace(/^>(>*From )/gm, '$1')),
});

const subjectOf = (mail: string): string =>
  decodeField(readHeaders(mail.replace(/^From [^\n]*\n/, ''), 0).headers.get('subject')).slice(0, 200);

/** One story of a mailbox: a mail's own text, or what is attached to it. */
interface Place {
  readonly mail: SourceFile;
  /** Of the stories of that mail, from 1. */
  readonly item: number;
  readonly title: string;
}

/** Only a mail of several parts has anything attached; any other is not taken apart to be counted. */
const mayHoldAttachment = /^content-type:\s{0,9}multipart\//im;

/** The stories of a mailbox in their order: of each mail its text, then what is attached and may hold a story. */
function placesIn(file: SourceFile, importer: Importer): readonly Place[] {
  return mailsOf(file).flatMap((written): readonly Place[] => {
    const mail = asMail(file.name, written);
    const own = { mail, item: 1, title: subjectOf(written) };
    const titles = mayHoldAttachment.test(written) ? importer.list?.(mail) : undefined;
    return titles?.ok ? titles.value.map((title, at) => ({ mail, item: at + 1, title })) : [own];
  });
}

function read(importer: Importer, file: SourceFile, item?: number): Outcome<Source> {
  const places = placesIn(file, importer);
  if (places.length === 0) return importer.read(file, item);
  const place = places[(item ?? 1) - 1];
  if (place === undefined) return noSuchItem(file.name, item ?? 1, places.length);
  const source = importer.read(place.mail, place.item);
  if (!source.ok) return source;
  const others = item === undefined ? othersNote(places.length - 1) : [];
  const format = source.value.format === importer.id ? 'mbox' : source.value.format;
  return succeed({ ...source.value, format, notes: [...others, ...source.value.notes] });
}

/** A mailbox: several mails in one file, each read as a mail is. */
export const mailboxImporter = (mail: Importer): Importer => ({
  id: 'mbox',
  label: 'Mailbox (mbox)',
  version: '1',
  extensions: ['.mbox', '.mbx'],
  keeps: 'Of any mail what is kept of a mail. Attachments that may hold a story are offered beside it.',
  recognises: ({ name, bytes }) => {
    const isMailbox = mailsIn(toByteString(bytes.subarray(0, 65_536))).length > 0;
    // One mail with the line of a mailbox before it is a mail.
    if (!isMailbox) return 0;
    return /\.(?:mbox|mbx)$/i.test(name) || mailsOf({ name, bytes }).length > 1 ? 0.95 : 0;
  },
  inner: (file, item) => {
    const place = placesIn(file, mail)[(item ?? 1) - 1];
    return (place && mail.inner?.(place.mail, place.item)) ?? null;
  },
  list: (file) => succeed(placesIn(file, mail).map(({ title }) => title)),
  read: (file, item) => read(mail, file, item),
});
