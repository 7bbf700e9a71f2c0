import type { LoadedLanguage } from '../language/loadLanguage';
import { detectQuotes } from '../quotes/detectQuotes';
import type { Block } from '../story/block';
import type { Source } from '../story/source';
import { tokensOf } from '../text/tokens';
import { quotedInSource } from '../verbatim/quotedInSource';
import { beginning } from './copy';
import type { Draft, PreflightRule } from './rule';

/**
 * Words in marks beneath a picture that are not the source's. A caption is told beside the copy and its quotations have
 * no card, but they are printed all the same.
 */
export const captionWords: PreflightRule = {
  name: 'caption-words',
  check: ({ story, language }) =>
    story.blocks.filter(({ kind }) => kind === 'image').flatMap((block) => draftsOf(block, story.source, language)),
};

const draftsOf = (block: Block, source: Source, language: LoadedLanguage): readonly Draft[] =>
  detectQuotes([{ id: block.id, where: 'body', text: block.text }], language)
    .quotations.filter(({ kind }) => kind !== 'scare')
    .flatMap(({ segments }) => segments)
    .filter(({ from, to }) => !isSaid(block.text.slice(from, to), block, source, language))
    .map(({ block: at, from, to }): Draft => ({
      severity: 'hold',
      at: { block: at, from, to },
      message: `“${beginning(block.text.slice(from, to))}” in the caption is not what the source says. Put the source’s words back, or take the marks off.`,
    }));

/** Whether the words stand where the caption came from, or anywhere else in the source between marks. */
function isSaid(words: string, { source: range }: Block, source: Source, language: LoadedLanguage): boolean {
  const own = range === null ? '' : source.text.slice(range.start, range.end);
  return joined(own).includes(joined(words)) || quotedInSource(source, language).find(words) !== null;
}

/** The words of a text, told apart by a sign that is in none. */
const joined = (text: string): string =>
  `\n${tokensOf(text)
    .map(({ key }) => key)
    .join('\n')}\n`;
