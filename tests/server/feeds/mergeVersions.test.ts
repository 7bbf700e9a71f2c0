import { Step } from 'prosemirror-transform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliveriesOf, type Deliveries } from '../../../server/feeds/deliveries';
import { mergingOf } from '../../../server/feeds/mergeVersions';
import { readItems } from '../../../server/feeds/readItems';
import { returnedTo, settleReturned } from '../../../server/feeds/returned';
import { wireOf, type Wire } from '../../../server/feeds/wire';
import type { Database } from '../../../server/postgres/database';
import { createAuthority, type Authority } from '../../../server/stories/authority';
import { firstBroken } from '../../../server/stories/decisionChain';
import { storyOf } from '../../../server/stories/liveStory';
import { postgresStore } from '../../../server/stories/postgresStore';
import { checkStory } from '../../../server/stories/releaseChecks';
import { releasesOf } from '../../../server/stories/releases';
import { derive, keptOf } from '../../../shared/desk/derive';
import { verifyQuotation } from '../../../shared/desk/tags/verifyQuotation';
import { british } from '../../../shared/houseStyle/houseStyle';
import { DecideStep } from '../../../shared/steps/decideStep';
import { documentSchema } from '../../../shared/steps/schema';
import { changesBetween, toRecord } from '../../../shared/steps/storyRecord';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { deskDatabase, postgres } from '../postgres';
import { bytesOf, ninjs, usualParagraphs, type AgencyItem } from './wireCopy';

