import { ninjsFacts, picturesOf, unlessEmpty, type NinjsPicture } from './ninjsFacts';
import type { CopyLink, StoryCopy } from '../copy/storyCopy';

interface Party<Rel extends string> {
  readonly name: string;
  readonly rel: Rel;
}

interface Association {
  readonly uri: string;
  readonly type: 'text';
  readonly headline: string;
  readonly infosource?: readonly Party<'source'>[] | undefined;
}

interface Picture {
  readonly uri: string;
  readonly type: 'picture';
  readonly byline?: string | undefined;
  readonly renditions?: { readonly original: { readonly href: string } } | undefined;
}

/** An item of ninjs 1.4, as far as we fill it. */
export interface Ninjs14 {
  readonly uri: string;
  readonly type: 'text';
  readonly representationtype: 'complete';
  readonly pubstatus: 'usable' | 'withheld';
  readonly language: string;
  readonly versioncreated: string;
  readonly contentcreated?: string | undefined;
  readonly slugline?: string | undefined;
  readonly subject?: readonly { readonly name: string }[] | undefined;
  readonly copyrightnotice?: string | undefined;
  readonly located?: string | undefined;
  readonly ednote?: string | undefined;
  readonly embargoed?: string | undefined;
  readonly $standard: { readonly name: 'ninjs'; readonly version: '1.4'; readonly schema: string };
  readonly title: string;
  readonly byline?: string | undefined;
  readonly headline: string;
  readonly headline_xhtml?: string | undefined;
  readonly description_text?: string | undefined;
  readonly description_xhtml?: string | undefined;
  readonly body_xhtml: string;
  readonly person?: readonly Party<'quoted'>[] | undefined;
  readonly organisation?: readonly Party<'quoted'>[] | undefined;
  readonly infosource: readonly Party<'credit' | 'source'>[];
  readonly associations?: Readonly<Record<string, Association | Picture>> | undefined;
}

const partiesOf = ({ speakers }: StoryCopy, areBodies: boolean): Ninjs14['person'] =>
  unlessEmpty(speakers.filter(({ isBody }) => isBody === areBodies).map(({ name }) => ({ name, rel: 'quoted' })));

const infoSourcesOf = ({ credit, source }: StoryCopy['details']): Ninjs14['infosource'] => [
  ...(credit === null ? [] : [{ name: credit, rel: 'credit' } as const]),
  { name: source, rel: 'source' },
];

const association = ({ title, url, source }: CopyLink): Association => ({
  uri: url,
  type: 'text',
  headline: title,
  infosource: source === null ? undefined : [{ name: source, rel: 'source' }],
});

const picture = ({ uri, href, credit }: NinjsPicture): Picture => ({
  uri,
  type: 'picture',
  byline: credit,
  renditions: href === null ? undefined : { original: { href } },
});

function associationsOf(copy: StoryCopy): Ninjs14['associations'] {
  const all = [
    ...copy.related.map((link, at) => [`related${at + 1}`, association(link)] as const),
    ...picturesOf(copy).map((each, at) => [`picture${at + 1}`, picture(each)] as const),
  ];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

/** The story as an item of ninjs 1.4, which has one headline and one body of each kind, parties without identifiers, and associations by name. */
export function ninjs14(copy: StoryCopy): Ninjs14 {
  const { headline, standfirst, body, ...story } = ninjsFacts(copy);
  return {
    uri: story.uri,
    type: 'text',
    representationtype: 'complete',
    pubstatus: story.pubStatus,
    language: story.language,
    versioncreated: story.versionCreated,
    contentcreated: story.contentCreated,
    slugline: story.slug,
    located: story.dateline,
    ednote: story.edNote,
    subject: story.subjects,
    copyrightnotice: story.copyright,
    embargoed: story.embargoed,
    $standard: { name: 'ninjs', version: '1.4', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_1.4.json#' },
    title: story.title,
    byline: story.byline,
    headline: headline.plain,
    headline_xhtml: headline.xhtml,
    description_text: standfirst?.plain,
    description_xhtml: standfirst?.xhtml,
    body_xhtml: body.value,
    person: partiesOf(copy, false),
    organisation: partiesOf(copy, true),
    infosource: infoSourcesOf(copy.details),
    associations: associationsOf(copy),
  };
}
