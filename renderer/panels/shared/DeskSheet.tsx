import { useId, useState, type SyntheticEvent } from 'react';
import type { DeskState } from '../../../shared/ipc/deskLine';
import { run } from '../../app/commands';
import { closeSheet, Sheet } from '../../app/Sheet';
import { newsroom } from '../../newsroom';
import { deskStore } from '../../state/deskLine';
import { breakLock } from '../../state/deskReleases';
import { current } from '../../state/openStories';
import type { Share } from '../../state/share';
import { useStore } from '../../state/useStore';
import { say } from '../../state/windowStore';
import { DeskList, useDeskList } from './DeskStories';

const isToken = (text: string): boolean => /^[!-~]{1,200}$/.test(text);

/** Asks for the token, which main takes and never gives back. */
function SignIn({ message, keepsTokens }: { readonly message: string; readonly keepsTokens: boolean }) {
  const id = useId();
  const [token, setToken] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const given = token.trim();
    const bad = isToken(given) ? null : 'That is no token: it begins with vbt_ and has no blanks in it.';
    setProblem(bad);
    if (bad !== null) return say(bad);
    setToken('');
    const answer = await newsroom.giveDeskToken(given);
    setProblem(answer.ok ? null : answer.problem.message);
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      <div className="field">
        <label htmlFor={id}>Your token</label>
        <input
          id={id}
          type="password"
          data-landing=""
          autoComplete="off"
          spellCheck={false}
          value={token}
          aria-describedby={`${id}-why`}
          onChange={({ target }) => setToken(target.value)}
        />
        <p className="fact" id={`${id}-why`}>
          {problem ?? message}{' '}
          {keepsTokens
            ? 'The system keeps it sealed for the next start.'
            : 'This system offers no safe place for it, so it is asked for at each start.'}
        </p>
      </div>
      <div className="actions">
        <button type="submit" className="primary">
          Sign in
        </button>
      </div>
    </form>
  );
}

function BreakLock({ person }: { readonly person: string }) {
  const id = useId();
  const [reason, setReason] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') void breakLock(reason.trim());
  };
  return (
    <form className="field" onSubmit={submit}>
      <label htmlFor={id}>{person} has locked the story for release. To break the lock, give the reason.</label>
      <input id={id} value={reason} maxLength={2000} onChange={({ target }) => setReason(target.value)} />
      <div className="actions">
        <button type="submit" disabled={reason.trim() === ''}>
          Break the lock
        </button>
      </div>
    </form>
  );
}

function SharedStoryActions({ share, mayBreak }: { readonly share: Share; readonly mayBreak: boolean }) {
  const lock = useStore(share.view, (now) => now.lock);
  return (
    <>
      <div className="actions">
        <button type="button" onClick={() => run('release')}>
          Release the open story
        </button>
      </div>
      {lock !== null && mayBreak && <BreakLock person={lock.person} />}
    </>
  );
}

function Joined({ person, role }: { readonly person: string; readonly role: string }) {
  const story = useStore(current, (now) => now);
  useDeskList(true);
  return (
    <div className="stack">
      <p className="fact">
        Signed in as <strong>{person}</strong>, {role}.{' '}
        <button type="button" className="link" onClick={() => void newsroom.leaveDesk()}>
          Sign out
        </button>
      </p>
      <DeskList onOpen={closeSheet} />
      {story && !story.share && (
        <div className="actions">
          <button
            type="button"
            className="primary"
            onClick={() => {
              closeSheet();
              run('put-on-desk');
            }}
          >
            Put the open story there
          </button>
        </div>
      )}
      {story?.share && <SharedStoryActions share={story.share} mayBreak={role === 'chief'} />}
    </div>
  );
}

function Content({ address, line, keepsTokens }: DeskState) {
  switch (line.kind) {
    case 'none':
      return (
        <p>
          No shared desk was named, and none is needed on one machine. To join one, start Verbatim with its address:{' '}
          <code>npm start -- --desk wss://desk.example</code>
        </p>
      );
    case 'token-wanted':
      return <SignIn message={line.message} keepsTokens={keepsTokens} />;
    case 'away':
      return (
        <p>
          The desk at {address} does not answer. It is called again by itself; what you do meanwhile is kept here and
          sent then.
        </p>
      );
    case 'refused':
      return <p>{line.message}</p>;
    case 'up':
      return <Joined person={line.person} role={line.role} />;
  }
}

/** The shared desk: signing in, its stories, and what is done with the open one there. */
export const DeskSheet = () => {
  const state = useStore(deskStore, (now) => now);
  return (
    <Sheet name="shared-desk" label="The shared desk" title="Shared desk">
      {() => <Content {...state} />}
    </Sheet>
  );
};
