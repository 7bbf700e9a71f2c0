import { succeed, type Outcome } from '../../story/outcome';
import type { Importer, SourceFile } from '../importer';
import { storiesOf, type FileStories } from '../stories';
import type { StoryDraft } from '../wire/draft';
import { headOf } from '../wire/readFile';
import { looksLikeAnpa, readAnpa } from './anpa1312';
import { beginsLike7901, read7901 } from './iptc7901';
import { beginsWithHeader, readMessages, type WireMessage } from './wireMessage';

const open =
  (read: (message: WireMessage) => StoryDraft) =>
  (file: SourceFile): Outcome<FileStories> => {
    const found = readMessages(file);
    if (!found.ok) return found;
    const { encoding, notes, messages } = found.value;
    return succeed({ encoding, notes, stories: messages.map((message) => () => read(message)) });
  };

// Control characters are what the envelopes are made of.
/* oxlint-disable-next-line no-control-regex */
const controls = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

const headText = (file: SourceFile): string => headOf(file, 4096).replaceAll('\r\n', '\n').replace(controls, '');

/** IPTC 7901: the text format of European agencies. */
export const iptc7901Importer: Importer = {
  id: 'iptc-7901',
  label: 'IPTC 7901 (wire text)',
  version: '7901',
  extensions: ['.txt', '.iptc', '.7901', '.dpa'],
  keeps:
    'Slug, headline, byline, dateline, the copy with its broken lines put together, date; priority and category as a note. The notebook beneath the copy is taken out.',
  recognises: (file) => {
    if (beginsWithHeader(file.bytes)) return looksLikeAnpa(headText(file)) ? 0.5 : 0.95;
    return beginsLike7901(headText(file).trimStart()) ? 0.92 : 0;
  },
  ...storiesOf('iptc-7901', 'a message in IPTC 7901', open(read7901)),
};

/** ANPA 1312: the text format of North American agencies. */
export const anpa1312Importer: Importer = {
  id: 'anpa-1312',
  label: 'ANPA 1312 (wire text)',
  version: '1312',
  extensions: ['.txt', '.anpa'],
  keeps:
    'Keyword, headline, byline, dateline, the copy, date; priority and category as a note. Notes for editors and what a picture desk needs are taken out.',
  recognises: (file) => {
    const isMarked = looksLikeAnpa(headText(file));
    if (beginsWithHeader(file.bytes)) return isMarked ? 0.96 : 0.5;
    return isMarked ? 0.92 : 0;
  },
  ...storiesOf('anpa-1312', 'a message in ANPA 1312', open(readAnpa)),
};
