import { strToU8 } from 'fflate';
import { isStoryName } from '../archives/storyNames';
import type { SourceFile } from '../importer';
import { isPictureKept, keepPicture, mostPictures } from '../objects/pictureData';
import { counted } from '../office/officeCounts';
import { decodeCharset } from './mailCharset';
import { parameter } from './mailHeaders';
import type { MailAttachment } from './mailParts';

/** The endings that types of files have where the mail gives no name. */
const endings: Readonly<Record<string, string>> = {
  'text/plain': 'txt',
  'text/html': 'html',
  'text/markdown': 'md',
  'text/rtf': 'rtf',
  'application/rtf': 'rtf',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'message/rfc822': 'eml',
};

const ending = ({ type }: MailAttachment): string | undefined =>
  Object.hasOwn(endings, type) ? endings[type] : undefined;

const fileName = (attachment: MailAttachment): string => {
  const { name, type } = attachment;
  const own = ending(attachment);
  if (isStoryName(name) || own === undefined) return name;
  return name === type ? `attachment.${own}` : `${name}.${own}`;
};

/** Whether an attachment may hold a story, by its name or its type. */
export const isStory = (attachment: MailAttachment): boolean => isStoryName(fileName(attachment));

/** An attachment as a file; a text in the encoding that the mail names is given as UTF-8. */
export function attachedFile(attachment: MailAttachment): SourceFile {
  const bytes = attachment.bytes();
  const charset = parameter(attachment.headers.get('content-type'), 'charset');
  const isNamed = attachment.type.startsWith('text/') && charset !== '';
  return { name: fileName(attachment), bytes: isNamed ? strToU8(decodeCharset(bytes, charset).text) : bytes };
}

const longestReference = 200;

/** A page with the pictures that came with it, by the ids it shows them by; `shown` gathers those that are used. */
export function withPictures(html: string, attachments: readonly MailAttachment[], shown: Set<MailAttachment>): string {
  const pictures = new Map(
    attachments.filter(({ id, type }) => id !== '' && type.startsWith('image/')).map((each) => [each.id, each]),
  );
  if (pictures.size === 0) return html;
  return html.replace(/\bcid:([^\s"'<>()]{1,1000})/gi, (written: string, id: string) => {
    const picture = id.length > longestReference ? undefined : pictures.get(decoded(id));
    if (!picture || shown.has(picture) || shown.size >= mostPictures) return written;
    const kept = keepPicture(picture.bytes());
    if (!isPictureKept(kept)) return written;
    shown.add(picture);
    return kept.src;
  });
}

const decoded = (id: string): string => {
  try {
    return decodeURIComponent(id);
  } catch {
    // Not escaped, but a percent sign of its own.
    return id;
  }
};

/** What is attached and neither read nor offered, in words for the user. */
export function leftOutNote(attachments: readonly MailAttachment[]): readonly string[] {
  const named = attachments.map(({ name }) => name);
  return counted(
    named.length,
    `One attachment was left out: ${named[0] ?? ''}.`,
    `# attachments were left out: ${named.slice(0, 5).join(', ')}${named.length > 5 ? ' and more' : ''}.`,
  );
}
