import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { british, houseStyles } from '../../shared/houseStyle/houseStyle';
import { parseHouseStyle } from '../../shared/houseStyle/parseHouseStyle';

const folder = 'resources/houseStyles';
const problem = (change: object): string => {
  const parsed = parseHouseStyle(JSON.stringify({ ...british, ...change }));
  return parsed.ok ? 'no problem' : parsed.problem.message;
};

it('reads the house styles that are shipped, and they are the ones built in', () => {
  const read = readdirSync(folder).map((name) => parseHouseStyle(readFileSync(join(folder, name), 'utf8')));
  expect(read.map((each) => each.ok && each.value)).toEqual(expect.arrayContaining([...houseStyles]));
  expect(read.every(({ ok }) => ok)).toBe(true);
});
it('reads how links are marked, and names a rule that is none', () => {
  const linkRules = [{ domain: 'shop.example', rel: ['sponsored', 'nofollow'] }];
  expect(parseHouseStyle(JSON.stringify({ ...british, linkRules }))).toMatchObject({ ok: true, value: { linkRules } });
  expect(problem({ linkRules: [{ domain: 'https://shop.example/', rel: ['sponsored'] }] })).toContain(
    'linkRules.0.domain',
  );
  expect(problem({ linkRules: [{ domain: 'shop.example', rel: ['noindex'] }] })).toContain('linkRules.0.rel.0');
});
it('names what is wrong', () => {
  expect(problem({ quotationMarks: 'triple' })).toContain('quotationMarks');
  expect(problem({ severities: { metadata: 'shout' } })).toContain('severities.metadata');
  expect(problem({ name: ' ' })).toContain('name');
  expect(parseHouseStyle('{')).toMatchObject({ ok: false });
});
