/** A place where a headline is shown, and whether all of it is seen there. */
export interface HeadlineFit {
  readonly place: 'web' | 'social' | 'print';
  /** What is counted there, in words for the editor. */
  readonly told: string;
  readonly fits: boolean;
}

/** The longest that is commonly shown whole, in characters: rules of thumb, since services measure in pixels. */
const most = { web: 60, social: 70 } as const;
/** A headline over two columns of a page: characters to a line, and lines. */
const print = { line: 30, lines: 3 } as const;

/** How many lines words take up, none of them broken. */
function linesOf(text: string): number {
  let lines = 0;
  let room = 0;
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const length = [...word].length;
    if (lines > 0 && length + 1 <= room) room -= length + 1;
    else {
      lines += 1;
      room = print.line - length;
    }
  }
  return lines;
}

/** How a headline fits a search result, a shared link and a page. */
export function headlineFits(headline: string): readonly HeadlineFit[] {
  const length = [...headline.trim()].length;
  const over = (limit: number): string => (length <= limit ? `${length} of ${limit}` : `${length - limit} too many`);
  const lines = linesOf(headline);
  return [
    { place: 'web', told: over(most.web), fits: length <= most.web },
    { place: 'social', told: over(most.social), fits: length <= most.social },
    { place: 'print', told: lines === 1 ? '1 line' : `${lines} lines`, fits: lines <= print.lines },
  ];
}
