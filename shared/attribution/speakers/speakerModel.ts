import type { LoadedLanguage } from '../../language/loadLanguage';
import { antecedentSpace } from '../people/antecedents';
import { cueFeature, cueNumbersOf, speakerSpace } from './features';
import { weightsOver } from './rank';

/** The weights of a language's linear models, in hundredths, by feature. */
export interface SpeakerModel {
  readonly speaker: readonly number[];
  readonly antecedent: readonly number[];
}

const makeSpeakerModel = (language: LoadedLanguage): SpeakerModel => {
  const models = language.speakerModels();
  const cues = cueNumbersOf(language);
  const speaker = weightsOver(speakerSpace, models.speaker);
  for (const cue of cues.keys())
    for (let side = 0; side < 3; side += 1) speaker[cueFeature(cues, cue, side)] = models.cue[cue]?.[side] ?? 0;
  return { speaker, antecedent: weightsOver(antecedentSpace, models.antecedent) };
};

/** The linear models of a language. */
export const speakerModelOf = (language: LoadedLanguage): SpeakerModel => language.table(makeSpeakerModel);
