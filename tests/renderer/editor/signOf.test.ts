import { describe, expect, it } from 'vitest';
import { signOf } from '../../../renderer/editor/quotationLook';
import { ferry } from './story';

const quotation = ferry.quotations[0]!;
const answers = [
  { by: 'Ann Lee', name: 'Ruth Pell' },
  { by: 'Ben Sato', name: 'Owen Tarrant' },
];

describe('the sign before a speaker’s name', () => {
  it('is a tick once the editor has confirmed', () => {
    expect(signOf({ ...quotation, status: 'proposed' })).toBe('');
    expect(signOf({ ...quotation, status: 'confirmed' })).toBe('✓ ');
  });

  it('is no tick where two people answered differently', () =>
    expect(signOf({ ...quotation, status: 'confirmed', disputed: answers })).toBe('≠ '));
});
