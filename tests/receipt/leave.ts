import type { ReadyTranscript } from '../../shared/desk/transcripts';
import { exporters } from '../../shared/exporters/exporters';
import { british, type HouseStyle } from '../../shared/houseStyle/houseStyle';
import { fileBytes } from '../../shared/receipt/fileBytes';
import { receiptMaker } from '../../shared/receipt/makeReceipt';
import type { Receipt } from '../../shared/receipt/receipt';
import type { StoryDocument } from '../../shared/story/storyDocument';

/** A story’s file in a format, with its receipt. */
export function leave(
  story: StoryDocument,
  id: string,
  houseStyle: HouseStyle = british,
  transcripts: readonly ReadyTranscript[] = [],
): { readonly bytes: Uint8Array; readonly receipt: Receipt } {
  const exporter = exporters.find((each) => each.id === id);
  if (!exporter) throw new Error(`no exporter ${id}`);
  const now = '2026-03-01T10:00:00Z';
  const file = exporter.export(story, { houseStyle, now });
  const bytes = fileBytes(file);
  const make = receiptMaker(story, { houseStyle, now, version: '0', findings: [], transcripts });
  return { bytes, receipt: make({ name: file.name, format: id, formatVersion: exporter.version, bytes }) };
}
