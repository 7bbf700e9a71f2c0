import { mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { searchFolder } from '../../../electron/search/searchFolder';
import { sealStory } from '../../../electron/stories/storyFile';
import { storyPath } from '../../../electron/stories/storyNames';
import { freshFolder } from '../freshFolder';

interface Told {
  readonly slug?: string;
  readonly headline?: string;
  readonly body?: string;
  readonly speaker?: string;
}

function desk() {
  const folder = freshFolder();
  const stories = join(folder, 'stories');
  const index = join(folder, 'search.jsonl');
  mkdirSync(stories);
  const write = (id: string, { slug = id, headline = '', body = '', speaker = '' }: Told): void => {
    const blocks = [
      { kind: 'headline', text: headline },
      ...body.split('\n').map((text) => ({ kind: 'paragraph', text })),
    ];
    const json = JSON.stringify({ slug, blocks, quotations: speaker === '' ? [] : [{ speaker: { name: speaker } }] });
    const summary = { slug, headline, words: 1, quotations: 0, state: 'ready' as const };
    writeFileSync(storyPath(stories, id), sealStory({ id, rev: 1, summary, source: null, json }, '', false));
  };
  const search = searchFolder(stories, index);
  const ids = async (sought: string) => (await search.find(sought)).stories.map(({ id }) => id);
  return { stories, index, write, search, ids };
}

describe('the search of the desk', () => {
  it('finds a story by its headline, its slug, its copy and its speakers, the best first', async () => {
    const { write, ids } = desk();
    write('by-body-1', { body: 'The harbour was shut.' });
    write('by-speaker', { speaker: 'Ida Harbour' });
    write('by-slug-01', { slug: 'harbour-day' });
    write('by-headline', { headline: 'Harbour shuts' });
    write('not-at-all', { headline: 'Ferry runs' });
    expect(await ids('harb')).toEqual(['by-headline', 'by-slug-01', 'by-speaker', 'by-body-1']);
  });

  it('asks for every word, wherever in the story each stands, in any order, case and accent', async () => {
    const { write, ids } = desk();
    write('story-0001', { headline: 'Café shuts', body: 'On Monday.', speaker: 'Ada Lind' });
    write('story-0002', { headline: 'Café opens', body: 'On Monday.' });
    expect(await ids('LIND cafe mon')).toEqual(['story-0001']);
    expect(await ids('lind opens')).toEqual([]);
    expect(await ids(' … ')).toEqual([]);
    expect(await ids(' …cafe open')).toEqual(['story-0002']);
  });

  it('answers a query that grows and shrinks as if each were the first', async () => {
    const { write, ids } = desk();
    write('story-0001', { body: 'ferry' });
    write('story-0002', { body: 'ferret' });
    expect(await ids('ferr')).toHaveLength(2);
    expect(await ids('ferre')).toEqual(['story-0002']);
    expect(await ids('ferr')).toHaveLength(2);
    expect(await ids('ferry')).toEqual(['story-0001']);
  });

  it('shows the passage that answers, unless the headline does', async () => {
    const { write, search } = desk();
    write('story-0001', {
      headline: 'Ferry runs',
      body: `Nothing.\n${'Long ago and far away. '.repeat(20)}The kestrel flew.`,
    });
    expect((await search.find('kestr')).stories[0]?.passage).toMatch(/^… .*The kestrel flew\.$/);
    expect((await search.find('ferry')).stories[0]).not.toHaveProperty('passage');
  });

  it('finds what was written since, and no longer what is gone, once it is brought up to date', async () => {
    const { stories, write, search, ids } = desk();
    write('story-0001', { body: 'ferry' });
    expect(await ids('ferry')).toEqual(['story-0001']);
    write('story-0001', { body: 'a heron instead' });
    write('story-0002', { body: 'another ferry' });
    await search.refresh();
    expect(await ids('ferry')).toEqual(['story-0002']);
    expect(await ids('heron')).toEqual(['story-0001']);
    write('story-0002', { body: 'a gull, not the others' });
    await search.readChanged(['story-0002', 'story-0009']);
    expect(await ids('gull')).toEqual(['story-0002']);
    unlinkSync(storyPath(stories, 'story-0001'));
    expect(await search.refresh()).toBe(1);
    expect(await ids('heron')).toEqual([]);
  });

  it('is read from its index at the next start, and from the stories where that is missing or damaged', async () => {
    const { stories, index, write, search } = desk();
    write('story-0001', { body: 'ferry' });
    write('story-0002', { body: 'ferry' });
    await search.refresh();
    const kept = readFileSync(index, 'utf8');
    const found = async () => {
      const anew = searchFolder(stories, index);
      await anew.refresh();
      return (await anew.find('ferry')).count;
    };
    expect(await found()).toBe(2);
    expect(readFileSync(index, 'utf8')).toBe(kept);
    writeFileSync(index, kept.slice(0, -20));
    expect(await found()).toBe(2);
    writeFileSync(index, `{"id":"../../etc"}\nnot json\n[]\n${'\u0000'.repeat(100)}`);
    expect(await found()).toBe(2);
    unlinkSync(index);
    expect(await found()).toBe(2);
    if (process.platform !== 'win32') expect(statSync(index).mode & 0o077).toBe(0);
  });

  it.each(['refresh', 'readChanged'] as const)('keeps no word of a story that is gone, by %s', async (way) => {
    const { stories, index, write, search } = desk();
    write('story-0001', { body: 'the kestrel' });
    write('story-0002', { body: 'ferry' });
    await search.refresh();
    unlinkSync(storyPath(stories, 'story-0001'));
    await search[way](['story-0001']);
    expect(readFileSync(index, 'utf8')).not.toContain('kestrel');
    expect(readFileSync(index, 'utf8')).toContain('ferry');
  });

  it('is written anew rather than grow without end', async () => {
    const { index, write, search } = desk();
    for (let round = 0; round < 9; round += 1) {
      write('story-0001', { body: `ferry ${'x'.repeat(round)}` });
      await search.refresh();
    }
    expect(readFileSync(index, 'utf8').trim().split('\n').length).toBeLessThan(4);
  });

  it('passes over a story that is damaged', async () => {
    const { stories, write, search, ids } = desk();
    write('story-0001', { body: 'ferry' });
    writeFileSync(storyPath(stories, 'story-0002'), 'damaged ferry');
    expect(await ids('ferry')).toEqual(['story-0001']);
    expect(await search.preview('story-0002')).toBeNull();
    expect(await search.preview('story-0001')).toEqual({ headline: '', paragraphs: ['ferry'], speakers: [] });
  });
});
