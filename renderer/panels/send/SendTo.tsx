import { useEffect, useId, useLayoutEffect, useRef, useState, type SyntheticEvent } from 'react';
import { sentTo } from '../../../shared/desk/sentPlaces';
import type { SetDestination } from '../../../shared/ipc/destinations';
import { siteOf } from '../../../shared/text/siteOf';
import type { SentPlace } from '../../../shared/story/storyDocument';
import { useSession, useStory } from '../../app/currentStory';
import { openLink } from '../../state/openLink';
import { useStore } from '../../state/useStore';
import { destinationStore, keepSecret, loadDestinations, showDestinations } from './destinationStore';
import { secretHints, secretNames } from './destinationKinds';
import { planOf, sendStory, type SendState } from './sendStory';

const timeOf = (instant: string): string =>
  new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(
    new Date(instant),
  );

function Standing({ place }: { readonly place: SentPlace | undefined }) {
  if (!place || place.remote === null) return null;
  const { url } = place;
  return (
    <span className="fact">
      Sent {timeOf(place.at)}
      {url !== null && (
        <>
          {' · '}
          <button type="button" className="link" onClick={() => void openLink(url)}>
            Look at it there
          </button>
        </>
      )}
    </span>
  );
}

interface SecretProps {
  readonly one: SetDestination;
  readonly keepsSecrets: boolean;
  readonly secret: string;
  readonly isKept: boolean;
  readonly onType: (secret: string) => void;
  readonly onKeep: (isKept: boolean) => void;
}

/** The secret of a destination, where the system does not keep it yet, or has no place to keep it. */
function Secret({ one: { name, destination }, keepsSecrets, secret, isKept, onType, onKeep }: SecretProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <div className="field">
      <label htmlFor={id}>
        {secretNames[destination.kind]} of {name}
      </label>
      <input
        ref={field}
        id={id}
        type="password"
        autoComplete="off"
        value={secret}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onType(target.value)}
      />
      <p className="fact" id={`${id}-hint`}>
        {secretHints[destination.kind]}{' '}
        {!keepsSecrets && 'This system offers no safe place for passwords, so Verbatim keeps none and asks each time.'}
      </p>
      {keepsSecrets && (
        <label className="tick">
          <input type="checkbox" checked={isKept} onChange={({ target }) => onKeep(target.checked)} />
          Let the system keep it
        </label>
      )}
    </div>
  );
}

function Result({
  name,
  state,
  onReplace,
}: {
  readonly name: string;
  readonly state: SendState;
  readonly onReplace: () => void;
}) {
  if (state.kind === 'sent')
    return (
      <output className="written">
        <span>
          {state.isNew ? 'Sent as a draft to ' : 'Updated at '}
          <strong>{name}</strong>
        </span>
        {state.notices.length > 0 && (
          <ul className="reasons">
            {state.notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        )}
      </output>
    );
  return (
    <div className="problem">
      <p>{state.message}</p>
      {state.kind === 'taken' && (
        <button type="button" onClick={onReplace}>
          It is this story: replace it
        </button>
      )}
    </div>
  );
}

interface RowProps {
  readonly one: SetDestination;
  readonly keepsSecrets: boolean;
  readonly held: boolean;
}

function Row({ one, keepsSecrets, held }: RowProps) {
  const session = useSession();
  const place = useStory(({ story }) => sentTo(story, one.destination));
  const [secret, setSecret] = useState('');
  const [isKept, setKept] = useState(true);
  const [busy, setBusy] = useState(false);
  const [state, setState] = useState<SendState | null>(null);
  const [plan, setPlan] = useState<string | null>(null);
  const [asks, setAsks] = useState(false);
  const wantsSecret = !one.hasSecret;
  const send = async (mayReplace: boolean): Promise<void> => {
    setBusy(true);
    setState(null);
    const after = await sendStory(session, one, { secret: wantsSecret ? secret : null, mayReplace });
    setState(after);
    // One that the site did not take is not kept: it is asked for again.
    if (after.kind !== 'failed' && wantsSecret && keepsSecrets && isKept) await keepSecret(one.name, secret);
    // Asked for at each send: nothing keeps it here any longer than that.
    if (after.kind === 'sent') {
      setSecret('');
      setAsks(false);
    }
    setBusy(false);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (held || busy) return;
    if (wantsSecret && secret === '') setAsks(true);
    else void send(false);
  };
  const showPlan = async (): Promise<void> => {
    if (plan !== null) return setPlan(null);
    const made = await planOf(session, one);
    setPlan(made.ok ? made.value : made.problem.message);
  };
  return (
    <li>
      <form className="stack" onSubmit={submit}>
        {wantsSecret && asks && (
          <Secret
            one={one}
            keepsSecrets={keepsSecrets}
            secret={secret}
            isKept={isKept}
            onType={setSecret}
            onKeep={setKept}
          />
        )}
        <div className="actions">
          <button type="submit" data-send="" disabled={held || busy}>
            {busy ? 'Sending…' : place?.remote == null ? `Send to ${one.name}` : `Update at ${one.name}`}
            {wantsSecret && !asks && !busy && '…'}
          </button>
          <button type="button" className="link" aria-expanded={plan !== null} onClick={() => void showPlan()}>
            {plan === null ? 'Show what would be sent' : 'Hide what would be sent'}
            <span className="unseen"> to {one.name}</span>
          </button>
        </div>
        <Standing place={place} />
        {state && <Result name={one.name} state={state} onReplace={() => void send(true)} />}
        {plan !== null && (
          // The keyboard reaches what scrolls.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <pre className="plan" tabIndex={0} aria-label={`What would be sent to ${siteOf(one.destination.address)}`}>
            {plan}
          </pre>
        )}
      </form>
    </li>
  );
}

/** The content systems that the story can be sent into, beside the folders. */
export function SendTo({ held }: { readonly held: boolean }) {
  const list = useStore(destinationStore, (now) => now);
  const id = useStory(({ story }) => story.id);
  useEffect(() => {
    if (destinationStore.get() === null) void loadDestinations();
  }, []);
  if (list === null) return null;
  const { destinations, byNewsroom, keepsSecrets } = list;
  if (byNewsroom && destinations.length === 0) return null;
  return (
    <section aria-label="Send straight into a content system" className="send">
      <ul>
        {destinations.map((one) => (
          <Row key={`${one.name} ${id}`} one={one} keepsSecrets={keepsSecrets} held={held} />
        ))}
      </ul>
      <button type="button" className="link" data-send="" onClick={() => void showDestinations()}>
        {destinations.length === 0 ? 'Send straight into a content system…' : 'Destinations…'}
      </button>
    </section>
  );
}
