import { linksOut, type LinkOut } from '../../../shared/desk/linksOut';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { useSession } from '../../app/currentStory';
import { goToCopy } from '../../app/goToCopy';
import { goToPanel } from '../../app/panes';
import { linkAnswers } from '../../state/linkAnswers';
import { useStore } from '../../state/useStore';
import { checkAddresses } from '../related/relatedCommands';

/** A link whose page is gone, and the way to it. */
function Dead({ link }: { readonly link: LinkOut }) {
  const { editor } = useSession();
  const { at, words, url } = link;
  return (
    <li>
      <button type="button" className="link" onClick={() => (at ? goToCopy(editor, at) : goToPanel('related'))}>
        {words || url}
      </button>
    </li>
  );
}

/** What is known of the addresses that leave with the story; asked only on demand. */
export function Links({ story }: { readonly story: StoryDocument }) {
  const answers = useStore(linkAnswers, (now) => now);
  const links = linksOut(story);
  if (links.length === 0) return null;
  const dead = links.filter(({ url }) => answers.get(url)?.kind === 'dead');
  const unknown = links.filter(({ url }) => (answers.get(url)?.kind ?? 'not-told') === 'not-told').length;
  const count = links.length === 1 ? '1 link leaves' : `${links.length} links leave`;
  const told = [dead.length > 0 && `${dead.length} dead`, unknown > 0 && `${unknown} not checked`].filter(Boolean);
  return (
    <section className="links-out" aria-label="Links">
      <p className="fact">
        {count} with the story: {told.join(', ') || 'every page answers'}.{' '}
        <button type="button" className="link" onClick={() => void checkAddresses()}>
          Check the addresses
        </button>
      </p>
      {dead.length > 0 && (
        <ul className="reasons" aria-label="Dead links">
          {dead.map((link) => (
            <Dead key={`${link.url} ${link.words}`} link={link} />
          ))}
        </ul>
      )}
    </section>
  );
}
