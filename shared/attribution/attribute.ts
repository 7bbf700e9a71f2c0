import type { Annotations, Attribution, Detection, ReadableBlock } from '../story/annotations';
import { answerFor } from './answer';
import { decide } from './decide';
import { speakerSpace } from './features';
import { antecedentSpace, byWeights, resolvePronouns } from './pronouns';
import { shares, weightsOver } from './rank';
import { rangeOf, textOf } from './readWords';
import { readScene, type Scene } from './scene';
import weights from './weights.json';

const speakerWeights = weightsOver(speakerSpace, weights.speaker);
const antecedentWeights = weightsOver(antecedentSpace, weights.antecedent);

/** Finds who speaks each quotation, what is said indirectly, and everybody the story names. Never throws. */
export function attribute(blocks: readonly ReadableBlock[], found: Detection): Pick<Annotations, 'attributions' | 'reported' | 'speakers'> {
  const read = readScene(blocks, found);
  const scene: Scene = { ...read, referents: resolvePronouns(read, byWeights(antecedentWeights)) };
  const attributions: Attribution[] = [];
  decide(scene, found, (choice) => {
    const share = shares(speakerWeights, choice.features);
    const best = share.indexOf(Math.max(...share));
    const candidate = choice.candidates[best];
    const id = found.quotations[choice.spot.quotation]?.id ?? '';
    const frame = scene.frames[candidate?.frame ?? -1];
    const speaker = candidate ? answerFor(scene, candidate.mention, frame?.partner ?? -1, (person) => `s${person}`) : null;
    const person = candidate?.person ?? -1;
    const confidence = share.reduce((sum, part, i) => (i === best || (person >= 0 && choice.candidates[i]?.person === person) ? sum + part : sum), 0);
    attributions.push({
      quotation: id, speaker, suggested: null, confidence,
      cue: frame && frame.last >= frame.first ? { text: textOf(scene.words, frame.first, frame.last), at: rangeOf(scene.words, scene.words.from[frame.first] ?? 0, scene.words.to[frame.last] ?? 0) } : null,
      reasons: [],
    });
    return best;
  });
  return { attributions, reported: [], speakers: [] };
}
