import { Buffer } from 'node:buffer';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { endingOf, fileName } from '../../shared/exporters/fileName';
import { anyText } from './storyArbitrary';
import { runs } from '../runs';

const names = (slug: string, expected: string) => () => expect(fileName(slug, 'a1', 'html')).toBe(expected);

it('names a file after its slug', names('ferry', 'ferry.html'));
it('names the format, once', () => {
  expect(endingOf({ id: 'ninjs-3.1', extension: 'json' })).toBe('ninjs-3.1.json');
  expect(endingOf({ id: 'html', extension: 'html' })).toBe('html');
});
it('keeps letters of any language', names('fähre', 'fähre.html'));
it('cannot leave the folder', names('../../etc/passwd', 'etc-passwd.html'));
it('cannot name a drive', names('C:\\Windows\\x', 'C--Windows-x.html'));
it('steps round names Windows keeps', names('CON', 'story-CON.html'));
it('steps round them with an ending, too', names('lpt9.txt', 'story-lpt9.txt.html'));
it('drops stops, hyphens and tildes at the ends', names('~.-ferry-.', 'ferry.html'));
it('drops marks that turn the writing about', names('ferry\u202egpj', 'ferry-gpj.html'));
it('names a story without a slug after its id', names(' ... ', 'untitled-a1.html'));

it('stays within 255 bytes and one folder, whatever the slug', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 40 }), anyText, (text, times, id) => {
      const name = fileName(text.repeat(times), id, 'ninjs-3.1.json');
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}.~-][^\\/:*?"<>|\p{Cc}]*\.ninjs-3\.1\.json$/u);
    }),
    { numRuns: runs(1000) },
  );
});
