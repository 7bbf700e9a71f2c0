import { endingOf } from '../shared/exporters/fileName';
import { featureNames, features, type Carriage, type Carries } from '../shared/exporters/carries';
import type { Exporter } from '../shared/exporters/exporter';
import type { Importer } from '../shared/importers/importer';

const preface = `# The ways in and out

This page is made from the importers and exporters themselves: \`node tools/run.mjs tools/writeFormats.ts\`.

## The ways out

What holds for all of them:

- **The words inside quotation marks are never changed.** House style is the destination’s, set at export; the story keeps its own. Marks are always set; dashes (spaced en or closed em) and the comma or full stop at a closing mark (always inside, or by sense: inside for a whole sentence, outside for a part of one) where that is chosen. A quotation is then what stands between its marks, and its receipt still proves every word.
- **Every quotation leaves with its speaker and what is known of him**: \`confirmed\` by the editor, \`proposed\` by the tool, \`unresolved\` where nobody has said yet, \`cannot-be-known\` where the editor says so. A quotation over several paragraphs is one quotation with one id. Terms in scare quotes are nobody’s words and carry no speaker.
- **A quotation that stands free**, paragraph by paragraph, is set as a block quotation with its speaker beneath. One that runs on from “she said:” stays in its paragraphs.
- **A Word file uses the styles that every Word has** for headings, body, lists, quotations and captions, so that mammoth, pandoc and a page designer’s own map know them (mammoth finds what it lacks in the file), and styles of our own for the rest.
- **Inline quotations in HTML are \`<q class="quotation" data-quotation data-speaker data-speaker-ids data-status data-cue>\`**, with the copy’s own marks beside it as text. Browsers set marks of their own around \`<q>\`: the web page’s stylesheet switches those off (\`q { quotes: none }\`), and in ninjs and NewsML-G2 each element does so itself (\`style="quotes: none"\`).
- **In WordPress, WXR, RSS, Atom and ANS, and on the clipboard, they are \`<span>\` with the same attributes**: WordPress and readers of feeds throw such styles away, and would then show marks twice.
- **Related links leave only when they were kept and have a web address** (http or https, without a name and password). One without is left out, and the export says so.
- **A link in the copy is held to the same rule**: one whose address is none leaves as plain words, and the export says so.
- **A picture kept beside the story leaves as a file** in \`<slug>-pictures/\` beside the export, named by its hash, or inside a Word file; one on the web stays there, and nothing is fetched. One that is neither is left out with its caption, and the export says so. **What is embedded leaves as a link or a card with its address**: its own markup is never kept and never runs.
- **Lists keep their levels**, down to nine, and an item is at most one level deeper than the one before it.
- **Removed lines, dropped cards and other papers’ copy never leave**, except in our own story file.
- **The reason for an override** travels with the story, wherever the format has a place for it.
- **Authors are names**, one a field: “By Ann Otter and Bo Lind” is a byline, and Ann Otter and Bo Lind wrote it. **A date that nobody stated is in no field for the story’s**: the instant of the export stands only where a field means it (\`sdDatePublished\`, \`exported\`, \`versionCreated\`, \`updated\`).
- **What the source says was corrected** leaves as a correction where the format has a place for it, though the note is taken out of the copy.
- **A feed’s item links to the story’s own page**, as its first link; where no address is stated it has none, and the export says so.
- **An embargo is never guessed.** With a date, an hour and a zone it goes into the format’s own field; without, it travels in words, and ninjs, NITF and NewsML-G2 mark the story as withheld.
- **Any text gives a valid file.** Tabs and line ends inside a paragraph become spaces; controls, halves of surrogate pairs and noncharacters become U+FFFD.
- A file is named \`<slug>.<id>.<extension>\`, at most 255 bytes, legal on every system.
- Our own story file (\`verbatim\`) is the story as it stands, in JSON: nothing cleaned, nothing set otherwise, nothing lost. Its shape is \`StoryDocument\` in \`shared/story/storyDocument.ts\`; \`schemaVersion\` says which.
`;

