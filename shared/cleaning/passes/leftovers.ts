import { callEach, type CleaningPass, type Sheet } from '../model/sheet';

const isCopy = (sheet: Sheet, at: number): boolean =>
  ['paragraph', 'crosshead', 'list-item', 'headline'].includes(sheet.calls[at]?.job ?? '');

/** Whatever nobody has claimed is kept out of the story, with what can be said of it. */
export const nameLeftovers: CleaningPass = (sheet) => {
  const first = sheet.lines.findIndex((_, at) => isCopy(sheet, at));
  let last = sheet.lines.length;
  while (last > 0 && !isCopy(sheet, last - 1)) last -= 1;
  return callEach(sheet, ({ words, endsWithStop }, at) => {
    const where = at < first ? 'above the story' : at >= last ? 'below the story' : 'inside the story';
    if (words <= 3) return { job: 'removed', because: `menu or label ${where}` };
    return {
      job: 'removed',
      because: endsWithStop && words >= 16 ? `text ${where} that is not part of it` : `link or teaser ${where}`,
    };
  });
};
