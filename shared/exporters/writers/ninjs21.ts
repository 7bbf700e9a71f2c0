import { infoSourcesOf, ninjsFacts, partiesOf, picturesOf, unlessEmpty } from './ninjsFacts';
import type { NinjsInfoSource, NinjsParty, NinjsPicture, NinjsText } from './ninjsFacts';
import type { CopyLink, StoryCopy } from '../copy/storyCopy';

interface Text {
  readonly role: 'main' | 'standfirst';
  readonly contenttype: 'text/plain' | 'application/xhtml+xml';
  readonly value: string;
}

interface Body {
  readonly role: 'main';
  readonly contenttype: 'application/xhtml+xml';
  readonly charcount: number;
  readonly wordcount: number;
  readonly value: string;
}

interface Association {
  readonly name: string;
  readonly uri: string;
  readonly type: 'text';
  readonly headlines: readonly { readonly value: string }[];
  readonly infosources?: readonly NinjsInfoSource[] | undefined;
}

interface Picture {
  readonly name: string;
  readonly uri: string;
  readonly type: 'picture';
  readonly by?: string | undefined;
  readonly renditions?: readonly { readonly name: 'original'; readonly href: string }[] | undefined;
}

/** An item of ninjs 2.1, as far as we fill it. */
export interface Ninjs21 {
  readonly uri: string;
  readonly standard: { readonly name: 'ninjs'; readonly version: '2.1'; readonly schema: string };
  readonly type: 'text';
  readonly representationtype: 'full';
  readonly pubstatus: 'usable' | 'withheld';
  readonly language: string;
  readonly versioncreated: string;
  readonly contentcreated?: string | undefined;
  readonly title: string;
  readonly slugline?: string | undefined;
  readonly subjects?: readonly { readonly name: string }[] | undefined;
  readonly copyrightnotice?: string | undefined;
  readonly by?: string | undefined;
  readonly located?: string | undefined;
  readonly ednote?: string | undefined;
  readonly headlines: readonly Text[];
  readonly descriptions?: readonly Text[] | undefined;
  readonly bodies: readonly Body[];
  readonly people?: readonly NinjsParty[] | undefined;
  readonly organisations?: readonly NinjsParty[] | undefined;
  readonly infosources: readonly NinjsInfoSource[];
  readonly embargoed?: string | undefined;
  readonly associations?: readonly (Association | Picture)[] | undefined;
}

const texts = (role: Text['role'], { plain, xhtml }: NinjsText): readonly Text[] => [
  { role, contenttype: 'text/plain', value: plain },
  ...(xhtml === undefined ? [] : [{ role, contenttype: 'application/xhtml+xml', value: xhtml } as const]),
];

const association = ({ title, url, source }: CopyLink, at: number): Association => ({
  name: `related${at + 1}`,
  uri: url,
  type: 'text',
  headlines: [{ value: title }],
  infosources: source === null ? undefined : [{ name: source, role: 'source' }],
});

const picture = ({ uri, href, credit }: NinjsPicture, at: number): Picture => ({
  name: `picture${at + 1}`,
  uri,
  type: 'picture',
  by: credit,
  renditions: href === null ? undefined : [{ name: 'original', href }],
});

/** The story as an item of ninjs 2.1, which writes every name in lower case, names the embargo otherwise and knows no relation of an association. */
export function ninjs21(copy: StoryCopy): Ninjs21 {
  const { body, ...story } = ninjsFacts(copy);
  return {
    uri: story.uri,
    standard: { name: 'ninjs', version: '2.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json#' },
    type: 'text',
    representationtype: 'full',
    pubstatus: story.pubStatus,
    language: story.language,
    versioncreated: story.versionCreated,
    contentcreated: story.contentCreated,
    title: story.title,
    slugline: story.slug,
    by: story.byline,
    located: story.dateline,
    ednote: story.edNote,
    subjects: story.subjects,
    copyrightnotice: story.copyright,
    headlines: texts('main', story.headline),
    descriptions: story.standfirst && texts('standfirst', story.standfirst),
    bodies: [
      {
        role: 'main',
        contenttype: 'application/xhtml+xml',
        charcount: body.charCount,
        wordcount: body.wordCount,
        value: body.value,
      },
    ],
    people: partiesOf(copy, false),
    organisations: partiesOf(copy, true),
    infosources: infoSourcesOf(copy.details),
    embargoed: story.embargoed,
    associations: unlessEmpty([...copy.related.map(association), ...picturesOf(copy).map(picture)]),
  };
}
