import { describe, expect, it } from 'vitest';
import { mailDate } from '../../../shared/importers/dates/mailDate';

describe('mailDate', () => {
  it.each([
    ['Mon, 9 Jun 2025 10:00:00 +0100', '2025-06-09T10:00:00+01:00'],
    ['Mon, 09 Jun 2025 10:00:00 GMT', '2025-06-09T10:00:00Z'],
    ['9 Jun 2025 10:00 BST', '2025-06-09T10:00:00+01:00'],
    ['Monday, 09-Jun-25 10:00:00 UTC', '2025-06-09T10:00:00Z'],
    ['Mon, 9 June 2025 9:05:07 -0000', '2025-06-09T09:05:07Z'],
    ['Mon, 9 Jun 2025 10:00:00 +0200 (CEST)', '2025-06-09T10:00:00+02:00'],
    ['9 Jun 2025 10:00:00', '2025-06-09T10:00:00'],
  ])('reads “%s”', (written, iso) => expect(mailDate(written)).toBe(iso));

  it.each([
    '',
    'yesterday',
    '9 Foo 2025 10:00 GMT',
    '39 Jun 2025 10:00 GMT',
    '9 Jun 2025 25:00 GMT',
    '9 Jun 2025 10:00 XYZ',
  ])('reads nothing from “%s”', (written) => expect(mailDate(written)).toBeUndefined());
});
