import { endingOf } from '../../shared/exporters/fileName';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../shared/exporters/exporters';
import { ghostErrors, portableTextErrors } from './cmsRules';
import { ansCheck, appleNewsCheck, frontMatterCheck, htmlErrors, itWithSchemas, ninjsCheck } from './conformance';
import { frontMatterOf, holdsForAnyStory, jsonLdOf, manyStories, settings, slow } from './exported';
import { atomErrors, blockErrors, rssErrors, wxrErrors } from './feedRules';
import { icmlErrors } from './icmlRules';
import { schemaOrgCheck } from './schemaOrg';
import { anyFullStory } from './richStory';
import { xsdCheck } from './xmlConformance';

// Our own story file is the story as it stands: nothing is cleaned or set.
const outward = exporters.filter(({ id }) => id !== 'verbatim');

describe('any story in any format', () => {
  for (const exporter of outward) {
    it(`${exporter.id} holds no half of a pair and no control but line ends`, () => {
      fc.assert(
        fc.property(anyFullStory, (story) => {
          const { text } = exporter.export(story, settings);
          expect(text).not.toMatch(/\p{Cs}/u);
          expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
        }),
        { numRuns: manyStories },
      );
    });
  }

  for (const exporter of exporters) {
    it(`${exporter.id} is the same twice, changes nothing in the story and has a plain file name`, () => {
      fc.assert(
        fc.property(anyFullStory, (story) => {
          const before = JSON.stringify(story);
          const file = exporter.export(story, settings);
          expect(exporter.export(story, settings)).toEqual(file);
          expect(JSON.stringify(story)).toBe(before);
          expect(file.name.endsWith(`.${endingOf(exporter)}`)).toBe(true);
          expect(file.name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
        }),
        { numRuns: 50 },
      );
    });
  }
});

describe('conformance', () => {
  for (const version of ['3.1', '2.1', '1.4']) {
    itWithSchemas(`ninjs ${version} is valid by IPTC’s schema`, () => {
      const check = ninjsCheck(version);
      holdsForAnyStory(`ninjs-${version}`, (text) => check(JSON.parse(text)));
    });
  }
  itWithSchemas('NITF is valid by IPTC’s schema', () =>
    holdsForAnyStory('nitf', xsdCheck('nitf', 'schema', 'nitf-3-6.xsd')),
  );
  itWithSchemas('NewsML-G2 is valid by IPTC’s schema', () => {
    holdsForAnyStory('newsml-g2', xsdCheck('newsml-g2', 'schema', 'NewsML-G2_2.35-spec-All-Power.xsd'));
  });
  itWithSchemas('ANS is valid by Arc’s schema', () => {
    const check = ansCheck();
    holdsForAnyStory('ans', (text) => check(JSON.parse(text)));
  });
  itWithSchemas('Apple News is valid by its schema', () => {
    const check = appleNewsCheck();
    holdsForAnyStory('apple-news', (text) => check(JSON.parse(text)));
  });
  it('RSS keeps its rules', () => holdsForAnyStory('rss', rssErrors));
  it('Atom keeps its rules', () => holdsForAnyStory('atom', atomErrors));
  it('WordPress’s blocks open and close in order', () => holdsForAnyStory('wordpress', blockErrors));
  it('WordPress’s import file keeps the importer’s rules', () => holdsForAnyStory('wxr', wxrErrors));
  it('Portable Text keeps its rules', () =>
    holdsForAnyStory('portable-text', (text) => portableTextErrors(JSON.parse(text))));
  it('Ghost’s import file keeps the importer’s rules', () =>
    holdsForAnyStory('ghost', (text) => ghostErrors(JSON.parse(text))));
  it('InCopy’s file keeps its rules', () => holdsForAnyStory('icml', icmlErrors));
  it(
    'the web page is valid by html-validate',
    () => {
      holdsForAnyStory('html', htmlErrors);
    },
    slow,
  );
  itWithSchemas('the JSON-LD uses schema.org’s words', () => {
    const check = schemaOrgCheck();
    holdsForAnyStory('html', (text) => check(jsonLdOf(text)));
  });
  itWithSchemas('the front matter is valid by its schema', () => {
    const check = frontMatterCheck();
    holdsForAnyStory('markdown', (text) => check(frontMatterOf(text)));
  });
});
