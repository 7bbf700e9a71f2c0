import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesk, type Desk } from '../../../server/createDesk';
import { peopleOf } from '../../../server/people/people';
import { openDatabase, type Database } from '../../../server/postgres/database';
import { makeFindable } from '../../../server/search/findable';
import { readForSearch } from '../../../server/search/keepFindable';
import { findStories, findUtterances } from '../../../server/search/search';
import { utterancesOf } from '../../../server/search/utterances';
import { putOnDesk } from '../../../server/stories/newStory';
import { postgresStore } from '../../../server/stories/postgresStore';
import { chooseSpeaker } from '../../../shared/desk/decideSpeaker';
import { verifyQuotation } from '../../../shared/desk/tags/verifyQuotation';
import { british } from '../../../shared/houseStyle/houseStyle';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { quotationOf, storyUnder } from '../../desk/storyFrom';
import { emptyDatabase, postgres } from '../postgres';

const harbour = storyUnder('Harbour to be dredged', [
  '“The plan was long overdue,” said council leader Owen Tarrant.',
  'Victor Marsh, the harbour master, told reporters: “We have waited eleven years for this.”',
  'Mr Marsh added that the ferries would go on running.',
]);
const library = storyUnder('Library to stay open', [
  '“Reading is no luxury,” said librarian Judith Marlowe.',
  'Owen Tarrant said “the money was found”.',
]);

const verified = (story: StoryDocument, words: string): StoryDocument =>
  verifyQuotation(story, quotationOf(story, words).id, { by: 'Ann', at: '2026-03-04T12:00:00Z' });

describe('what is said in a story', () => {
  it('is told with who says it, and how sure that is', () => {
    const { id } = quotationOf(harbour, 'eleven years');
    const sure = chooseSpeaker(verified(harbour, 'long overdue'), id, harbour.speakers[1]!.id);
    expect(
      utterancesOf(sure).map(({ speaker, words, kind, status }) => [speaker, words.slice(0, 20), kind, status]),
    ).toEqual([
      ['Owen Tarrant', 'The plan was long ov', 'direct', 'verified'],
      ['Victor Marsh', 'We have waited eleve', 'direct', 'confirmed'],
      ['Victor Marsh', expect.any(String), 'reported', 'proposed'],
    ]);
  });
});

describe.skipIf(postgres === null)('search', () => {
  let database: Database;
  let desk: Desk;
  let token = '';
  const get = async (path: string): Promise<{ status: number; value: never }> => {
    const headers = { Authorization: `Bearer ${token}` };
    const response = await fetch(`http://127.0.0.1:${desk.port}${path}`, { headers });
    return { status: response.status, value: (await response.json()) as never };
  };

  beforeAll(async () => {
    const connection = await emptyDatabase();
    desk = await createDesk({ connection, host: '127.0.0.1', port: 0, houseStyle: british, log: () => undefined });
    database = openDatabase(connection);
    token = await peopleOf(database).invite({ name: 'Ann', role: 'sub', isReadOnly: true });
    const store = postgresStore(database);
    await putOnDesk(store, { ...verified(harbour, 'long overdue'), id: 'harbour' }, 'Ann');
    await putOnDesk(store, { ...library, id: 'library' }, 'Ann');
    await readForSearch(database, store, () => expect.fail('Every story is read.'));
    await makeFindable(database, {
      kind: 'wire',
      id: '7',
      version: 0,
      slug: 'hafen',
      headline: 'Der Hafen wird ausgebaggert',
      text: 'Der Hafen von Saltby wird ausgebaggert.',
      language: 'de',
      utterances: [],
    });
  });
  afterAll(async () => {
    await desk?.close();
    await database?.end();
  });

  it('finds stories by all their words, by stems in English, and shows the words found', async () => {
    const found = await findStories(database, { words: 'dredging harbours', kind: null, most: 10 });
    expect(found.map(({ id }) => id)).toEqual(['harbour']);
    expect(found[0]?.snippet).toMatch(/«[Hh]arbour»/);
    expect((await findStories(database, { words: 'Hafen', kind: null, most: 10 })).map(({ id }) => id)).toEqual(['7']);
    expect(await findStories(database, { words: 'Hafen', kind: 'story', most: 10 })).toEqual([]);
    expect((await findStories(database, { words: '"stay open"', kind: null, most: 10 })).map(({ id }) => id)).toEqual([
      'library',
    ]);
  });

  it('finds a headline that is written nearly so', async () => {
    expect((await findStories(database, { words: 'libary', kind: null, most: 10 })).map(({ id }) => id)).toEqual([
      'library',
    ]);
  });

  it('finds all that somebody said of something, verified only', async () => {
    const words = async (question: Partial<Parameters<typeof findUtterances>[1]>) =>
      (await findUtterances(database, { speaker: null, about: null, status: null, most: 10, ...question })).map(
        (each) => each.words.slice(0, 20),
      );
    expect(await words({ speaker: 'Tarrant' })).toHaveLength(2);
    expect(await words({ speaker: 'Tarant' })).toHaveLength(2);
    expect(await words({ speaker: 'Tarrant', about: 'plans' })).toEqual(['The plan was long ov']);
    expect(await words({ speaker: 'Tarrant', status: 'verified' })).toEqual(['The plan was long ov']);
    expect(await words({ speaker: 'Marsh', status: 'verified' })).toEqual([]);
    expect(await words({ about: 'library' })).toHaveLength(2);
  });

  it('follows what is changed on the desk', async () => {
    const store = postgresStore(database);
    const { rows } = await database.query('select from to_find');
    expect(rows).toEqual([]);
    const change = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'Quay: ' }] } };
    await store.append([
      {
        story: 'harbour',
        base: 0,
        person: 'Ann',
        client: 'a',
        steps: [{ kind: 'do', json: JSON.stringify(change) }],
        decisions: [],
      },
    ]);
    expect(await readForSearch(database, store, () => undefined)).toBe(1);
    expect((await findStories(database, { words: 'quay', kind: null, most: 10 })).map(({ id }) => id)).toEqual([
      'harbour',
    ]);
  });

  it('keeps no story from being found because another cannot be read', async () => {
    const store = postgresStore(database);
    const failed: string[] = [];
    const broken = {
      ...store,
      open: (id: string) => (id === 'library' ? Promise.reject(new Error('broken')) : store.open(id)),
    };
    await database.query(`insert into to_find values ('library'), ('harbour')`);
    await readForSearch(database, broken, (id) => failed.push(id));
    expect(failed).toEqual(['library']);
    expect((await database.query('select from to_find')).rowCount).toBe(0);
  });

  it('is asked over HTTP by who has a token, whatever is asked', async () => {
    expect((await get('/search?q=harbour')).value).toMatchObject([{ kind: 'story', id: 'harbour' }]);
    expect((await get('/utterances?speaker=Tarrant&about=plan&status=verified')).value).toMatchObject([
      { of: 'story', id: 'harbour', speaker: 'Owen Tarrant', status: 'verified' },
    ]);
    expect((await get('/search')).status).toBe(400);
    expect((await get('/utterances?speaker=Tarrant&status=surely')).status).toBe(400);
    for (const odd of ['%00', '%27%3B--', '%22', '%26%7C%21%28', '%25_', 'a'.repeat(2000)])
      expect((await get(`/search?q=${odd}`)).status).toBeLessThan(401);
    const bare = await fetch(`http://127.0.0.1:${desk.port}/search?q=harbour`);
    expect(bare.status).toBe(401);
  });
});
