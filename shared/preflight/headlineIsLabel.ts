import type { LoadedLanguage } from '../language/loadLanguage';
import { wordsOf } from '../language/wordList';
import type { StoryDocument } from '../story/storyDocument';
import { foldWords } from '../text/foldWords';
import { siteOf } from '../text/siteOf';
import { within } from './copy';
import type { PreflightRule } from './rule';

/** Longer headlines are no name of a paper or of a section. */
const mostWords = 4;

const sectionNames = ({ cleaning }: LoadedLanguage): ReadonlySet<string> => new Set(wordsOf(cleaning.copy.sections));
const mastheads = ({ desk }: LoadedLanguage): ReadonlySet<string> => new Set(wordsOf(desk.mastheads));

const joined = (text: string): string => foldWords(text).join('');

/** What the paper or the site is called, as far as the file tells. */
function houseNames({ source, details }: StoryDocument): ReadonlySet<string> {
  const site = details.url === null ? '' : (siteOf(details.url).split('.')[0] ?? '');
  return new Set([source.metadata.publisher ?? '', details.credit?.text ?? '', site].map(joined).filter(Boolean));
}

/** “The Saltby Gazette”: every word of it a name's, the last one a paper's. */
const isMasthead = (text: string, last: string, language: LoadedLanguage): boolean =>
  language.table(mastheads).has(last) &&
  text.split(/\s+/).every((word) => /^[^\p{L}]*(?:\p{Lu}|(?:of|and|the)$)/u.test(word));

/** The headline is the name of the paper, the site or a section: the story's own was left behind. */
export const headlineIsLabel: PreflightRule = {
  name: 'headline-is-label',
  check: ({ story, headline, language }) => {
    const text = headline?.text.trim() ?? '';
    const words = foldWords(text);
    if (!headline || words.length === 0 || words.length > mostWords) return [];
    const sections = language.table(sectionNames);
    const isSection = words.every((word) => sections.has(word));
    const isHouse = houseNames(story).has(joined(text)) || isMasthead(text, words.at(-1) ?? '', language);
    if (!isSection && !isHouse) return [];
    return [
      {
        severity: 'warn',
        at: within(headline, 0, headline.text.length),
        message: `“${text}” reads like the name of ${isHouse ? 'a paper or a site' : 'a section'}, not like this story’s headline. Write one, or choose its line in the source and press H.`,
      },
    ];
  },
};
