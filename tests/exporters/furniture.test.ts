// Section, tags, copyright and correction notes of the editor go into every format that has a place for them.
import { describe, expect, it } from 'vitest';
import { addCorrection, removeCorrection, setFact, setFurniture, setTags, tagsOf } from '../../shared/desk/details';
import { exporters } from '../../shared/exporters/exporters';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { exported, frontMatterOf, jsonLdOf } from './exported';
import { ferryStory } from './ferryStory';

const note = { kind: 'clarification', at: '2026-03-02T09:30:00Z', text: 'The boat is the Alder <II>.' } as const;
const changes = [
  setFurniture('section', 'Coast & Sea'),
  setFurniture('copyright', '© Saltby News 2026'),
  setTags(['ferries', 'Fenholt']),
  addCorrection(note),
];
const furnished = changes.reduce((story: StoryDocument, change) => change(story), ferryStory);
const written = 'Clarification, 2 March 2026: The boat is the Alder';

describe('the details of a story', () => {
  it('are set and taken away again, and a story without them has no trace of them', () => {
    const bare = [setFurniture('section', ''), setFurniture('copyright', ''), setTags([]), removeCorrection(0)].reduce(
      (story: StoryDocument, change) => change(story),
      furnished,
    );
    expect(bare).toEqual(ferryStory);
    expect(setFact('embargo', '')(setFact('embargo', '2026-03-02T06:00:00Z')(ferryStory)).details.embargo).toBeNull();
  });

  it('have each tag once, as it was typed', () => {
    expect(tagsOf(' ferries, #Fenholt ,,Ferries\n the  quay ')).toEqual(['ferries', 'Fenholt', 'the quay']);
  });
});

describe('section, tags and copyright', () => {
  it('have the field of each format that has one', () => {
    expect(jsonLdOf(exported('html', furnished))).toMatchObject({
      articleSection: 'Coast & Sea',
      keywords: ['ferries', 'Fenholt'],
      copyrightNotice: '© Saltby News 2026',
    });
    const subjects = ['Coast & Sea', 'ferries', 'Fenholt'].map((name) => ({ name }));
    expect(JSON.parse(exported('ninjs-3.1', furnished))).toMatchObject({
      subjects,
      copyrightNotice: '© Saltby News 2026',
    });
    expect(JSON.parse(exported('ninjs-2.1', furnished))).toMatchObject({
      subjects,
      copyrightnotice: '© Saltby News 2026',
    });
    expect(JSON.parse(exported('ninjs-1.4', furnished))).toMatchObject({ subject: subjects });
    expect(exported('nitf', furnished)).toContain('<keyword key="ferries"/>');
    expect(exported('nitf', furnished)).toContain('<pubdata position.section="Coast &amp; Sea"/>');
    expect(exported('nitf', furnished)).toContain('<doc.copyright holder="© Saltby News 2026"/>');
    expect(exported('newsml-g2', furnished)).toContain('<keyword>Fenholt</keyword>');
    expect(exported('newsml-g2', furnished)).toContain('<copyrightNotice>© Saltby News 2026</copyrightNotice>');
    expect(JSON.parse(exported('ans', furnished))).toMatchObject({
      taxonomy: {
        tags: [
          { text: 'ferries', slug: 'ferries' },
          { text: 'Fenholt', slug: 'fenholt' },
        ],
      },
      copyright: '© Saltby News 2026',
    });
    expect(exported('rss', furnished)).toContain('<category>Coast &amp; Sea</category>');
    expect(exported('atom', furnished)).toContain('<category term="ferries"/>');
    expect(exported('atom', furnished)).toContain('<rights>© Saltby News 2026</rights>');
    expect(exported('wxr', furnished)).toContain('<category domain="post_tag" nicename="ferries">');
    expect(frontMatterOf(exported('markdown', furnished))).toMatchObject({
      categories: ['Coast & Sea'],
      tags: ['ferries', 'Fenholt'],
      copyright: '© Saltby News 2026',
    });
    expect(exported('text', furnished)).toContain(
      'Section: Coast & Sea\n\nTags: ferries, Fenholt\n\n© Saltby News 2026',
    );
    expect(JSON.parse(exported('apple-news', furnished))).toMatchObject({
      metadata: { keywords: ['Coast & Sea', 'ferries', 'Fenholt'] },
    });
    expect(exported('portable-text', furnished)).toContain('"section": "Coast & Sea"');
    expect(JSON.parse(exported('ghost', furnished))).toMatchObject({
      db: [
        {
          data: {
            tags: [{ id: '1', name: 'Coast & Sea' }, {}, {}],
            posts_tags: [{ post_id: '1', tag_id: '1' }, {}, {}],
          },
        },
      ],
    });
  });

  it('leave no empty field where nothing is set', () => {
    for (const { id } of exporters)
      expect(exported(id, ferryStory), id).not.toMatch(/keyword|taxonomy|<category|"subjects?"|copyright/i);
  });
});

describe('a correction that the editor noted', () => {
  it('says what kind it is and of which day wherever corrections have a place', () => {
    for (const id of ['html', 'nitf', 'ans', 'rss', 'wxr', 'markdown', 'text', 'portable-text', 'ninjs-3.1'])
      expect(exported(id, furnished), id).toContain(written);
  });
});
