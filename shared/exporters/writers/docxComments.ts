import { wordCommentAuthor } from '../../story/wordStyles';
import type { CopyQuotation } from '../copy/copyLine';
import type { StoryCopy } from '../copy/storyCopy';
import { wordElement, words } from './docxMarkup';
import { element, escapeText, type Markup } from './markup';

/** What a quotation’s comment says, one fact a line; our importer reads it back. */
export const commentLines = ({ id, speakers, status, cue }: CopyQuotation): readonly string[] => [
  ...(speakers.length === 0
    ? [`Nobody named (${status})`]
    : speakers.flatMap(({ name, role, isBody }) => [
        `${isBody ? 'Body' : 'Speaker'}: ${name} (${status})`,
        ...(role === null ? [] : [`Role: ${role}`]),
      ])),
  ...(cue === null ? [] : [`Cue: ${cue}`]),
  `Quotation: ${id}`,
];

const comment = (id: string, lines: readonly string[], now: string): Markup =>
  element(
    'w:comment',
    { 'w:id': id, 'w:author': wordCommentAuthor, 'w:date': now, 'w:initials': 'V' },
    ...lines.map((line) => element('w:p', {}, words(escapeText(line)))),
  );

/** Who spoke, quotation by quotation, and why a hold was overridden. */
export const commentsPart = (
  copy: StoryCopy,
  numbers: ReadonlyMap<CopyQuotation, string>,
  deskNote: string | null,
): Markup =>
  wordElement(
    'w:comments',
    ...[...numbers].map(([quotation, id]) => comment(id, commentLines(quotation), copy.details.now)),
    deskNote === null ? null : comment(deskNote, [`A hold was overridden: ${copy.override ?? ''}`], copy.details.now),
  );
