import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import * as v from 'valibot';
import { parse, YAMLError } from 'yaml';
import { importers } from '../../shared/importers/importers';
import { Stop } from '../stop';

const common = {
  /** What the feed is called in lists, figures and addresses. */
  name: v.pipe(
    v.string(),
    v.regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, 'a name has small letters, digits, - and _, 40 at most'),
  ),
  format: v.optional(
    v.pipe(
      v.string(),
      v.check((id) => importers.some((importer) => importer.id === id), 'no such format can be read'),
    ),
  ),
};
const every = v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(86_400)));

const feedSchema = v.union([
  v.strictObject({ ...common, folder: v.string(), every }),
  v.strictObject({ ...common, maildir: v.string(), every }),
  v.strictObject({ ...common, url: v.pipe(v.string(), v.url()), every }),
  v.strictObject({ ...common, push: v.literal(true) }),
]);

const schema = v.strictObject({ feeds: v.array(feedSchema) });

/** One feed as `feeds.yaml` names it: a folder, a mailbox of the kind Maildir, a web feed, or what others push. */
export type FeedPlan = v.InferOutput<typeof feedSchema>;

const example = `feeds:
  - name: agency
    folder: /srv/wire/agency
  - name: world
    url: https://news.example/feed.xml
    every: 60
  - name: post
    maildir: /var/mail/wire/Maildir
  - name: partner
    push: true`;

/** Reads the feeds of a file. Throws `Stop` with what to put right. */
export function parseFeeds(text: string, file: string): readonly FeedPlan[] {
  let value: unknown;
  try {
    value = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof YAMLError) && !(error instanceof ReferenceError)) throw error;
    throw new Stop(`${file} is no YAML that can be read: ${error.message.split('\n')[0] ?? ''}`);
  }
  const read = v.safeParse(schema, value);
  if (!read.success) {
    const [issue] = read.issues;
    const where = (issue.path ?? []).map(({ key }) => String(key)).join('.');
    throw new Stop(
      `${file} names a feed that the desk cannot read (${where || 'feeds'}: ${issue.message}). Each feed has a name and one of folder, url, maildir or push, as here:\n\n${example}`,
    );
  }
  const names = read.output.feeds.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Stop(`${file} has two feeds called “${twice}”. Give one of them another name.`);
  const inFile = (path: string): string => (isAbsolute(path) ? path : resolve(dirname(resolve(file)), path));
  return read.output.feeds.map((feed): FeedPlan => {
    if ('folder' in feed) return { ...feed, folder: inFile(feed.folder) };
    return 'maildir' in feed ? { ...feed, maildir: inFile(feed.maildir) } : feed;
  });
}

export function readFeeds(file: string): readonly FeedPlan[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new Stop(`${file} cannot be read (${code}). Name the file with the desk’s feeds: --feeds feeds.yaml`);
  }
  return parseFeeds(text, file);
}
