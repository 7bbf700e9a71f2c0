import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toKeyName } from '../../tools/chromium-shell/menu.mjs';
import { addScheme, cspToWeb, originOf, schemeOf, toApp, toWeb } from '../../tools/chromium-shell/origin.mjs';
import { decode, encode } from '../../tools/chromium-shell/renderer/wire.mjs';

addScheme('app');

const maps = (app: string, web: string) => () => {
  expect(toWeb(app)).toBe(web);
  expect(toApp(web)).toBe(app);
};

describe('the origin of the app', () => {
  it(
    'stands at a name that cannot resolve',
    maps('app://verbatim/index.html?a#b', 'https://verbatim.app.invalid/index.html?a#b'),
  );
  it('leaves other addresses alone', maps('https://example.org/', 'https://example.org/'));

  it.each([
    'https://verbatim.app.invalid.example.org/',
    'https://verbatim.app.invalid:8443/',
    'https://x@verbatim.app.invalid/',
    'http://verbatim.app.invalid/',
    'https://verbatim.other.invalid/',
    'https://app.invalid/',
    'blob:https://verbatim.app.invalid/1',
    'https://example.org/?https://verbatim.app.invalid/',
  ])('does not take %s for its own', (url) => {
    expect(schemeOf(toApp(url))).toBeUndefined();
  });

  it('is read from an address', () => {
    expect(
      ['app://verbatim/x', 'app://verbatim', 'about:blank', 'blob:https://verbatim.app.invalid/1', ''].map(originOf),
    ).toEqual(['app://verbatim', 'app://verbatim', 'null', 'null', 'null']);
  });

  it('is named in a content security policy as Chromium knows it', () => {
    expect(cspToWeb("default-src 'none'; img-src 'self' data: app:; connect-src app://verbatim app://*")).toBe(
      "default-src 'none'; img-src 'self' data: https://*.app.invalid; connect-src https://verbatim.app.invalid https://*.app.invalid",
    );
  });
});

describe('the wire', () => {
  const value = fc
    .anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withNullPrototype: false,
      withTypedArray: false,
      withSparseArray: false,
      key: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('$', '__proto__', 'constructor', 'toJSON')),
    })
    .filter((made) => !Object.is(made, -0));

  it('carries any plain value through JSON', () => {
    fc.assert(
      fc.property(value, (sent) => {
        // JSON knows no negative zero; nothing the app sends does either.
        const back: unknown = decode(JSON.parse(JSON.stringify(encode(sent))));
        expect(withoutNegativeZero(back)).toEqual(withoutNegativeZero(sent));
      }),
    );
  });

  it('carries bytes and not their neighbours', () => {
    const bytes = new Uint8Array([1, 2, 3, 4]).subarray(1, 3);
    const back = decode(JSON.parse(JSON.stringify(encode(bytes)))) as Uint8Array;
    expect([...back]).toEqual([2, 3]);
    expect(back.buffer.byteLength).toBe(2);
  });

  it('carries the same object twice but no circle', () => {
    const shared = { a: 1 };
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(decode(encode([shared, shared]))).toEqual([{ a: 1 }, { a: 1 }]);
    for (const refused of [circle, () => 1, Symbol('x'), new WeakMap(), Promise.resolve()]) {
      expect(() => encode(refused)).toThrow('An object could not be cloned.');
    }
  });
});

function withoutNegativeZero(value: unknown): unknown {
  if (Object.is(value, -0)) return 0;
  if (Array.isArray(value)) return value.map(withoutNegativeZero);
  if (value instanceof Map) return [...value].map(withoutNegativeZero);
  if (value instanceof Set) return [...value].map(withoutNegativeZero);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.keys(value).map((key) => [key, withoutNegativeZero((value as Record<string, unknown>)[key])]);
}

describe('accelerators', () => {
  it.each([
    ['CmdOrCtrl+S', 'linux', 'Ctrl+s'],
    ['CommandOrControl+Shift+Z', 'win32', 'Ctrl+Shift+z'],
    ['CmdOrCtrl+Shift+Z', 'darwin', 'Shift+Meta+z'],
    ['Alt+Down', 'linux', 'Alt+ArrowDown'],
    ['Ctrl+Plus', 'linux', 'Ctrl++'],
    ['Ctrl++', 'linux', 'Ctrl++'],
    ['F6', 'linux', 'F6'],
    ['CmdOrCtrl+/', 'linux', 'Ctrl+/'],
  ])('reads %s on %s as %s', (accelerator, platform, name) => {
    expect(toKeyName(accelerator, platform as NodeJS.Platform)).toBe(name);
  });
});
