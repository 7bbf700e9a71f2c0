import { matches } from '../../app/matches';
import { closeSheet, Sheet } from '../../app/Sheet';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { Chooser } from '../parts/Chooser';
import { linkDeskStory } from './relatedCommands';

const mostShown = 60;

function Stories() {
  const stories = useStore(windowStore, (now) => now.stories);
  const openId = useStore(windowStore, (now) => now.openId);
  return (
    <Chooser
      name="desk-story"
      label="Find the story that is linked"
      placeholder="A few letters of its headline or slug"
      none="No other story of the desk is called that."
      find={(sought) =>
        stories
          .filter(
            ({ id, spiked, slug, headline }) => id !== openId && !spiked && matches(`${headline} ${slug}`, sought),
          )
          .slice(0, mostShown)
          .map((story) => ({ id: story.id, label: story.headline || story.slug, detail: story.slug, story }))
      }
      choose={({ story }) => {
        closeSheet();
        void linkDeskStory(story);
      }}
    />
  );
}

/** Chooses another story of the desk, to which a related link leads. */
export const DeskStorySheet = () => (
  <Sheet name="desk-story" label="Link to a story of the desk" title="Link to a story of the desk">
    {() => <Stories />}
  </Sheet>
);
