import { baseOf } from '../language/languages';
import type { PreflightRule } from './rule';

/** What a language is called in English; its code where no name is known. */
function nameOf(code: string): string {
  const base = baseOf(code) ?? 'und';
  return base === 'und'
    ? 'a language that is not known'
    : (new Intl.DisplayNames(['en'], { type: 'language' }).of(base) ?? code);
}

/** The copy is in a language that is not read: said once, instead of a finding for each quotation. */
export const languageNotRead: PreflightRule = {
  name: 'language-not-read',
  check: ({ story, language }) =>
    language.isRead
      ? []
      : [
          {
            severity: 'warn',
            at: null,
            message: `The story is in ${nameOf(story.details.language)}, which is not read: its quotations are found, and held to the source, but no speakers are looked for. Say who speaks where it matters. If it is English, set “Language” under Details to en.`,
          },
        ],
};
