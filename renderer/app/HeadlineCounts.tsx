import { headlineFits } from '../../shared/desk/headlineFits';
import { useStory } from './currentStory';

const names = { web: 'Web', social: 'Social', print: 'Print' } as const;

/** How long the headline is for web, social and print; counted when the typing rests. */
export function HeadlineCounts() {
  const headline = useStory(({ story }) => story.blocks.find(({ kind }) => kind === 'headline')?.text ?? '');
  if (headline.trim() === '') return null;
  return (
    <p className="headline-counts">
      <span className="unseen">Length of the headline:</span>
      {headlineFits(headline).map(({ place, told, fits }) => (
        <span key={place} data-fits={fits}>
          {names[place]} {told}
        </span>
      ))}
    </p>
  );
}
