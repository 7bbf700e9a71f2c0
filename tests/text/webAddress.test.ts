import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { webAddress } from '../../shared/text/webAddress';
import { anyText } from '../exporters/storyArbitrary';

const reads = (given: string, expected: string | null) => () => expect(webAddress(given)).toBe(expected);

it('keeps a plain address', reads('https://gazette.example/a?b=1#c', 'https://gazette.example/a?b=1#c'));
it('trims blanks around it', reads('  http://gazette.example/ ', 'http://gazette.example/'));
it(
  'encodes what an address may not hold',
  reads('https://gazette.example/a b|{ü}', 'https://gazette.example/a%20b%7C%7B%C3%BC%7D'),
);
it(
  'keeps an escape and encodes a lone per cent',
  reads('https://gazette.example/%41%', 'https://gazette.example/%41%25'),
);
it('encodes a second hash', reads('https://gazette.example/#a#b', 'https://gazette.example/#a%23b'));
it('spells a foreign host in ASCII', reads('https://bücher.example/', 'https://xn--bcher-kva.example/'));
it('refuses a script', reads('javascript:alert(1)', null));
it('refuses a file', reads('file:///etc/passwd', null));
it('refuses a name and password', reads('https://me:secret@gazette.example/', null));
it('refuses a relative address', reads('/news/ferry', null));
it('refuses no address at all', () => expect(webAddress(null)).toBeNull());

it('gives an address that reads the same again, whatever it is given', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        anyText.map((rest) => `https://gazette.example/${rest}`),
      ),
      (given) => {
        const address = webAddress(given);
        if (address === null) return;
        expect(address).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
        expect(webAddress(address)).toBe(address);
      },
    ),
    { numRuns: 1000 },
  );
});

it('leaves a plain address as the slower reading would', () => {
  const piece = fc.stringMatching(/^[a-zA-Z0-9./?=&+,:;@!$()*_~-]{0,12}$/);
  const host = fc.oneof(fc.domain(), fc.stringMatching(/^[a-z0-9.-]{1,12}$/));
  fc.assert(
    fc.property(fc.constantFrom('http', 'https'), host, piece, piece, (scheme, name, path, rest) => {
      const given = `${scheme}://${name}/${path}/${rest}`;
      // A blank before it keeps it from being taken for plain.
      expect(webAddress(given)).toBe(webAddress(` ${given}`));
    }),
    { numRuns: 3000 },
  );
});
