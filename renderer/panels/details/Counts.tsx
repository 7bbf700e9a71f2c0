import { useMemo } from 'react';
import { countStory, type SpokenCount } from '../../../shared/desk/countStory';
import type { StoryDocument } from '../../../shared/story/storyDocument';

const words = (count: number): string => (count === 1 ? '1 word' : `${count} words`);

const said = ({ name, words: count, quotations }: SpokenCount): string =>
  `${name}: ${words(count)} in ${quotations === 1 ? '1 quotation' : `${quotations} quotations`}`;

/** How long the story and its headline are, and how much each person says. */
export function Counts({ story }: { readonly story: StoryDocument }) {
  const { words: body, characters, minutes, headline, spoken, open } = useMemo(() => countStory(story), [story]);
  return (
    <section aria-label="Length">
      <h2 className="card-title">Length</h2>
      <p className="fact">
        {words(body)}, {characters} characters, {minutes === 1 ? '1 minute' : `${minutes} minutes`} to read
      </p>
      <p className="fact">
        Headline: {words(headline.words)}, {headline.characters} characters
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
