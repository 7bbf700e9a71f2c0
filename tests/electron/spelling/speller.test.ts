import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSpeller } from '../../../electron/spelling/speller';

const filesOf = (name: string) => ({
  aff: new Uint8Array(readFileSync(`node_modules/${name}/index.aff`)),
  dic: new Uint8Array(readFileSync(`node_modules/${name}/index.dic`)),
});

describe('the dictionaries that ship', () => {
  const ask = createSpeller();
  ask({ verb: 'load', dictionary: 'en-GB', files: filesOf('dictionary-en-gb') });
  ask({ verb: 'load', dictionary: 'en-US', files: filesOf('dictionary-en') });
  const words = ['harbour', 'harbor', 'organise', 'Wednesday', "isn't", 'café', 'goverment', 'recieved'];

  it('know how each country spells', () => {
    expect(ask({ verb: 'check', dictionary: 'en-GB', words })).toEqual(['harbor', 'goverment', 'recieved']);
    expect(ask({ verb: 'check', dictionary: 'en-US', words })).toEqual([
      'harbour',
      'organise',
      'goverment',
      'recieved',
    ]);
  });
  it('suggest what was meant, with the capital that was written', () => {
    expect(ask({ verb: 'suggest', dictionary: 'en-GB', word: 'goverment' })[0]).toBe('government');
    expect(ask({ verb: 'suggest', dictionary: 'en-GB', word: 'Recieved' })[0]).toBe('Received');
  });
});

it('a dictionary that did not come finds no fault', () =>
  expect(createSpeller()({ verb: 'check', dictionary: 'en-GB', words: ['xqz'] })).toEqual([]));
