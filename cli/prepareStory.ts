import { readyTranscript } from '../shared/desk/transcripts';
import { overrideHold } from '../shared/desk/overrideHold';
import type { BesideFile, Exporter } from '../shared/exporters/exporter';
import { endingOf } from '../shared/exporters/fileName';
import { nameFrom } from '../shared/exporters/nameTemplate';
import { holding } from '../shared/preflight/preflight';
import { fileBytes } from '../shared/receipt/fileBytes';
import { receiptMaker } from '../shared/receipt/makeReceipt';
import type { Receipt } from '../shared/receipt/receipt';
import { writtenTime } from '../shared/importers/transcripts/transcript';
import type { Outcome } from '../shared/story/outcome';
import type { StoryDocument } from '../shared/story/storyDocument';
import type { ExportOrder } from './exportOrder';
import type { ReadStory } from './loadInput';
import { printReport } from './printReport';

/** One story's file, not yet written; the receipt has yet to learn the name it gets. */
export interface PreparedFile {
  readonly name: string;
  /** What the name ends in, after the point. */
  readonly ending: string;
  readonly bytes: Uint8Array;
  /** Files it points at, which lie in a folder beside it. */
  readonly beside: readonly BesideFile[];
  readonly receipt: Receipt;
}

/** What came of a story: its files, what holds it, or why it could not be read. Plain data. */
export type PreparedStory =
  | {
      readonly state: 'ready';
      readonly id: string;
      readonly files: readonly PreparedFile[];
      readonly notices: readonly string[];
    }
  | { readonly state: 'held'; readonly holds: readonly string[]; readonly report: string }
  | { readonly state: 'failed'; readonly message: string };

/** Exports one story that was read, and makes a receipt for each file. Reads and writes nothing. */
export function prepareStory(
  read: Outcome<ReadStory>,
  order: ExportOrder,
  formats: readonly Exporter[],
  now = new Date().toISOString(),
): PreparedStory {
  if (!read.ok) return { state: 'failed', message: read.problem.message };
  const { loaded, findings, pictures } = read.value;
  const isHeld = holding(loaded.story, findings).length > 0;
  if (isHeld && order.override === null) return held(read.value);
  // A reason belongs only where something was overridden.
  const story = isHeld && order.override !== null ? overrideHold(loaded.story, order.override, findings) : loaded.story;
  const { houseStyle } = order;
  const settings = { houseStyle, now, pictures, linkRules: houseStyle.linkRules ?? [] };
  const transcripts = order.transcripts.map((kept) => readyTranscript(`sha256:${kept.sha256}`, kept));
  const receiptFor = receiptMaker(story, { ...settings, version: order.version, findings, transcripts });
  const notices = new Set<string>();
  const files = formats.map((format): PreparedFile => {
    const exported = format.export(story, settings);
    for (const notice of exported.notices) notices.add(notice);
    const { name, ending } = nameOf(exported.name, format, story, { order, now });
    const bytes = fileBytes(exported);
    return {
      name,
      ending,
      bytes,
      beside: exported.beside ?? [],
      receipt: receiptFor({ name, format: format.id, formatVersion: format.version, bytes }),
    };
  });
  return { state: 'ready', id: story.id, files, notices: [...notices, ...otherWords(files[0]?.receipt)] };
}

/** Which quotations the recordings have otherwise, or not at all: somebody should listen. */
function otherWords(receipt: Receipt | undefined): readonly string[] {
  const found = (receipt?.quotations ?? []).flatMap(({ parts, spoken }) =>
    spoken?.grade === 'words' || spoken?.grade === 'not-found' ? [{ words: parts[0]?.words ?? '', spoken }] : [],
  );
  return found.map(({ words, spoken: { grade, said, start } }) =>
    grade === 'not-found'
      ? `The transcript does not have “${words}”.`
      : `The recording has other words for “${words}”${start === null ? '' : ` at ${writtenTime(start)}`}: “${said}”.`,
  );
}

const held = ({ loaded, findings }: ReadStory): PreparedStory => ({
  state: 'held',
  holds: holding(loaded.story, findings).map(({ message }) => message),
  report: printReport(loaded, findings),
});

interface Naming {
  readonly order: ExportOrder;
  readonly now: string;
}

function nameOf(
  plain: string,
  { id: format, extension: ext }: Exporter,
  story: StoryDocument,
  { order: { template }, now }: Naming,
): Pick<PreparedFile, 'name' | 'ending'> {
  if (template === null) return { name: plain, ending: endingOf({ id: format, extension: ext }) };
  const source = story.source.name.replace(/(?<=.)\.[^.]{1,12}$/, '');
  return {
    name: nameFrom(template, {
      slug: story.slug,
      id: story.id,
      date: now.slice(0, 10),
      time: now.slice(11, 16).replace(':', ''),
      format,
      ext,
      source,
    }),
    ending: ext,
  };
}
