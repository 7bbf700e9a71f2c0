import { annotate } from '../attribution/annotate';
import type { ReadableBlock, Speaker } from '../story/annotations';
import { wordsOf } from '../language/wordList';
import { blockId } from '../story/range';
import { within, type Copy } from './copy';
import type { Draft, PreflightRule } from './rule';
import { seamsOf, type Seam, type Seams } from './seams';

/** A reader looks no further back than this for whom a pronoun means, in paragraphs. */
const reach = 30;

/**
 * A paragraph begins with “he” or “she”, and since a cut or a move the one named last before it is another person than in
 * the source. Where it is the speaker of a quotation, `speaker-changed` tells it.
 */
export const pronounMoved: PreflightRule = {
  name: 'pronoun-moved',
  check: (copy) => {
    const found = seamsOf(copy);
    return found.seams.flatMap((seam) => draftOf(seam, found, copy));
  },
};

function draftOf(seam: Seam, { lines }: Seams, copy: Copy): readonly Draft[] {
  const { block, at, line } = seam;
  const text = copy.reporter.get(block.id) ?? '';
  const start = text.length - text.trimStart().length;
  const pronoun = copy.language.desk.openings.pronoun.exec(text.slice(start))?.[0];
  const gender = pronoun === undefined ? null : genderOf(pronoun, copy);
  if (pronoun === undefined || gender === null || isToldOf(seam, copy)) return [];
  const before = lines.slice(Math.max(0, line - reach), line).map(({ text: words }, index): ReadableBlock => ({
    id: blockId(`then-${index}`),
    where: 'body',
    text: words,
  }));
  const people = annotate(before, copy.language).speakers;
  const meant = lastNamed(
    before.map((each) => each.text),
    people,
    gender,
  );
  if (!meant) return [];
  const standing = copy.body.slice(Math.max(0, at - reach), at).map(({ id }) => copy.reporter.get(id) ?? '');
  const reads = lastNamed(standing, [...people, ...copy.story.speakers], gender);
  if (reads && isSame(reads, meant)) return [];
  const now = reads ? `the one named last before it is ${reads.name}` : 'nobody named before it can be meant';
  const sinceEdit = `“${pronoun}” was ${meant.name}; since a cut or a move, ${now}.`;
  return [
    {
      severity: 'warn',
      at: within(block, start, start + pronoun.length),
      sinceEdit,
      message: `${sinceEdit} Name ${meant.name} here, or undo the edit.`,
    },
  ];
}

type Gender = 'female' | 'male';

function genderOf(pronoun: string, { language: { pronouns } }: Copy): Gender | null {
  const word = pronoun.toLowerCase();
  if (wordsOf(pronouns.female).includes(word)) return 'female';
  return wordsOf(pronouns.male).includes(word) ? 'male' : null;
}

/** A quotation that begins in that paragraph hangs on the pronoun, or its speaker was answered for: then that tells it. */
const isToldOf = ({ block }: Seam, { story }: Copy): boolean =>
  story.quotations.some(
    ({ copySays, status, speaker, segments }) =>
      segments[0]?.block === block.id && (copySays || status !== 'proposed' || speaker?.isPronoun),
  );

const isName = (surface: string): boolean => /^\p{Lu}/u.test(surface) && surface.length > 3;

const namesOf = ({ name, surfaces }: Speaker): readonly string[] => [name, ...surfaces.filter(isName)];

const isSame = (a: Speaker, b: Speaker): boolean => namesOf(a).some((name) => namesOf(b).includes(name));

/** Who of that gender, or of none that is known, is named last in paragraphs that come one after the other. */
function lastNamed(texts: readonly string[], people: readonly Speaker[], gender: Gender): Speaker | null {
  const fitting = people.filter((person) => person.gender === gender || person.gender === 'unknown');
  for (const text of texts.toReversed()) {
    const places = fitting
      .map((person) => ({ person, at: Math.max(...namesOf(person).map((name) => text.lastIndexOf(name))) }))
      .filter(({ at }) => at >= 0);
    const [last] = places.toSorted((a, b) => b.at - a.at);
    if (last) return last.person;
  }
  return null;
}
