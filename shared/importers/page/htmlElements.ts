import { wordSet } from '../../text/wordSet';

/** Elements without content. */
export const voidElements = wordSet('area base br col embed hr img input link meta param source track wbr');

/** Elements that begin and end a line. */
export const blockElements = wordSet(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol option p pre section select summary table tbody td tfoot th thead tr ul',
);

/** Elements whose text a reader does not see. */
export const hiddenElements = wordSet(
  'script style noscript template svg math iframe object canvas audio video select textarea head noembed noframes datalist applet',
);

/** Elements that end an open paragraph. */
export const paragraphEnders = wordSet(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul',
);

/** Which open element a new one ends, when nothing of `until` stands between. */
export const endsSibling: Readonly<
  Record<string, { readonly ends: ReadonlySet<string>; readonly until: ReadonlySet<string> }>
> = {
  li: { ends: wordSet('li'), until: wordSet('ul ol menu dir') },
  dt: { ends: wordSet('dt dd'), until: wordSet('dl') },
  dd: { ends: wordSet('dt dd'), until: wordSet('dl') },
  tr: { ends: wordSet('tr td th'), until: wordSet('table') },
  td: { ends: wordSet('td th'), until: wordSet('tr table') },
  th: { ends: wordSet('td th'), until: wordSet('tr table') },
  option: { ends: wordSet('option'), until: wordSet('select') },
};

const furnitureElements = wordSet('nav header footer aside form button dialog menu fieldset');
const furnitureRoles = wordSet(
  'navigation banner contentinfo complementary search menu menubar toolbar dialog alert form',
);

const furnitureNames =
  /(?:^|[\s_-])(?:comments?|disqus|share|sharing|social|related|recommend(?:ed|ations?)?|newsletters?|subscri(?:be|ption)|promos?|sidebar|menu|nav(?:igation|bar)?|breadcrumbs?|footer|masthead|sponsor(?:ed)?|advert(?:isement|ising)?|ads?|cookie|consent|popular|trending|most-?read|more-?stories|outbrain|taboola|widgets?|toolbar|tags?|topics|author-?(?:bio|box|info)|bio|pagination|pager|read-?more|teasers?|toc|signup|sign-up|login|modal|popup|overlay|banner|carousel|slideshow|gallery|playlist|video-?player|print-?only|skip|sr-only|visually-?hidden|screen-reader(?:-text)?)(?:$|[\s_-])/i;
const bodyNames =
  /(?:^|[\s_-])(?:article|story|post|entry|news|content|main|page|body)[_-]{0,2}(?:body|content|text|copy|main|inner|wrapper)(?:$|[\s_-])|articlebody|storytext|articlecontent|article__body|post-?body|entry-?content|body-?(?:copy|text)|(?:^|\s)(?:article|story|post|entry|hentry|prose)(?:$|\s)/i;
const captionNames =
  /(?:^|[\s_-])(?:caption|photo-?credit|image-?credit|credits?|cutline|figcaption|image-?meta|media-?info|wp-caption(?:-text)?)(?:$|[\s_-])/i;
const hiddenStyle = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i;

/** What an element's tag and names say of the text inside it. */
export interface ElementNature {
  readonly hidden: boolean;
  readonly furniture: boolean;
  readonly figure: boolean;
  readonly body: boolean;
}

const wholePage = wordSet('html body main article');

/** Reads an element's nature from its tag, role, class and id. */
export function readNature(tag: string, attributes: Readonly<Partial<Record<string, string>>>): ElementNature {
  const { class: classes = '', id = '', role = '', style = '', itemprop = '' } = attributes;
  const names = `${classes} ${id}`.slice(0, 300);
  const named = names.length > 1;
  return {
    hidden: hiddenElements.has(tag) || attributes['hidden'] !== undefined || (style !== '' && hiddenStyle.test(style)),
    furniture:
      !wholePage.has(tag) &&
      (furnitureElements.has(tag) || furnitureRoles.has(role) || (named && furnitureNames.test(names))),
    figure: tag === 'figure' || tag === 'figcaption' || (named && captionNames.test(names)),
    body: itemprop.includes('articleBody') || (named && !wholePage.has(tag) && bodyNames.test(names)),
  };
}

const backLinkNames = /(?:^|[\s_-])(?:footnote-?back(?:ref|link)?|reversefootnote|back-?(?:ref|link)s?)(?:$|[\s_-])/i;

/** A link from a footnote back to the copy: a sign, and no words. */
export const isBackLink = ({ role, class: classes = '' }: Readonly<Partial<Record<string, string>>>): boolean =>
  role === 'doc-backlink' || (classes !== '' && backLinkNames.test(classes.slice(0, 300)));
