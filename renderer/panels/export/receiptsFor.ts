import { version } from '../../../package.json';
import { exporters } from '../../../shared/exporters/exporters';
import { receiptMaker } from '../../../shared/receipt/makeReceipt';
import { receiptName, receiptText } from '../../../shared/receipt/receipt';
import type { Finding } from '../../../shared/story/finding';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { windowStore } from '../../state/windowStore';
import { transcripts } from '../../state/transcripts';
import { readyOf } from '../transcripts/transcriptStore';
import { styleForExport } from './exportChoices';

/** A file under the name it was written by. */
export interface LeftFile {
  readonly format: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The receipts that lie beside the files a story left in: they prove its quotations. */
export function receiptsFor(story: StoryDocument, findings: readonly Finding[], files: readonly LeftFile[]) {
  const houseStyle = styleForExport(windowStore.get().settings);
  const receiptFor = receiptMaker(story, {
    houseStyle,
    now: new Date().toISOString(),
    version,
    findings,
    transcripts: readyOf(story, transcripts.get()),
  });
  return files.map(({ format, name, bytes }) => {
    const formatVersion = exporters.find(({ id }) => id === format)?.version ?? '';
    return { name: receiptName(name), content: receiptText(receiptFor({ name, format, formatVersion, bytes })) };
  });
}
