import type { WebContents } from 'electron';

/** What a page shows on paper; its style sheet says how large the paper is and what stands in its margins. */
export const printPage = (contents: WebContents) => ({
  toPdf: (): Promise<Uint8Array> => contents.printToPDF({ preferCSSPageSize: true, printBackground: true }),
  print: (): Promise<string> =>
    new Promise((done) => {
      contents.print({ printBackground: true }, (isDone, reason) => done(isDone ? '' : reason || 'failed'));
    }),
});
