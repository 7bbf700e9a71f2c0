import { describe, expect, it } from 'vitest';
import { readRules, relFor, writtenRules } from '../../shared/text/linkRules';

describe('a rule for links to a site', () => {
  const { rules } = readRules('shop.example: sponsored nofollow\nforum.example: ugc\ndeals.shop.example: nofollow');

  it('holds for the site and the sites below it, the nearest first', () => {
    expect(relFor(rules, 'https://shop.example/a')).toBe('sponsored nofollow');
    expect(relFor(rules, 'https://www.shop.example')).toBe('sponsored nofollow');
    expect(relFor(rules, 'https://deals.shop.example:8443/a')).toBe('nofollow');
    expect(relFor(rules, 'https://FORUM.example/?a')).toBe('ugc');
  });

  it('holds for no site that only ends alike, or is named in the path or as a user', () => {
    for (const url of [
      'https://myshop.example/',
      'https://a.example/shop.example',
      'https://shop.example@a.example/',
      'mailto:a@shop.example',
    ])
      expect(relFor(rules, url)).toBeNull();
  });

  it('is written a line each, and read again', () => {
    expect(readRules(writtenRules(rules))).toEqual({ rules, wrong: null });
    expect(readRules('https://www.shop.example, nofollow NOFOLLOW\n\n').rules).toEqual([
      { domain: 'shop.example', rel: ['nofollow'] },
    ]);
  });

  it('says which line is none, and keeps the others', () => {
    expect(readRules('shop.example: follow\nforum.example: ugc')).toEqual({
      rules: [{ domain: 'forum.example', rel: ['ugc'] }],
      wrong: 'shop.example: follow',
    });
    for (const line of ['shop.example', '..: ugc', 'a b'.repeat(200)]) expect(readRules(line).wrong).toBe(line);
  });
});
