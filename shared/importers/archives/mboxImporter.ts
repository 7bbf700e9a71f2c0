import { succeed, type Outcome } from '../../story/outcome';
import type { Source } from '../../story/source';
import { sizeLimit } from '../bytes/decodeText';
import type { Importer, SourceFile } from '../importer';
import { fromByteString, toByteString } from '../mail/byteString';
import { readMailText } from '../mail/emlImporter';
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

function read(file: SourceFile, item?: number): Outcome<Source> {
  const mails = mailsOf(file);
  const [first = ''] = mails;
  if (mails.length === 0) return readMailText(file);
  const mail = item === undefined ? first : mails[item - 1];
  if (mail === undefined) return noSuchItem(file.name, item ?? 1, mails.length);
  const source = readMailText(asMail(file.name, mail));
  if (!source.ok) return source;
  const others = item === undefined ? othersNote(mails.length - 1) : [];
  return succeed({ ...source.value, format: 'mbox', notes: [...others, ...source.value.notes] });
}

const subjectOf = (mail: string): string =>
  decodeField(readHeaders(mail.replace(/^From [^\n]*\n/, ''), 0).headers.get('subject')).slice(0, 200);

/** A mailbox: several mails in one file. */
export const mboxImporter: Importer = {
  id: 'mbox',
  label: 'Mailbox (mbox)',
  version: '1',
  extensions: ['.mbox', '.mbx'],
  keeps: 'Of any mail what is kept of a mail.',
  recognises: ({ name, bytes }) => {
    const isMailbox = mailsIn(toByteString(bytes.subarray(0, 65_536))).length > 0;
    // One mail with the line of a mailbox before it is a mail.
    if (!isMailbox) return 0;
    return /\.(?:mbox|mbx)$/i.test(name) || mailsOf({ name, bytes }).length > 1 ? 0.95 : 0;
  },
  list: (file) => succeed(mailsOf(file).map(subjectOf)),
  read,
};
