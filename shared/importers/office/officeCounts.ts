import { lostPictureNotes } from '../objects/lostPictures';

/** What was met in a document and is not copy as it stands, counted. */
export interface OfficeCounts {
  insertions: number;
  deletions: number;
  comments: number;
  hidden: number;
  footnotes: number;
  /** Why each picture that is not kept is left out. */
  readonly lostPictures: string[];
  links: number;
}

/** What of it is a number. */
export type Counted = Exclude<keyof OfficeCounts, 'lostPictures'>;

export const noCounts = (): OfficeCounts => ({
  insertions: 0,
  deletions: 0,
  comments: 0,
  hidden: 0,
  footnotes: 0,
  lostPictures: [],
  links: 0,
});

/** “1 comment was left out.” or “3 comments were left out.”; nothing for none. */
export const counted = (count: number, one: string, many: string): readonly string[] =>
  count === 0 ? [] : [`${count === 1 ? one : many.replace('#', String(count))}`];

/** That footnotes were moved, in words for the user. */
export const footnoteNotes = (footnotes: number): readonly string[] =>
  counted(
    footnotes,
    'One footnote stands among the notes at the end of the copy.',
    '# footnotes stand as notes at the end of the copy.',
  );

/** What was counted, in words for the user. */
export const countedNotes = (counts: OfficeCounts): readonly string[] => [
  ...counted(
    counts.insertions,
    'One tracked insertion is in the copy as if accepted.',
    '# tracked insertions are in the copy as if accepted.',
  ),
  ...counted(counts.deletions, 'One tracked deletion was left out.', '# tracked deletions were left out.'),
  ...counted(counts.comments, 'One comment was left out.', '# comments were left out.'),
  ...counted(counts.hidden, 'One piece of hidden text was left out.', '# pieces of hidden text were left out.'),
  ...footnoteNotes(counts.footnotes),
  ...lostPictureNotes(counts.lostPictures),
  ...counted(
    counts.links,
    'One link that does not lead to the web was dropped; its words stay.',
    '# links that do not lead to the web were dropped; their words stay.',
  ),
];
