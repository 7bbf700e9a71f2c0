import { useMemo } from 'react';
import { countStory, type SpokenCount } from '../../../shared/desk/countStory';
import type { StoryDocument } from '../../../shared/story/storyDocument';

/** The longest headline that is commonly shown whole, in characters: rules of thumb, since services measure in pixels. */
const places = [
  { name: 'a search result', most: 60 },
  { name: 'a shared link', most: 70 },
] as const;

const words = (count: number): string => (count === 1 ? '1 word' : `${count} words`);

const said = ({ name, words: count, quotations }: SpokenCount): string =>
  `${name}: ${words(count)} in ${quotations === 1 ? '1 quotation' : `${quotations} quotations`}`;

/** How long the story and its headline are, and how much each person says. */
export function Counts({ story }: { readonly story: StoryDocument }) {
  const { words: body, characters, minutes, headline, spoken, open } = useMemo(() => countStory(story), [story]);
  const fits = places.map(({ name, most }) =>
    headline.characters <= most ? `fits ${name}` : `${headline.characters - most} too many for ${name}`,
  );
  return (
    <section aria-label="Length">
      <h2 className="card-title">Length</h2>
      <p className="fact">
        {words(body)}, {characters} characters, {minutes === 1 ? '1 minute' : `${minutes} minutes`} to read
      </p>
      <p className="fact">
        Headline: {words(headline.words)}, {headline.characters} characters; {fits.join('; ')}
      </p>
      {(spoken.length > 0 || open) && (
        <ul className="reasons" aria-label="Words by speaker">
          {spoken.map((count) => (
            <li key={count.name}>{said(count)}</li>
          ))}
          {open && <li>{said({ ...open, name: 'Nobody named' })}</li>}
        </ul>
      )}
    </section>
  );
}
