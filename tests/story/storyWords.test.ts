import { describe, expect, it } from 'vitest';
import { storyWords } from '../../shared/story/storyWords';

describe('the words of a story', () => {
  it('are read from what is kept of it, whatever version wrote that', () => {
    const json = JSON.stringify({
      schemaVersion: 99,
      slug: 'harbour',
      blocks: [
        { kind: 'headline', text: 'Harbour shuts', id: 'b0' },
        { kind: 'paragraph', text: 'It shut on Monday.' },
        { kind: 'rule', text: '' },
      ],
      quotations: [{ speaker: { name: 'Ada Lind' } }, { speaker: null }, { speaker: { name: 'Ada Lind' } }],
    });
    expect(storyWords(json)).toEqual({
      slug: 'harbour',
      headline: 'Harbour shuts',
      speakers: ['Ada Lind'],
      paragraphs: ['It shut on Monday.'],
    });
  });

  it('are none where it is no story', () => {
    for (const json of ['', '{', '[]', '{"slug":"a"}', '{"slug":1,"blocks":[]}']) expect(storyWords(json)).toBeNull();
  });
});
