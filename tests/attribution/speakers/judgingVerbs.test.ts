import { describe, expect, it } from 'vitest';
import { namesOf } from '../drawSpeakers';

const of = (copy: string): string | null => namesOf(copy).at(-1) ?? null;

describe('words in marks behind a verb of judging', () => {
  it.each([
    ['Ann Lee, the potter, called the price “silly”.', 'Ann Lee'],
    ['The cox, Ann Lee, gave the crew a dressing-down at the start, calling them “nine tourists”.', 'Ann Lee'],
    ['With the spokeswoman Ann Lee calling it “a raid”, as her rival Joe Rae praised “a clean day’s work”.', 'Joe Rae'],
    ['Ann Lee described the hall, which Joe Rae built, as “a barn”.', 'Ann Lee'],
    ['Ann Lee branded Joe Rae “a cheat in clogs”.', 'Ann Lee'],
    ['Joe Rae and Ann Lee denounced the vote as “a fix from first to last”.', 'Joe Rae and Ann Lee'],
  ])('are its subject’s: %s', (copy, name) => expect(of(copy)).toBe(name));
  it('are nobody’s where nobody is told to judge', () =>
    expect(of('The hall was called “a barn with a bell”.')).toBe(null));
});