const marks: Readonly<Record<Carriage, string>> = { kept: '●', words: '○', lost: '–' };

/** What each format carries of rich copy; formats that carry alike share a column. */
function carriageTable(exporters: readonly Exporter[]): readonly string[] {
  const columns = new Map<string, { ids: string[]; carries: Carries }>();
  for (const { id, carries } of exporters) {
    if (carries === undefined) continue;
    const key = featureNames.map((name) => carries[name]).join();
    const column = columns.get(key);
    if (column) column.ids.push(id);
    else columns.set(key, { ids: [id], carries });
  }
  const all = [...columns.values()];
  return [
    `| | ${all.map(({ ids }) => ids.map((id) => `\`${id}\``).join(' ')).join(' | ')} |`,
    `|---|${all.map(() => '---').join('|')}|`,
    ...featureNames.map(
      (name) => `| ${features[name].label} | ${all.map(({ carries }) => marks[carries[name]]).join(' | ')} |`,
    ),
  ];
}

const lossesOf = ({ losses }: Exporter): string => (losses.length === 0 ? 'Nothing.' : losses.join(' '));

const waysIn = `## The ways in

- **A file is known by its content**, then by its name; \`--from\` names the reader where both mislead. What is no story is refused by what it is: a picture, a program, an old Word file (.doc), a mail as Outlook keeps it (.msg).
- **The file’s own word stands**: its fields, its quotation marks in the markup, its speakers and links. What it marks and what the tool finds become one list of quotations; where the file names one speaker and the copy reads as if it were another, the card, the list and the checks say so.
- **No quotation mark is lost**: \`“<q>words</q>”\` keeps its own, and \`<q>words</q>\` gets those that a browser sets, which a note counts.
- **Footnotes and endnotes** come as every way out can carry them: the number stands raised where the note belongs, and the notes stand at the end of the copy, a numbered list below the crosshead “Notes”. A page keeps the list that it has.
- **No picture goes in silence**: PNG, JPEG, GIF, WebP and AVIF are kept; of another (WMF, EMF, TIFF), one too large, too small or missing a note says why.
- **Limits**: 20 MB a file, and 20 million characters of text in it; an office file unpacks to at most 200 MB and a hundred times its size. The command line reads office files and mail in a process of its own that may write and start nothing, within 10 seconds and 512 MB of memory, and any file over 8 MB within 60 seconds and 1 GB; the window reads each file in a process of its own, within the same times and 1 GB. What breaks a limit is refused by a sentence that names it, and open stories stay as they are.
- **A transcript** (SRT, WebVTT, JSON of Whisper, Trint and Otter, text with names and times) is no story: \`verbatim analyze STORY --transcript FILE\` holds each quotation against it, and tells its time, its speaker and what was changed; \`verbatim export --transcript FILE\` writes it into the receipts, as the window does.
- **An address** is a way in too: in the window, the page is fetched by the main process and read as a web page.

| Id | Format | Version | Files | What comes in |
|---|---|---|---|---|`;

/** The page about the formats, in Markdown: what each brings in, and what each cannot carry out. */
export const formatsPage = (importers: readonly Importer[], exporters: readonly Exporter[]): string =>
  [
    preface,
    '### The formats and what each cannot carry\n',
    '| Id | Format | Version | File | What is lost |',
    '|---|---|---|---|---|',
    ...exporters.map(
      (exporter) =>
        `| \`${exporter.id}\` | ${exporter.label} | ${exporter.version} | \`.${endingOf(exporter)}\` | ${lossesOf(exporter)} |`,
    ),
    '',
    '### What each carries of rich copy\n',
    'Kept ●, as words that nothing tells from others ○, left behind –. An export says of each story how much of it does not leave as it is.\n',
    ...carriageTable(exporters),
    '',
    waysIn,
    ...importers.map(
      ({ id, label, version, extensions, keeps }) =>
        `| \`${id}\` | ${label} | ${version} | ${extensions.map((each) => `\`${each}\``).join(' ')} | ${keeps} |`,
    ),
    '',
  ].join('\n');
