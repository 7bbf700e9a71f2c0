import { join } from 'node:path';

let drafts = 0;

/** Where a file is written before it gets its name: in the same folder, hidden, and named like none that is waited for. */
export const draftName = (folder: string): string => {
  drafts += 1;
  return join(folder, `.${process.pid}-${drafts}.verbatim-draft`);
};
