import { expect, it } from 'vitest';
import { joinNames } from '../../shared/text/joinNames';

it.each([
  [[], ''],
  [['Ann Lee'], 'Ann Lee'],
  [['Ann Lee', 'Joe Rae'], 'Ann Lee and Joe Rae'],
  [['Ann Lee', 'Joe Rae', 'Mary Okoro'], 'Ann Lee, Joe Rae and Mary Okoro'],
])('sets %j as a sentence has it', (names, sentence) => expect(joinNames(names)).toBe(sentence));
