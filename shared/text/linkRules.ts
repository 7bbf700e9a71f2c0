import * as v from 'valibot';

/** What a page says of a link to a site: that it does not vouch for it, was paid for it, or that a reader set it. */
export const linkRels = ['nofollow', 'sponsored', 'ugc'] as const;
export type LinkRel = (typeof linkRels)[number];

/** How links to a site, and to all sites below it, are marked when a story leaves. */
export interface LinkRule {
  /** `example.org` */
  readonly domain: string;
  readonly rel: readonly LinkRel[];
}

export const isDomain = (text: string): boolean =>
  /^(?=.{1,253}$)[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/iu.test(text);

/** The rules as a file, or a setting, holds them. */
export const linkRulesSchema = v.pipe(
  v.array(
    v.strictObject({
      domain: v.pipe(v.string(), v.check(isDomain, 'a domain such as example.org')),
      rel: v.pipe(v.array(v.picklist(linkRels)), v.minLength(1), v.maxLength(linkRels.length)),
    }),
  ),
  v.maxLength(500),
);

const hostOf = (url: string): string => (/^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1] ?? '').toLowerCase();

/** What stands in `rel` of a link: by the rule of the nearest domain; null where there is none. */
export function relFor(rules: readonly LinkRule[], url: string): string | null {
  if (rules.length === 0) return null;
  const host = `.${hostOf(url)}`;
  const own = rules
    .filter(({ domain }) => host.endsWith(`.${domain.toLowerCase()}`))
    .toSorted((a, b) => b.domain.length - a.domain.length)[0];
  return own && own.rel.length > 0 ? own.rel.join(' ') : null;
}

/** The rules as a person writes them, one a line: “example.org: nofollow sponsored”. */
export const writtenRules = (rules: readonly LinkRule[]): string =>
  rules.map(({ domain, rel }) => `${domain}: ${rel.join(' ')}`).join('\n');

const isRel = (word: string): word is LinkRel => (linkRels as readonly string[]).includes(word);

/** What was written, read as rules; `wrong` is the first line that is none. */
export function readRules(text: string): { readonly rules: readonly LinkRule[]; readonly wrong: string | null } {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const read = lines.map((line): LinkRule | null => {
    const [domain = '', ...words] = line
      .toLowerCase()
      .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
      .split(/[\s:,]+/)
      .filter(Boolean);
    return isDomain(domain) && words.length > 0 && words.every(isRel) ? { domain, rel: [...new Set(words)] } : null;
  });
  return { rules: read.filter((rule) => rule !== null), wrong: lines[read.indexOf(null)] ?? null };
}
