import { sceneOf } from '../../shared/attribution/attributeSection';
import { findMentions } from '../../shared/attribution/mentions/findMentions';
import type { Mention } from '../../shared/attribution/mentions/mention';
import { answerFor } from '../../shared/attribution/speakers/answer';
import { findFrames } from '../../shared/attribution/speakers/findFrames';
import { personName } from '../../shared/attribution/scene';
import { readWords } from '../../shared/attribution/words/readWords';
import { textOf, type Words } from '../../shared/attribution/words/words';
import { english } from '../english';
import { blocksOf, detectionOf } from './drawSpeakers';

const read = (copy: string): Words => {
  const blocks = blocksOf(copy);
  return readWords(blocks, detectionOf(blocks), english);
};

/** The mentions of one kind, as the copy has them. */
export const mentionsIn = (copy: string, kind: Mention['kind'] = 'name'): readonly string[] => {
  const words = read(copy);
  return findMentions(words)
    .filter((mention) => mention.kind === kind)
    .map(({ first, last }) => textOf(words, first, last));
};

/** Every cue with the words that name its speaker: “Ann Lee said”; a second of two behind “+”. */
export const framesIn = (copy: string): readonly string[] => {
  const words = read(copy);
  const { frames, mentions } = findFrames(words, findMentions(words));
  const nameOf = (mention: number): string => {
    const m = mentions[mention];
    return m ? textOf(words, m.first, m.last) : '?';
  };
  return frames.map(({ first, last, speaker, partners }) =>
    [
      [...partners, speaker]
        .toSorted((a, b) => a - b)
        .map(nameOf)
        .join(' + '),
      textOf(words, first, last),
    ]
      .filter((part) => part !== '')
      .join(' / '),
  );
};

/** Whom each pronoun outside quotations means: “she = Ann Lee”; “she = ?” where it is left open. */
export const referentsIn = (copy: string): readonly string[] => {
  const blocks = blocksOf(copy);
  const scene = sceneOf(blocks, detectionOf(blocks), english);
  return scene.mentions.flatMap((m, mention) => {
    if (m.kind !== 'pronoun') return [];
    const referent = scene.referents.get(mention);
    const name = referent ? (answerFor(scene, mention, [], String)?.name ?? personName(scene, referent.person)) : '?';
    return [`${textOf(scene.words, m.first, m.last)} = ${name}`];
  });
};
