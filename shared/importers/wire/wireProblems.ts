import { fail, type Outcome } from '../../story/outcome';
import { asObject, asText } from './fields';

const articles = (name: string): string => (/^[aeiou]/i.test(name) ? `an ${name}` : `a ${name}`);

function nameJson(value: unknown): string {
  if (Array.isArray(value))
    return Array.isArray(value) && asText(asObject(value[0])['_type']) !== undefined ? 'Portable Text' : 'a JSON list';
  const item = asObject(value);
  if ('schemaVersion' in item) return 'a Verbatim story';
  if ('content_elements' in item || /^0\.\d/.test(asText(item['version']) ?? ''))
    return `${articles(asText(item['type']) ?? 'document')} in Arc’s ANS format`;
  if ('componentTextStyles' in item || 'components' in item) return 'an Apple News article';
  if ('db' in item || 'posts' in item) return 'a Ghost file without a post that has text';
  if ('@context' in item) return 'JSON-LD';
  return typeof value === 'object' && value !== null ? 'JSON of another kind' : 'a single JSON value';
}

/** JSON of another kind than was looked for. */
export const jsonProblem = (name: string, value: unknown, wanted: string): Outcome<never> =>
  fail(
    'wrong-format',
    `${name} is ${nameJson(value)}, not ${wanted}. Verbatim reads stories as ninjs, ANS, JSON Feed, answers of WordPress, Ghost, the Guardian and the BBC, and its own story files: ask the sender for one of these, or paste the text.`,
  );

const knownRoots: Readonly<Record<string, string>> = {
  svg: 'an SVG picture',
  html: 'a web page',
  nitf: 'NITF',
  newsItem: 'NewsML-G2',
  newsMessage: 'NewsML-G2',
  rss: 'an RSS feed',
  feed: 'an Atom feed',
  RDF: 'an RSS 1.0 feed',
  packageItem: 'a NewsML-G2 package, which points to stories and holds none',
  conceptItem: 'a NewsML-G2 concept, which describes a person or a thing and holds no story',
  knowledgeItem: 'a NewsML-G2 vocabulary',
  planningItem: 'a NewsML-G2 planning item',
  sports: 'SportsML',
  Document: 'an ICML or Word document',
  plist: 'a property list',
};

/** What an XML file is, by its root. */
export const nameXml = (root: string): string =>
  Object.hasOwn(knownRoots, root) ? (knownRoots[root] ?? '') : `XML with the root <${root.slice(0, 40)}>`;

/** XML of another kind than was looked for. */
export const xmlProblem = (name: string, root: string, wanted: string): Outcome<never> =>
  fail(
    'wrong-format',
    `${name} is ${nameXml(root)}, not ${wanted}. Verbatim reads stories as NITF, NewsML, RSS, Atom and WordPress exports: ask the sender for one of these, or paste the text.`,
  );

/** A file of the right kind without any text. */
export const fileProblem = (name: string, kind: string): Outcome<never> =>
  fail('empty', `${name} is ${kind} without any text in it. Ask the sender for the item with the story’s text.`);