describe.skipIf(postgres === null)('version n+1 of a story that is being edited', () => {
  let database: Database;
  let deliveries: Deliveries;
  let wire: Wire;
  let authority: Authority;
  let merge: () => Promise<number>;
  const told: string[] = [];

  const come = async (item: AgencyItem): Promise<void> => {
    const id = await deliveries.keep({ feed: 'f', name: '', bytes: bytesOf(ninjs(item)) });
    const delivery = (await deliveries.begin(id!))!;
    const read = await readItems({ file: { name: '', bytes: new Uint8Array(delivery.bytes) }, houseStyle: british });
    if (!read.ok) throw new Error(read.problem.message);
    await deliveries.file(delivery, read.value);
  };
  const use = async (uri: string): Promise<string> => {
    const found = (await wire.list({ feed: null, isUsed: null, most: 100 })).find(({ guid }) => guid === uri)!;
    const used = await wire.use(found.id, 'Ann');
    if (!used.ok) throw new Error(used.problem.message);
    return used.value.story;
  };
  const live = async (id: string) => (await authority.open(id))!;
  const story = async (id: string): Promise<StoryDocument> => {
    const now = await live(id);
    return storyOf(now, (await postgresStore(database).source(now.head.source))!);
  };
  const textOf = async (id: string): Promise<string> => (await story(id)).blocks.map(({ text }) => text).join('\n');
  const typeBehind = async (id: string, words: string, text: string): Promise<void> => {
    const { state, version } = await live(id);
    let place = -1;
    state.doc.descendants((node, at) => {
      const found = node.isTextblock ? node.textContent.indexOf(words) : -1;
      if (found >= 0 && place < 0) place = at + 1 + found + words.length;
    });
    const step = { stepType: 'replace', from: place, to: place, slice: { content: [{ type: 'text', text }] } };
    expect(Step.fromJSON(documentSchema, step)).toBeDefined();
    const sent = { story: id, base: version, person: 'Ann', client: 'a', steps: [{ kind: 'do' as const, step }] };
    expect(await authority.submit(sent)).toMatchObject({ kind: 'kept' });
  };
  const sign = async (id: string, words: string, person: string): Promise<string> => {
    const now = await story(id);
    const { version } = await live(id);
    const texts = new Map(now.blocks.map((block) => [block.id, block.text]));
    const own = now.quotations.find(
      ({ segments: [at] }) => at && texts.get(at.block)?.slice(at.from, at.to).includes(words),
    )!;
    const after = verifyQuotation(now, own.id, { by: person, at: '2026-03-04T12:00:00Z' });
    const step = new DecideStep(changesBetween(toRecord(now), toRecord(after))).toJSON();
    const sent = { story: id, base: version, person, client: 'a', steps: [{ kind: 'do' as const, step }] };
    expect(await authority.submit(sent)).toMatchObject({ kind: 'kept' });
    return own.id;
  };

  beforeAll(async () => {
    database = await deskDatabase();
    deliveries = deliveriesOf(database);
    const store = postgresStore(database);
    authority = createAuthority({ store, onSteps: (id) => told.push(id), gather: 0 });
    wire = wireOf(database, store);
    merge = mergingOf({ database, store, authority, lockOf: releasesOf(database).lockOf });
  });
  afterAll(() => database?.end());

  const [lead, tarrant, marsh] = usualParagraphs as [string, string, string];

  it('merges into it: both have their words, and only the changed quotation comes back to who signed it', async () => {
    await come({ uri: 'urn:m:1', headline: 'Harbour to be dredged' });
    const id = await use('urn:m:1');
    await typeBehind(id, 'on Monday', ' evening');
    const [kept, changed] = [await sign(id, 'long overdue', 'Ann'), await sign(id, 'eleven years', 'Ben')];
    const paragraphs = [
      lead.replace('the winter', 'Christmas'),
      tarrant,
      marsh.replace('eleven', 'twelve'),
      'Work begins in May, the council said.',
    ];
    await come({ uri: 'urn:m:1', version: 2, headline: 'Harbour to be dredged', paragraphs });
    told.length = 0;
    expect(await merge()).toBe(1);
    const text = await textOf(id);
    expect(text).toContain('dredged before Christmas, the council said on Monday evening.');
    expect(text).toContain('We have waited twelve years for this.');
    expect(text).toContain('Work begins in May');
    expect(told).toContain(id);
    const { quotations, comments } = await story(id);
    const signed = (one: string) => quotations.find((each) => each.id === one)?.verified?.by;
    expect([signed(kept), signed(changed)]).toEqual(['Ann', undefined]);
    expect(comments).toMatchObject([{ text: expect.stringContaining('twelve years') as string }]);
    expect(await returnedTo(database, 'Ann')).toEqual([]);
    const [back, ...others] = await returnedTo(database, 'Ben');
    expect(others).toEqual([]);
    expect(back).toMatchObject({ story: id, quotation: changed, why: 'words', agencyVersion: '2' });
    expect(await settleReturned(database, back!.id, 'Ben')).toBe(true);
    expect(await returnedTo(database, null)).toEqual([]);
    expect(firstBroken(await postgresStore(database).decisions())).toBeNull();
  });

  it('merges a third version as well, where the second had put paragraphs and quotations before the others', async () => {
    const news = 'The mayor, Ines Holt, said: “The boats come first.” She spoke on Sunday.';
    await come({ uri: 'urn:m:5', headline: 'Harbour to be dredged' });
    const id = await use('urn:m:5');
    await sign(id, 'long overdue', 'Ann');
    const second = [news, lead, tarrant, marsh];
    await come({ uri: 'urn:m:5', version: 2, headline: 'Harbour to be dredged', paragraphs: second });
    expect(await merge()).toBe(1);
    const third = [news, lead, tarrant, marsh.replace('eleven', 'twelve')];
    await come({ uri: 'urn:m:5', version: 3, headline: 'Harbour to be dredged', paragraphs: third });
    expect(await merge()).toBe(1);
    const body = (await textOf(id)).replaceAll(/[“”]/g, '');
    for (const words of ['The boats come first', 'before the winter', 'long overdue', 'twelve years'])
      expect(body.split(words), words).toHaveLength(2);
    expect(body).not.toContain('eleven years');
    expect(await returnedTo(database, 'Ann')).toEqual([]);
    expect((await story(id)).quotations.find(({ verified }) => verified)?.verified?.by).toBe('Ann');
  });

  it('binds quotations that came with a version to its source, in new paragraphs and in old ones', async () => {
    await come({ uri: 'urn:m:6', headline: 'Harbour to be dredged' });
    const id = await use('urn:m:6');
    await typeBehind(id, 'on Monday', ' evening');
    const holt = 'The mayor, Ines Holt, said: “The boats come first.” She spoke on Sunday.';
    const longer = `${lead} “We begin in May,” Tarrant added.`;
    await come({ uri: 'urn:m:6', version: 2, headline: 'Harbour', paragraphs: [longer, holt, tarrant, marsh] });
    await merge();
    const boundIn = (now: StoryDocument) =>
      now.quotations.flatMap(({ takenFrom }) => (takenFrom ? [[takenFrom.story, takenFrom.said[0]?.words]] : []));
    const bound = [
      ['The agency’s version 2', 'We begin in May,'],
      ['The agency’s version 2', 'The boats come first.'],
    ];
    expect(boundIn(await story(id)).toSorted()).toEqual(bound.toSorted());
    // Whoever reads the copy next, and a story file, has them as well, and knows who speaks.
    const read = derive(keptOf(await story(id)));
    expect(boundIn(read)).toEqual(bound);
    expect(read.quotations.map(({ speaker }) => speaker?.name)).toContain('Ines Holt');
    const check = async () =>
      (await checkStory(postgresStore(database), id, { houseStyle: british, now: '2026-03-04T12:00:00Z' }))!.findings
        .filter(({ rule }) => rule.startsWith('verbatim'))
        .map(({ message }) => message);
    expect(await check()).toEqual([]);
    await typeBehind(id, 'boats come', ' always');
    expect(await check()).toHaveLength(1);
    // Made again, as after a merge that was cut off, nothing is there twice.
    const before = await story(id);
    await database.query(
      `update wire_story set names = null, merged = (select key from wire_item where guid = 'urn:m:6' and version = '1') where guid = 'urn:m:6'`,
    );
    await merge();
    expect((await story(id)).quotations).toHaveLength(before.quotations.length);
    // A third version that says so is what was said from then on.
    const third = [longer, holt.replace('come first', 'come always first'), tarrant, marsh];
    await come({ uri: 'urn:m:6', version: 3, headline: 'Harbour', paragraphs: third });
    await merge();
    expect(await check()).toEqual([]);
    expect(boundIn(await story(id))).toContainEqual(['The agency’s version 3', 'The boats come always first.']);
    expect(firstBroken(await postgresStore(database).decisions())).toBeNull();
  });

  it('does nothing twice, though the merge was cut off before it was noted', async () => {
    const id = await use('urn:m:1');
    const before = await textOf(id);
    await database.query(
      `update wire_story set merged = (select key from wire_item where guid = 'urn:m:1' and version = '1') where guid = 'urn:m:1'`,
    );
    expect(await merge()).toBe(1);
    expect(await textOf(id)).toBe(before);
    expect(await merge()).toBe(0);
  });

  it('waits while somebody has locked the story for its release', async () => {
    await come({ uri: 'urn:m:2' });
    const id = await use('urn:m:2');
    const releases = releasesOf(database);
    await releases.lock(id, 'Cat');
    await come({ uri: 'urn:m:2', version: 2, paragraphs: [lead.replace('Saltby', 'Saltby Bay'), tarrant, marsh] });
    expect(await merge()).toBe(1);
    expect(await textOf(id)).not.toContain('Saltby Bay');
    await releases.unlock(id, 'Cat');
    await merge();
    expect(await textOf(id)).toContain('Saltby Bay');
  });

  it('holds the changed words against what the newer version says, and the desk’s own against that as well', async () => {
    await come({ uri: 'urn:m:3' });
    const id = await use('urn:m:3');
    await come({ uri: 'urn:m:3', version: 2, paragraphs: [lead, tarrant, marsh.replace('eleven', 'twelve')] });
    await merge();
    const check = async () => {
      const checked = await checkStory(postgresStore(database), id, {
        houseStyle: british,
        now: '2026-03-04T12:00:00Z',
      });
      return checked!.findings.filter(({ rule }) => rule === 'verbatim-changed').map(({ message }) => message);
    };
    expect(await check()).toEqual([]);
    const { takenFrom } = (await story(id)).quotations.find((each) => each.takenFrom)!;
    expect(takenFrom).toMatchObject({
      story: 'The agency’s version 2',
      said: [{ words: 'We have waited twelve years for this.' }],
    });
    await typeBehind(id, 'waited twelve', ' long');
    const found = await check();
    expect(found).toHaveLength(1);
    // A further version that says so is what was said from then on.
    await come({ uri: 'urn:m:3', version: 3, paragraphs: [lead, tarrant, marsh.replace('eleven', 'twelve long')] });
    await merge();
    expect(await check()).toEqual([]);
  });

  it('says on the headline that the agency took the story back, and leaves the words', async () => {
    await come({ uri: 'urn:m:4' });
    const id = await use('urn:m:4');
    const before = await textOf(id);
    await come({ uri: 'urn:m:4', version: 2, pubstatus: 'canceled', paragraphs: ['Kill.'] });
    await merge();
    expect(await textOf(id)).toBe(before);
    expect((await story(id)).comments).toMatchObject([{ text: expect.stringContaining('TAKEN BACK') as string }]);
  });
});
