import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameFrom, readTemplate, type NameFields } from '../../shared/exporters/nameTemplate';

const values: NameFields = {
  slug: 'harbour-open',
  id: 'a1',
  date: '2026-03-01',
  time: '1405',
  format: 'nitf',
  ext: 'xml',
  source: 'wire',
};
const name = (template: string, other: Partial<NameFields> = {}): string => {
  const read = readTemplate(template);
  return read.ok ? nameFrom(read.value, { ...values, ...other }) : read.problem.message;
};

describe('a template for names', () => {
  it('puts each field in its place', () =>
    expect(name('{date}-{slug}.{format}.{ext}')).toBe('2026-03-01-harbour-open.nitf.xml'));
  it('keeps words of its own', () => expect(name('wire_{time} {source}.{ext}')).toBe('wire_1405-wire.xml'));
  it('refuses to lead out of the folder', () => {
    expect(name('{slug}/../../x.{ext}')).toContain('no slash');
    expect(name('..\\{slug}.{ext}')).toContain('no slash');
    expect(name('../{slug}.{ext}')).toContain('no slash');
  });
  it('names the field it does not know', () => {
    expect(name('{headlin}.{ext}')).toContain('{headlin}');
    expect(name('{constructor}.{ext}')).toContain('{constructor}');
    expect(name('{__proto__}.{ext}')).toContain('{__proto__}');
    expect(name("{constructor.constructor('x')()}.{ext}")).toContain('which there is not');
  });
  it('refuses a brace by itself', () => {
    expect(name('{slug.{ext}')).toContain('brace');
    expect(name('{{slug}}.{ext}')).toContain('brace');
  });
  it('wants the ending, and a bearable length', () => {
    expect(name('{slug}')).toContain('must end');
    expect(name(`${'{slug}'.repeat(100)}.{ext}`)).toContain('longer');
  });
  it('reads no field inside a value', () => expect(name('{slug}-{id}.{ext}', { slug: '{id}' })).toBe('{id}-a1.xml'));
  it('makes of any value one step inside the folder', () => {
    const any = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        any,
        any,
        any,
        fc.constantFrom('{slug}.{ext}', '{source}{slug}.{ext}', '.{slug}..{id}.{ext}', '{date}-{slug}.{format}.{ext}'),
        (slug, id, source, template) => {
          const made = name(template, { slug, id, source });
          expect(made).toMatch(/^[^./\\~-][^/\\]*\.xml$/);
          expect(new TextEncoder().encode(made).length).toBeLessThanOrEqual(255);
        },
      ),
    );
  });
});
