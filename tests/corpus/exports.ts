import { expect } from 'vitest';
import { loadStory } from '../../shared/desk/loadStory';
import { exporters } from '../../shared/exporters/exporters';
import { british } from '../../shared/houseStyle/houseStyle';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { withXml } from '../exporters/xmlConformance';
import { at, here, notRun, type Case, type Row } from './case';

const settings = { houseStyle: british, now: '2026-11-23T09:30:00Z' };
const plain = ((): StoryDocument => {
  const bytes = Buffer.from(
    'A late tide\n\nBy Ines Marlow\n\n“It was late,” said Tobias Quill.\n\nThe quay was empty.',
  );
  const loaded = loadStory({ name: 'tide.txt', bytes }, british, 'corpus-0001');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value.story;
})();

/** The story with a string in every place a story has for text. */
const saying = (text: string): StoryDocument => ({
  ...plain,
  slug: text,
  details: {
    ...plain.details,
    language: text,
    credit: { start: 0, end: 0, text, value: text },
  },
  blocks: plain.blocks.map((block) => ({ ...block, text: `${block.text} ${text}` })),
  speakers: plain.speakers.map((speaker) => ({ ...speaker, role: text })),
});

/** Every format takes the string wherever it stands: XML stays well-formed, JSON stays JSON, and no script is live. */
const everywhere = (text: string): Case => ({
  run: () => {
    for (const exporter of exporters) {
      const file = exporter.export(saying(text), settings);
      if (/xml|nitf|icml/.test(`${exporter.extension} ${exporter.mediaType}`) && file.bytes === undefined)
        expect(
          withXml(file.text, () => []),
          exporter.id,
        ).toEqual([]);
      if (exporter.extension === 'json') expect(() => JSON.parse(file.text) as unknown, exporter.id).not.toThrow();
      if (exporter.extension === 'html') {
        const scripts = [...file.text.matchAll(/<script\b([^>]*)>/gi)].map((match) => match[1] ?? '');
        expect(
          scripts.filter((attributes) => !attributes.includes('ld+json')),
          exporter.id,
        ).toEqual([]);
      }
    }
  },
});
const noCsv = notRun('there is no exporter to CSV');
const every = (title: string): Row => at('exporters/everyFormat.test.ts', title);
const markup = (title: string): Row => at('exporters/writers/markup.test.ts', title);

/** H: hostile text on its way out. Any text in any field is tried by exporters/everyFormat.test.ts besides. */
export const exports: Readonly<Record<string, Row>> = {
  'H-01': here(everywhere('& < > " \' ]]>')),
  'H-02': here(everywhere(']]>')),
  'H-03': here(everywhere('\u0000\u0001\u000b\ufffe')),
  'H-04': here(everywhere('\ud800 and \udc00')),
  'H-05': here(everywhere('𝒳😀')),
  'H-06': here(everywhere('a\rb')),
  'H-07': here(everywhere('a\tb\nc')),
  'H-08': markup('lets no words end a comment'),
  'H-09': here(everywhere('"quoted" slug')),
  'H-10': here(everywhere('xmlns:x="urn:x"')),
  'H-11': here(everywhere('&nbsp; and \u00a0')),
  'H-12': here(everywhere('<script>canary()</script>')),
  'H-13': here(everywhere('</script><!--')),
  'H-14': here(everywhere('one\u2028two')),
  'H-15': noCsv,
  'H-16': noCsv,
  'H-17': noCsv,
  'H-18': noCsv,
  'H-19': noCsv,
  'H-20': noCsv,
  'H-21': notRun('the app writes no RTF'),
  'H-22': at('exporters/writers/markdownText.test.ts', 'escapes emphasis, links and tags'),
  'H-23': notRun('the app writes UTF-8 only: nothing is not representable'),
  'H-24': at('exporters/whatSurvives.test.ts', 'the front matter holds every quotation’s words, speaker and status'),
  'H-25': every('${exporter.id} is the same twice, changes nothing in the story and has a plain file name'),
  'H-26': notRun(
    'an export while typing goes on: the story exported is one value (session.toSave); no test types meanwhile',
  ),
};
