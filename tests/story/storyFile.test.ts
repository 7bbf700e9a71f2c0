import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStory, readKept, serialiseStory } from '../../shared/story/storyFile';
import { storyFrom, storyOf } from '../desk/storyFrom';

const story = storyOf('Harbour master Ruth Pell said the plan was “a gift to the town” at a meeting on Monday.');
const changed = (change: object): string => JSON.stringify({ ...story, ...change });
const problem = (json: string): string => {
  const parsed = parseStory(json);
  return parsed.ok ? 'no problem' : parsed.problem.code;
};

describe('the story file', () => {
  it('gives back the story that was written', () => {
    expect(parseStory(serialiseStory(story))).toEqual({ ok: true, value: story });
  });
  it('gives back any story', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (copy) => {
        const any = storyFrom(`Harbour plan\n${copy}`);
        expect(parseStory(serialiseStory(any))).toEqual({ ok: true, value: any });
      }),
    );
  });
  it('keeps what it does not know', () => {
    const parsed = parseStory(changed({ desk: { note: 'from later' } }));
    expect(parsed).toMatchObject({ ok: true, value: { desk: { note: 'from later' } } });
  });
  it('does not work on a newer story', () => expect(problem(changed({ schemaVersion: 3 }))).toBe('newer-version'));
  it('shows the copy of a newer story, an unknown kind of block as a paragraph, and nothing else', () => {
    const video = { id: 'v1', kind: 'video', text: 'The harbour at dawn', film: 'dawn.mp4' };
    const file = { schemaVersion: 3, id: 'harbour-0001', slug: 'harbour-plan', blocks: [...story.blocks, video] };
    expect(readKept(JSON.stringify(file))).toMatchObject({
      ok: true,
      value: {
        isReadOnly: true,
        story: {
          id: 'harbour-0001',
          slug: 'harbour-plan',
          blocks: [
            ...story.blocks.map(({ id, kind, text }) => ({ id, kind, text })),
            { id: 'v1', kind: 'paragraph', text: 'The harbour at dawn' },
          ],
          quotations: [],
        },
      },
    });
  });
  it('says that a newer story cannot be opened where its copy is not to be found', () => {
    for (const file of [{}, { id: 'a', slug: 'b', copy: [] }, { id: 'a', slug: 'b', blocks: [{ id: 'p1' }] }])
      expect(readKept(JSON.stringify({ ...file, schemaVersion: 3 }))).toMatchObject({
        problem: { code: 'newer-version', message: expect.stringContaining('Update Verbatim') as string },
      });
  });
  it('drops an address that is not one of the web', () => {
    const card = {
      id: 'a',
      kind: 'related',
      title: 't',
      source: null,
      age: null,
      url: 'javascript:alert(1)',
      copy: [],
      start: 0,
      end: 0,
      kept: true,
    };
    expect(parseStory(changed({ related: [card] }))).toMatchObject({ ok: true, value: { related: [{ url: null }] } });
  });
  it('opens without indirect speech that points outside the copy: it is found again', () => {
    const speech = { at: { block: 'p1', from: 0, to: 9999 }, speaker: null, suggested: null, cue: null };
    expect(parseStory(changed({ reported: [...story.reported, speech] }))).toEqual({ ok: true, value: story });
  });
  it('drops a link that leads nowhere, and emphasis over what is no text', () => {
    const emphasis = { kind: 'emphasis', from: 0, to: 3 };
    const link = { kind: 'link', from: 0, to: 3, href: 'https://a.example/' };
    const spans = [emphasis, link, { ...link, href: 'javascript:alert(1)' }, { ...emphasis, to: 9999 }];
    const blocks = story.blocks.map((block) => ({ ...block, spans }));
    const opened = parseStory(changed({ blocks }));
    expect(opened).toMatchObject({ ok: true, value: { blocks: blocks.map(() => ({ spans: [emphasis, link] })) } });
    expect(opened.ok ? opened.value.blocks.map((block) => block.spans?.length) : []).toEqual(blocks.map(() => 2));
  });
  it.each([
    ['nothing', ''],
    ['half a file', serialiseStory(story).slice(0, 200)],
    ['null', 'null'],
    ['a list', '[]'],
    ['a word', '"x"'],
    ['NULs', '\u0000'.repeat(100)],
    ['no version', changed({ schemaVersion: undefined })],
    ['a version that never was', changed({ schemaVersion: 0 })],
    ['no blocks', changed({ blocks: undefined })],
    ['a block twice', changed({ blocks: [...story.blocks, story.blocks[0]] })],
    ['an unknown emphasis', changed({ blocks: [{ ...story.blocks[0], spans: [{ kind: 'loud', from: 0, to: 1 }] }] })],
    ['an unknown kind of block', changed({ blocks: [{ ...story.blocks[0], kind: 'video' }] })],
    [
      'a quotation outside its block',
      changed({
        quotations: [{ ...story.quotations[0], segments: [{ block: 'headline', from: 0, to: 9999, source: null }] }],
      }),
    ],
    [
      'a quotation outside the source',
      changed({
        quotations: [
          {
            ...story.quotations[0],
            segments: [{ ...story.quotations[0]?.segments[0], source: { start: 5, end: 1e9 } }],
          },
        ],
      }),
    ],
    [
      'a quotation said outside the source',
      changed({ quotations: [{ ...story.quotations[0], said: [{ start: 5, end: 1e9 }] }] }),
    ],
    [
      'a place that is no number',
      changed({ removed: [{ id: 'r', text: '', reason: '', restored: false, start: null, end: 'x' }] }),
    ],
  ])('refuses %s and says so', (_, json) => expect(problem(json)).toBe('damaged'));
  it('gives no other object a property', () => {
    parseStory(serialiseStory(story).replace('{', '{"__proto__":{"polluted":true},'));
    expect('polluted' in {}).toBe(false);
  });
  it('never throws', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(parseStory(json).ok).toBe(false);
      }),
    );
  });
});
