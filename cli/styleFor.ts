import { isDecided } from '../shared/desk/rememberDecisions';
import type { HouseStyle } from '../shared/houseStyle/houseStyle';
import { unreviewedQuotations } from '../shared/preflight/unreviewedQuotations';
import type { StoryDocument } from '../shared/story/storyDocument';

/** Copy that no editor has had in hand is not reproached with not having been reviewed, unless the house asks for it. */
export const styleFor = ({ quotations }: StoryDocument, houseStyle: HouseStyle): HouseStyle =>
  quotations.some(isDecided)
    ? houseStyle
    : { ...houseStyle, severities: { [unreviewedQuotations.name]: 'off', ...houseStyle.severities } };
