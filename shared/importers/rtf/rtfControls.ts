import { wordSet } from '../../text/wordSet';

/** Control words that are a character. */
export const rtfCharacters: Readonly<Record<string, string>> = {
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201c',
  rdblquote: '\u201d',
  endash: '\u2013',
  emdash: '\u2014',
  bullet: '\u2022',
  enspace: '\u2002',
  emspace: '\u2003',
  qmspace: '\u2005',
  tab: ' ',
  '~': '\u00a0',
  _: '\u2011',
  '\\': '\\',
  '{': '{',
  '}': '}',
  rtlmark: '\u200f',
  ltrmark: '\u200e',
  zwj: '\u200d',
  zwnj: '\u200c',
};

/** Groups whose text is no copy. */
export const rtfSkipped: ReadonlySet<string> = wordSet(
  'colortbl info objdata header headerl headerr headerf footer footerl footerr footerf annotation atnid atnauthor atntime atnref atndate atnparent atrfstart atrfend ' +
    'bkmkstart bkmkend xe tc rxe revtbl rsidtbl listtable listoverridetable themedata colorschememapping datastore latentstyles generator userprops xmlnstbl filetbl pnseclvl shprslt nonshppict ftnsep ftnsepc aftnsep aftnsepc template passwordhash formfield objclass objname panose falt',
);

/** Groups marked as new (`\*`) that hold copy or what we read all the same. */
export const rtfStarred: ReadonlySet<string> = wordSet('fldinst shpinst shptxt shppict pntext picprop');
