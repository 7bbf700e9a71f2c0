import { describe, expect, it } from 'vitest';
import { misfit, readFaults, titlePattern } from '../../tools/faultList.mjs';

const faults = readFaults('.');

describe('the list of faults to plant', () => {
  it('fits: each stands in its file once, and names a test that is there', () => {
    expect(
      faults.flatMap((fault) => (misfit('.', fault) === null ? [] : [`${fault.name}: ${misfit('.', fault)}`])),
    ).toEqual([]);
  });

  it('names each fault once, and holds those of the probe and more', () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
    expect(faults.length).toBeGreaterThanOrEqual(80);
  });

  it('says why a fault does not fit', () => {
    const fault = {
      name: 'x',
      file: 'LICENSE',
      search: 'MIT License',
      replace: '',
      test: 'tests/text/siteOf.test.ts',
      title: 'names the site of an address, and any text as it is',
    };
    expect(misfit('.', fault)).toBeNull();
    expect(misfit('.', { ...fault, file: 'gone.ts' })).toContain('is not there');
    expect(misfit('.', { ...fault, search: 'e' })).toContain('times');
    expect(misfit('.', { ...fault, search: 'No such words' })).toContain('0 times');
    expect(misfit('.', { ...fault, replace: 'MIT License' })).toContain('changes nothing');
    // Half a title finds no test when the fault is planted.
    for (const title of ['no such test', fault.title.slice(0, 8)])
      expect(misfit('.', { ...fault, title })).toContain('no test called');
  });

  it('takes what a table fills into a title for anything', () => {
    expect(new RegExp(titlePattern('refuses %s of %j')).test('refuses a.b of {"c":1}')).toBe(true);
    expect(new RegExp(titlePattern('a.b')).test('axb')).toBe(false);
  });
});
