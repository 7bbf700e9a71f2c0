import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { Key } from '../parts/Key';
import { deskView, endPreview, openFromDesk } from './deskView';
import { Marked } from './Marked';

/** How the story on the desk that the arrows are on reads, before it is opened. Nothing of it can be changed. */
export function StoryPreview() {
  const preview = useStore(deskView, (now) => now.preview);
  const sought = useStore(deskView, (now) => now.sought);
  const listed = useStore(windowStore, ({ stories }) => stories.find(({ id }) => id === preview?.id));
  if (preview === null || !listed) return null;
  const { story } = preview;
  return (
    <section className="story-preview" aria-label={`Preview of ${listed.slug}`}>
      <header className="status-line">
        <span className="slug">{listed.slug}</span>
        <span>Preview</span>
        <span className="preview-actions">
          <button type="button" className="quiet" tabIndex={-1} onClick={() => void openFromDesk(preview.id)}>
            Open <Key keys="Enter" />
          </button>
          <button type="button" className="quiet" tabIndex={-1} onClick={endPreview}>
            Back <Key keys="Escape" />
          </button>
        </span>
      </header>
      {/* A long text that is only read is scrolled by the keyboard once it has the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <article className="preview-copy" tabIndex={0} aria-label="How it reads">
        {story === null ? (
          <p>{listed.problem ?? 'This story cannot be shown. Open it to see why.'}</p>
        ) : (
          <>
            {story.headline !== '' && (
              <h2>
                <Marked text={story.headline} sought={sought} />
              </h2>
            )}
            {story.paragraphs.map((text, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- what is only read has no other name
              <p key={at}>
                <Marked text={text} sought={sought} />
              </p>
            ))}
          </>
        )}
      </article>
    </section>
  );
}
