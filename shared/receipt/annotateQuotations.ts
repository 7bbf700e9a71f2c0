import { setHouseStyle } from '../exporters/copy/setHouseStyle';
import type { HouseStyle } from '../houseStyle/houseStyle';
import type { StoryDocument } from '../story/storyDocument';
import { withoutUntagged } from '../story/tagged';
import { sha256 } from '../text/sha256';
import { codePointsBefore, namedByHash, resourceOf, type Annotation } from './annotation';
import type { Found } from './findPhrases';
import type { ReceiptQuotation } from './receipt';
import { bestPlace, readWords, stretchOf, type Surroundings, type WordedText } from './textPlaces';

/** A file as it was read, with the places of every part of every quotation, in order. */
export interface AnnotatedFile {
  readonly content: WordedText;
  readonly found: readonly Found[];
  readonly sha256: string;
  readonly quotations: readonly ReceiptQuotation[];
}

/** How many words around a quotation tell its place in the copy from its place in a list of quotations. */
const nearby = 6;

/** The words around each part of each quotation in the copy, as it leaves. */
function surroundings(whole: StoryDocument, style: HouseStyle): readonly Surroundings[] {
  const story = withoutUntagged(whole);
  const set = setHouseStyle(story, style);
  return story.quotations
    .filter(({ where }) => where !== 'related')
    .flatMap(({ segments }) =>
      segments.map(({ block, from, to }): Surroundings => {
        const styled = set.get(block);
        if (styled === undefined) return { before: [], after: [] };
        const [start, end] = [styled.map(Math.max(from, 0)), styled.map(to)];
        return {
          before: readWords(styled.text.slice(Math.max(0, start - 100), start)).words.slice(-nearby),
          after: readWords(styled.text.slice(end, end + 100)).words.slice(0, nearby),
        };
      }),
    );
}

/** Reads a story once; then annotates the quotations of each file it leaves in. `phrases` are the words of every part. */
export function annotator(
  story: StoryDocument,
  style: HouseStyle,
  phrases: readonly (readonly string[])[],
): (file: AnnotatedFile) => Annotation[] {
  const around = surroundings(story, style);
  const { text } = story.source;
  const source = namedByHash(sha256(text));
  return ({ content, found, sha256: hash, quotations }) => {
    const file = namedByHash(hash);
    const inSource = quotations.map(({ said = [] }) => said.filter(({ start, end }) => start < end));
    const sourceCounts = codePointsBefore(
      text,
      inSource.flat().flatMap(({ start, end }) => [start, end]),
    );
    let at = 0;
    const inFile = quotations.map(({ parts }) =>
      parts.flatMap(() => {
        const words = phrases[at] ?? [];
        const place = bestPlace(
          content,
          found[at]?.places ?? [],
          words.length,
          around[at] ?? { before: [], after: [] },
        );
        at += 1;
        return place === null ? [] : [stretchOf(content, place, words.length)];
      }),
    );
    const fileCounts = codePointsBefore(
      content.text,
      inFile.flat().flatMap(({ start, end }) => [start, end]),
    );
    return quotations.map(({ id, grade, speaker }, number): Annotation => {
      const words = (inFile[number] ?? []).map((stretch) => resourceOf(file, content.text, stretch, fileCounts));
      const targets = (inSource[number] ?? []).map((stretch) => resourceOf(source, text, stretch, sourceCounts));
      return {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `urn:verbatim:quotation:${encodeURIComponent(story.id)}:${encodeURIComponent(id)}`,
        type: 'Annotation',
        motivation: 'linking',
        body: [
          ...(targets.length === 0 ? [] : words.map((each) => ({ ...each, purpose: 'linking' as const }))),
          { type: 'TextualBody', purpose: 'classifying', value: grade },
          ...(speaker === null
            ? []
            : [{ type: 'TextualBody' as const, purpose: 'identifying' as const, value: speaker }]),
        ],
        // What nobody said in the source, as the editor typed it, is told of the file itself.
        target: targets.length === 0 ? words : targets,
      };
    });
  };
}
