import { describe, expect, it } from 'vitest';
import { agesToDates, dateOfAge } from '../../shared/desk/ageToDate';
import { addRelated } from '../../shared/desk/decideRelated';
import { linksOut } from '../../shared/desk/linksOut';
import { english } from '../../shared/language/languages';
import { storyOf } from './storyFrom';

const plain = storyOf('The ferry sailed at dawn with forty people on board.');
const published = (value: string | null) => ({
  ...plain,
  details: { ...plain.details, published: { text: 'as it stood', value, start: 0, end: 0 } },
});
const morning = published('2026-03-02T01:30:00Z');

describe('the age of a related story', () => {
  it('is counted back from when the page came out', () => {
    expect(dateOfAge(morning, '3 hours ago')).toBe('1 March 2026, 22:30 UTC');
    expect(dateOfAge(morning, '30 minutes ago')).toBe('2 March 2026, 01:00 UTC');
    expect(dateOfAge(published('2026-03-02T09:30:00+01:00'), 'about an hour ago')).toBe('2 March 2026, 08:30 +01:00');
  });

  it('is a day where it was told in days', () => {
    expect(dateOfAge(morning, '2 days ago')).toBe('28 February 2026');
    expect(dateOfAge(morning, 'yesterday')).toBe('1 March 2026');
    expect(dateOfAge(published('2026-03-02'), '1w ago')).toBe('23 February 2026');
  });

  it('is left where no date can be known', () => {
    for (const age of ['3 months ago', 'last year', 'a while ago', '2 March', '', null])
      expect(dateOfAge(morning, age)).toBeNull();
    expect(dateOfAge(published('2026-03-02'), '3 hours ago')).toBeNull();
    expect(dateOfAge(published(null), '3 hours ago')).toBeNull();
    expect(dateOfAge(plain, '3 hours ago')).toBeNull();
  });

  it('is read however a page writes it', () => {
    for (const [age, minutes] of [
      ['5m ago', 5],
      ['Posted 2 hrs ago', 120],
      ['Just now', 0],
      ['ten minutes ago', 10],
      ['3d ago', 3 * 1440],
    ] as const)
      expect(english.desk.elapsed(age)?.minutes).toBe(minutes);
  });

  it('becomes a date for all that are kept, and for no other', () => {
    const target = (title: string) => ({ title, url: `https://a.example/${title}`, source: null });
    const three = ['a', 'b', 'c'].reduce((story, title) => addRelated(story, target(title)), morning as typeof plain);
    const ages = ['2 days ago', 'long ago', '1 day ago'];
    const aged = {
      ...three,
      related: three.related.map((card, at) => ({ ...card, age: ages[at] ?? null, kept: at < 2 })),
    };
    expect(agesToDates(aged).related.map(({ age }) => age)).toEqual(['28 February 2026', 'long ago', '1 day ago']);
    const once = agesToDates(aged);
    expect(agesToDates(once)).toBe(once);
  });
});

describe('a related link to another story of the desk', () => {
  const pier = { title: 'Pier closed', url: 'https://saltby.example/pier', source: 'saltby.example' };

  it('is added with its title and address, once', () => {
    const added = addRelated(plain, pier);
    expect(added.related).toMatchObject([{ ...pier, kept: true, kind: 'related' }]);
    expect(addRelated(added, { ...pier, title: 'Pier still closed' }).related).toMatchObject([
      { title: 'Pier still closed' },
    ]);
  });

  it('waits for its address where the story has none, or one that is none', () => {
    expect(addRelated(plain, { ...pier, url: null }).related[0]?.url).toBeNull();
    expect(addRelated(plain, { ...pier, url: 'javascript:alert(1)' }).related[0]?.url).toBeNull();
  });

  it('leaves with the links of the copy', () => {
    const { id } = plain.blocks[1]!;
    const linked = {
      ...addRelated(addRelated(plain, pier), { ...pier, title: 'No address', url: null }),
      blocks: plain.blocks.map((block) =>
        block.id === id
          ? { ...block, spans: [{ kind: 'link' as const, from: 4, to: 9, href: 'https://ferry.example' }] }
          : block,
      ),
    };
    expect(linksOut(linked)).toEqual([
      { url: 'https://ferry.example', words: 'ferry', at: { block: id, from: 4, to: 9 } },
      { url: pier.url, words: 'Pier closed', at: null },
    ]);
  });
});
