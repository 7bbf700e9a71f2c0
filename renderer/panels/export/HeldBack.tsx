import { useState, type SyntheticEvent } from 'react';
import { liftOverride, overrideHold } from '../../../shared/desk/overrideHold';
import { holding } from '../../../shared/preflight/preflight';
import type { Finding } from '../../../shared/story/finding';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { useSession } from '../../app/currentStory';
import { goToCopy } from '../../app/goToCopy';
import { overrideOnDesk } from '../../state/deskReleases';
import { current } from '../../state/openStories';
import { useStore } from '../../state/useStore';
import { say } from '../../state/windowStore';

function Holds({ holds }: { readonly holds: readonly Finding[] }) {
  const { editor } = useSession();
  return (
    <ul className="holds" aria-label="What holds this story">
      {holds.map((finding, at) => (
        // Two findings may read the same and stand at one place.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={`${at} ${finding.message}`}>
          {finding.at ? (
            <button type="button" className="link" onClick={() => finding.at && goToCopy(editor, finding.at)}>
              {finding.message}
            </button>
          ) : (
            finding.message
          )}
        </li>
      ))}
    </ul>
  );
}

function Reason({ findings }: { readonly findings: readonly Finding[] }) {
  const session = useSession();
  const share = useStore(current, (now) => now?.share);
  const [reason, setReason] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (share) return void overrideOnDesk(reason.trim());
    if (session.update((story) => overrideHold(story, reason.trim(), findings)))
      say('The hold is overridden. The reason goes into the export.');
  };
  return (
    <form className="field" onSubmit={submit}>
      <label htmlFor="override-reason">To export anyway, give the reason. It goes into the export.</label>
      <textarea
        id="override-reason"
        data-landing=""
        rows={2}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) submit(event);
        }}
      />
      <div className="actions">
        <button type="submit" disabled={reason.trim() === ''}>
          Export anyway
        </button>
      </div>
    </form>
  );
}

/** Why a story may not go out, and the way to let it out all the same. */
export function HeldBack({
  story,
  findings,
}: {
  readonly story: StoryDocument;
  readonly findings: readonly Finding[];
}) {
  const session = useSession();
  const share = useStore(current, (now) => now?.share);
  const holds = holding(story, findings);
  const isOverridden = story.override !== null && findings.some(({ severity }) => severity === 'hold');
  if (holds.length === 0 && !isOverridden) return null;
  if (story.override && holds.length === 0) {
    return (
      <section className="card" data-tone="open" aria-label="Hold overridden">
        <p>Hold overridden: {story.override.reason}</p>
        {!share && (
          <div className="actions">
            <button type="button" onClick={() => session.update(liftOverride)}>
              Hold it again
            </button>
          </div>
        )}
      </section>
    );
  }
  return (
    <section className="card" data-tone="hold" aria-label="On hold">
      <h2 className="card-title">On hold</h2>
      {story.override && <p>The reason “{story.override.reason}” was given for other holds. This has come since:</p>}
      <Holds holds={holds} />
      <Reason findings={findings} />
    </section>
  );
}
