import type { Exporter } from '../shared/exporters/exporter';

const preface = `# The ways out

This page is made from the exporters themselves: \`node tools/run.mjs tools/writeFormats.ts\`.

What holds for all of them:

- **The words inside quotation marks are never changed.** Marks are set in the house style of the destination, at export; the story keeps its own.
- **Every quotation leaves with its speaker and what is known of him**: \`confirmed\` by the editor, \`proposed\` by the tool, \`unresolved\` where nobody has said yet, \`cannot-be-known\` where the editor says so. A quotation over several paragraphs is one quotation with one id. Terms in scare quotes are nobody’s words and carry no speaker.
- **A quotation that stands free**, paragraph by paragraph, is set as a block quotation with its speaker beneath. One that runs on from “she said:” stays in its paragraphs.
- **Inline quotations in HTML are \`<q class="quotation" data-quotation data-speaker data-speaker-ids data-status data-cue>\`**, with the copy’s own marks beside it as text. Browsers set marks of their own around \`<q>\`: the web page’s stylesheet switches those off (\`q { quotes: none }\`), and in ninjs and NewsML-G2 each element does so itself (\`style="quotes: none"\`).
- **In WordPress, WXR, RSS, Atom and ANS, and on the clipboard, they are \`<span>\` with the same attributes**: WordPress and readers of feeds throw such styles away, and would then show marks twice.
- **Related links leave only when they were kept and have a web address** (http or https, without a name and password). One without is left out, and the export says so.
- **Removed lines, dropped cards and other papers’ copy never leave**, except in our own story file.
- **The reason for an override** travels with the story, wherever the format has a place for it.
- **An embargo is never guessed.** With a date, an hour and a zone it goes into the format’s own field; without, it travels in words, and ninjs, NITF and NewsML-G2 mark the story as withheld.
- **Any text gives a valid file.** Tabs and line ends inside a paragraph become spaces; controls, halves of surrogate pairs and noncharacters become U+FFFD.
- A file is named \`<slug>.<id>.<extension>\`, at most 255 bytes, legal on every system.
- Our own story file (\`verbatim\`) is the story as it stands, in JSON: nothing cleaned, nothing set otherwise, nothing lost. Its shape is \`StoryDocument\` in \`shared/story/storyDocument.ts\`; \`schemaVersion\` says which.
`;

const lossesOf = ({ losses }: Exporter): string => (losses.length === 0 ? 'Nothing.' : losses.join(' '));

/** The page about the formats, in Markdown, with what each cannot carry. */
export const formatsPage = (exporters: readonly Exporter[]): string => [
  preface,
  '## The formats and what each cannot carry\n',
  '| Id | Format | Version | File | What is lost |',
  '|---|---|---|---|---|',
  ...exporters.map((exporter) => `| \`${exporter.id}\` | ${exporter.label} | ${exporter.version} | \`.${exporter.id}.${exporter.extension}\` | ${lossesOf(exporter)} |`),
  '',
].join('\n');
