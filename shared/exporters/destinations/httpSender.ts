import { succeed } from '../../story/outcome';
import type { StoryCopy } from '../copy/storyCopy';
import { bodyMarkup } from '../writers/bodyMarkup';
import { plainBody } from '../writers/plainBlocks';
import type { HttpDestination, PlannedRequest, RemoteStory, Sender, SentStory } from './destination';
import { fieldAt } from './fields';

/** What `{name}` in a template stands for; empty where the story has nothing of it. */
const fieldsOf = (copy: StoryCopy, remote: RemoteStory | null): Readonly<Record<string, string>> => ({
  id: copy.id,
  remote: remote?.id ?? '',
  slug: copy.slug,
  title: copy.title,
  standfirst: copy.standfirst?.text.trim() ?? '',
  byline: copy.byline ?? '',
  authors: copy.authors.join(', '),
  dateline: copy.dateline ?? '',
  language: copy.details.language,
  published: copy.details.published ?? '',
  embargo: copy.details.embargo ?? '',
  credit: copy.details.credit ?? '',
  html: bodyMarkup(copy, 'span'),
  text: plainBody(copy).join('\n\n'),
});

/** A template with its fields filled in: in texts alone, so that no story can change its shape. */
function filled(template: unknown, fields: Readonly<Record<string, string>>): unknown {
  if (typeof template === 'string')
    return template.replace(/\{([a-z]+)\}/g, (whole, name: string) =>
      Object.hasOwn(fields, name) ? (fields[name] ?? '') : whole,
    );
  if (Array.isArray(template)) return template.map((each) => filled(each, fields));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([name, each]) => [name, filled(each, fields)]));
}

/** Any endpoint that takes JSON, or a file of one of our formats. It is asked for nothing: what was sent is known by the id it answered. */
export function httpSender(destination: HttpDestination): Sender {
  const { template, format, secretHeader, update, idField } = destination;
  const bodyOf = ({ copy, fileIn }: SentStory, remote: RemoteStory | null) =>
    template === undefined
      ? fileIn(format)
      : succeed({ text: JSON.stringify(filled(template, fieldsOf(copy, remote))), mediaType: 'application/json' });
  return {
    findById: () => null,
    findBySlug: () => null,
    found: () => null,
    send: (story, remote) => {
      const body = bodyOf(story, remote);
      if (!body.ok) return body;
      const isUpdate = remote !== null && update !== undefined;
      const request: PlannedRequest = {
        method: isUpdate ? update.method : destination.method,
        url: isUpdate ? update.address.replaceAll('{remote}', encodeURIComponent(remote.id)) : destination.address,
        headers: {
          Accept: 'application/json',
          'Content-Type': body.value.mediaType,
          // One story has one key, so that an endpoint that knows the header makes one of it however often it comes.
          'Idempotency-Key': story.copy.id,
        },
        secretHeader,
        body: body.value.text,
      };
      return succeed(request);
    },
    sent: ({ body }) => {
      const id = fieldAt(body, idField);
      return id === null ? null : { id, url: null, changed: null };
    },
    sendPicture: null,
    pictureSent: () => null,
  };
}
