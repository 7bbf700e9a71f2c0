import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { american } from '../../shared/houseStyle/houseStyle';
import { bodyMarkup } from '../../shared/exporters/writers/bodyMarkup';
import { quotationRecord } from '../../shared/exporters/copy/quotationRecord';
import { readStory } from '../../shared/exporters/copy/readStory';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { exported, frontMatterOf, jsonLdOf, settings } from './exported';
import { anyStory } from './storyArbitrary';
import { elementsAt, withXml } from './xmlConformance';
import { runs } from '../runs';

const spokenIn = (story: StoryDocument) => readStory(story, settings).quotations;
const letters = (texts: readonly string[]): string => texts.join('\n').replace(/[^\p{L}\p{N}]/gu, '');

const decode = (markup: string): string =>
  markup.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_entity, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
  );

describe('what survives', () => {
  it('the JSON-LD holds every quotation’s words, speakers and status', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { hasPart } = jsonLdOf(exported('html', story)) as {
          hasPart: readonly { text: string; creativeWorkStatus: string; creator?: readonly { name: string }[] }[];
        };
        expect(
          hasPart.map(({ text, creativeWorkStatus, creator }) => ({
            text,
            creativeWorkStatus,
            names: creator?.map(({ name }) => name) ?? [],
          })),
        ).toEqual(
          spokenIn(story).map(({ texts, status, speakers }) => ({
            text: texts.join('\n'),
            creativeWorkStatus: status,
            names: speakers.map(({ name }) => name),
          })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('the front matter holds every quotation’s words, speaker and status', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { quotations = [] } = frontMatterOf(exported('markdown', story)) as {
          quotations?: readonly { text: string; speaker?: string; status: string }[];
        };
        expect(quotations.map(({ text, speaker, status }) => ({ text, speaker: speaker ?? null, status }))).toEqual(
          spokenIn(story).map(({ texts, speaker, status }) => ({ text: texts.join('\n'), speaker, status })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('the Verbatim story reads back equal', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        expect(JSON.parse(exported('verbatim', story))).toEqual(JSON.parse(JSON.stringify(story)));
      }),
      { numRuns: 100 },
    );
  });

  it('NITF names the speaker in every stretch of every quotation', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const found: string[] = [];
        const errors = withXml(exported('nitf', story), (document) => {
          for (const node of elementsAt(document, "//*[local-name()='q' or local-name()='bq']")) {
            const [, id = '', status = ''] = node.attr('class')?.value.split(' ') ?? [];
            found.push(`${id} ${status} ${node.attr('quote-source')?.value ?? '-'}`);
          }
          return [];
        });
        expect(errors).toEqual([]);
        const expected = spokenIn(story).map(({ id, status, speaker }) => `${id} ${status} ${speaker ?? '-'}`);
        expect([...new Set(found)].toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 100 },
    );
  });

  it('NewsML-G2 ties every quotation with a speaker to words in its content', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const errors = withXml(exported('newsml-g2', story), (document) => {
          const ids = new Set(elementsAt(document, '//*[@id]').map((node) => node.attr('id')?.value));
          const refs = elementsAt(document, "//*[local-name()='inlineRef']");
          expect(refs.map((ref) => ref.content)).toEqual(
            spokenIn(story).flatMap(({ speakers }) => speakers.map(({ name }) => name)),
          );
          return refs.flatMap((ref) =>
            ids.has(ref.attr('idrefs')?.value ?? '') ? [] : [`no words for ${ref.toString()}`],
          );
        });
        expect(errors).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('ANS lists every quotation with its words, speakers and status', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { additional_properties: more } = JSON.parse(exported('ans', story)) as {
          additional_properties: { quotations: unknown };
        };
        expect(more.quotations).toEqual(spokenIn(story).map(quotationRecord));
      }),
      { numRuns: 100 },
    );
  });

  it('ninjs names everybody who is quoted', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const { people = [], organisations = [] } = JSON.parse(exported('ninjs-3.1', story)) as Record<
          string,
          readonly { name: string }[]
        >;
        expect([...people, ...organisations].map(({ name }) => name).toSorted()).toEqual(
          [...new Set(spokenIn(story).flatMap(({ speakers }) => speakers))].map(({ name }) => name).toSorted(),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('the markup shows every character of the body, in order', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const copy = readStory(story, settings);
        const shown = bodyMarkup({ ...copy, body: copy.body.map((block) => ({ ...block, whole: null })) }, 'q').replace(
          /<[^<>]*>|\n/g,
          '',
        );
        expect(decode(shown)).toBe(copy.body.map(({ text }) => text).join(''));
      }),
      { numRuns: runs(200) },
    );
  });

  it('the walk keeps every character of the body but those no file may hold', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const before = story.blocks
          .filter(({ kind, text }) => /paragraph|crosshead|list-item/.test(kind) && text.trim() !== '')
          .map(({ text }) => text);
        const after = readStory(story, { ...settings, houseStyle: american }).body.map(({ text }) => text);
        expect(letters(after)).toBe(letters(before));
      }),
      { numRuns: 100 },
    );
  });
});
