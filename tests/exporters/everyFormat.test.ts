import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { american, british } from '../../shared/houseStyle/houseStyle';
import { bodyMarkup } from '../../shared/exporters/bodyMarkup';
import { exporters } from '../../shared/exporters/exporters';
import type { Exporter } from '../../shared/exporters/exporter';
import { readStory } from '../../shared/exporters/readStory';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { draft7Check, htmlErrors, itWithSchemas, ninjsCheck, type Check } from './conformance';
import { schemaOrgCheck } from './schemaOrg';
import { anyStory } from './storyArbitrary';

const settings = { houseStyle: british, now: '2026-03-02T09:30:00Z' };

const findExporter = (id: string): Exporter => {
  const found = exporters.find((exporter) => exporter.id === id);
  if (!found) throw new Error(`no exporter ${id}`);
  return found;
};

/** Every story exported: no errors by the check given. */
const holdsForAnyStory = (id: string, check: (text: string) => readonly string[], numRuns = 200): void => {
  fc.assert(fc.property(anyStory, (story) => {
    expect(check(findExporter(id).export(story, settings).text)).toEqual([]);
  }), { numRuns });
};

const frontMatterOf = (text: string): unknown => parseYaml(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? '', { version: '1.2', strict: true, uniqueKeys: true });
const jsonLdOf = (text: string): unknown => JSON.parse(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '');

/** Reads a schema only when it is needed: it may not be there. */
const lazily = (make: () => Check): Check => {
  let made: Check | null = null;
  return (value) => (made ??= make())(value);
};

const spokenIn = (story: StoryDocument) => readStory(story, settings).quotations;
const letters = (texts: readonly string[]): string => texts.join('\n').replace(/[^\p{L}\p{N}]/gu, '');

const decode = (markup: string): string =>
  markup.replace(/&(amp|lt|gt|quot|#39);/g, (_entity, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'");

describe('any story in any format', () => {
  for (const exporter of exporters) {
    it(`${exporter.id} holds no half of a pair and no control but line ends`, () => {
      fc.assert(fc.property(anyStory, (story) => {
        const { text } = exporter.export(story, settings);
        expect(text).not.toMatch(/\p{Cs}/u);
        expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      }), { numRuns: 100 });
    });

    it(`${exporter.id} is the same twice, changes nothing in the story and has a plain file name`, () => {
      fc.assert(fc.property(anyStory, (story) => {
        const before = JSON.stringify(story);
        const file = exporter.export(story, settings);
        expect(exporter.export(story, settings)).toEqual(file);
        expect(JSON.stringify(story)).toBe(before);
        expect(file.name.endsWith(`.${exporter.id}.${exporter.extension}`)).toBe(true);
        expect(file.name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
      }), { numRuns: 50 });
    });
  }
});

describe('conformance', () => {
  const schemaOrg = lazily(schemaOrgCheck);
  const frontMatter = lazily(() => draft7Check('markdown', 'schema', 'front-matter.schema.json'));

  itWithSchemas('ninjs 3.1 is valid by IPTC’s schema', () => {
    const check = ninjsCheck('3.1');
    holdsForAnyStory('ninjs-3.1', (text) => check(JSON.parse(text)));
  });
  it('the web page is valid by html-validate', () => {
    holdsForAnyStory('html', htmlErrors, 100);
  });
  itWithSchemas('the JSON-LD uses schema.org’s words', () => {
    holdsForAnyStory('html', (text) => schemaOrg(jsonLdOf(text)));
  });
  itWithSchemas('the front matter is valid by its schema', () => {
    holdsForAnyStory('markdown', (text) => frontMatter(frontMatterOf(text)));
  });
});

describe('what survives', () => {
  it('the JSON-LD holds every quotation’s words, speakers and status', () => {
    fc.assert(fc.property(anyStory, (story) => {
      const { hasPart } = jsonLdOf(findExporter('html').export(story, settings).text) as { hasPart: readonly { text: string; creativeWorkStatus: string; creator?: readonly { name: string }[] }[] };
      expect(hasPart.map(({ text, creativeWorkStatus, creator }) => ({ text, creativeWorkStatus, names: creator?.map(({ name }) => name) ?? [] })))
        .toEqual(spokenIn(story).map(({ texts, status, speakers }) => ({ text: texts.join('\n'), creativeWorkStatus: status, names: speakers.map(({ name }) => name) })));
    }), { numRuns: 100 });
  });

  it('the front matter holds every quotation’s words, speaker and status', () => {
    fc.assert(fc.property(anyStory, (story) => {
      const { quotations = [] } = frontMatterOf(findExporter('markdown').export(story, settings).text) as { quotations?: readonly { text: string; speaker?: string; status: string }[] };
      expect(quotations.map(({ text, speaker, status }) => ({ text, speaker: speaker ?? null, status })))
        .toEqual(spokenIn(story).map(({ texts, speaker, status }) => ({ text: texts.join('\n'), speaker, status })));
    }), { numRuns: 100 });
  });

  it('ninjs names everybody who is quoted', () => {
    fc.assert(fc.property(anyStory, (story) => {
      const { people = [], organisations = [] } = JSON.parse(findExporter('ninjs-3.1').export(story, settings).text) as Record<string, readonly { name: string }[]>;
      expect([...people, ...organisations].map(({ name }) => name).toSorted())
        .toEqual([...new Set(spokenIn(story).flatMap(({ speakers }) => speakers))].map(({ name }) => name).toSorted());
    }), { numRuns: 100 });
  });

  it('the markup shows every character of the body, in order', () => {
    fc.assert(fc.property(anyStory, (story) => {
      const copy = readStory(story, settings);
      const shown = bodyMarkup({ ...copy, body: copy.body.map((block) => ({ ...block, whole: null })) }).markup.replace(/<[^<>]*>|\n/g, '');
      expect(decode(shown)).toBe(copy.body.map(({ text }) => text).join(''));
    }), { numRuns: 200 });
  });

  it('the walk keeps every character of the body but those no file may hold', () => {
    fc.assert(fc.property(anyStory, (story) => {
      const before = story.blocks.filter(({ kind, text }) => /paragraph|crosshead|list-item/.test(kind) && text.trim() !== '').map(({ text }) => text);
      const after = readStory(story, { ...settings, houseStyle: american }).body.map(({ text }) => text);
      expect(letters(after)).toBe(letters(before));
    }), { numRuns: 100 });
  });
});
