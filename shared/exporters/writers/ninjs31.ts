import { infoSourcesOf, ninjsFacts, partiesOf, picturesOf, unlessEmpty } from './ninjsFacts';
import type { NinjsInfoSource, NinjsParty, NinjsPicture, NinjsText } from './ninjsFacts';
import type { CopyLink, StoryCopy } from '../copy/storyCopy';

interface Text {
  readonly role: 'main' | 'standfirst';
  readonly contentType: 'text/plain' | 'application/xhtml+xml';
  readonly value: string;
}

interface Body {
  readonly role: 'main';
  readonly contentType: 'application/xhtml+xml';
  readonly charCount: number;
  readonly wordCount: number;
  readonly value: string;
}

interface Association {
  readonly name: string;
  readonly rel: 'related';
  readonly uri: string;
  readonly type: 'text';
  readonly headlines: readonly { readonly value: string }[];
  readonly infoSources?: readonly NinjsInfoSource[] | undefined;
}

interface Picture {
  readonly name: string;
  readonly rel: 'picture';
  readonly uri: string;
  readonly type: 'picture';
  readonly by?: string | undefined;
  readonly renditions?: readonly { readonly name: 'original'; readonly href: string }[] | undefined;
}

/** An item of ninjs 3.1, as far as we fill it. */
export interface Ninjs31 {
  readonly uri: string;
  readonly standard: { readonly name: 'ninjs'; readonly version: '3.1'; readonly schema: string };
  readonly type: 'text';
  readonly representationType: 'full';
  readonly pubStatus: 'usable' | 'withheld';
  readonly language: string;
  readonly versionCreated: string;
  readonly contentCreated?: string | undefined;
  readonly embargoedUntil?: string | undefined;
  readonly title: string;
  readonly slugline?: string | undefined;
  readonly subjects?: readonly { readonly name: string }[] | undefined;
  readonly copyrightNotice?: string | undefined;
  readonly by?: string | undefined;
  readonly located?: string | undefined;
  readonly edNote?: string | undefined;
  readonly headlines: readonly Text[];
  readonly descriptions?: readonly Text[] | undefined;
  readonly bodies: readonly Body[];
  readonly people?: readonly NinjsParty[] | undefined;
  readonly organisations?: readonly NinjsParty[] | undefined;
  readonly infoSources: readonly NinjsInfoSource[];
  readonly associations?: readonly (Association | Picture)[] | undefined;
}

const texts = (role: Text['role'], { plain, xhtml }: NinjsText): readonly Text[] => [
  { role, contentType: 'text/plain', value: plain },
  ...(xhtml === undefined ? [] : [{ role, contentType: 'application/xhtml+xml', value: xhtml } as const]),
];

const association = ({ title, url, source }: CopyLink, at: number): Association => ({
  name: `related${at + 1}`,
  rel: 'related',
  uri: url,
  type: 'text',
  headlines: [{ value: title }],
  infoSources: source === null ? undefined : [{ name: source, role: 'source' }],
});

const picture = ({ uri, href, credit }: NinjsPicture, at: number): Picture => ({
  name: `picture${at + 1}`,
  rel: 'picture',
  uri,
  type: 'picture',
  by: credit,
  renditions: href === null ? undefined : [{ name: 'original', href }],
});

/** The story as an item of ninjs 3.1. */
export function ninjs31(copy: StoryCopy): Ninjs31 {
  const { body, ...story } = ninjsFacts(copy);
  return {
    uri: story.uri,
    standard: { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' },
    type: 'text',
    representationType: 'full',
    pubStatus: story.pubStatus,
    language: story.language,
    versionCreated: story.versionCreated,
    contentCreated: story.contentCreated,
    embargoedUntil: story.embargoed,
    title: story.title,
    slugline: story.slug,
    by: story.byline,
    located: story.dateline,
    edNote: story.edNote,
    subjects: story.subjects,
    copyrightNotice: story.copyright,
    headlines: texts('main', story.headline),
    descriptions: story.standfirst && texts('standfirst', story.standfirst),
    bodies: [
      {
        role: 'main',
        contentType: 'application/xhtml+xml',
        charCount: body.charCount,
        wordCount: body.wordCount,
        value: body.value,
      },
    ],
    people: partiesOf(copy, false),
    organisations: partiesOf(copy, true),
    infoSources: infoSourcesOf(copy.details),
    associations: unlessEmpty([...copy.related.map(association), ...picturesOf(copy).map(picture)]),
  };
}
