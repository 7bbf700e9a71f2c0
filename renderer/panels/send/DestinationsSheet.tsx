import { useState } from 'react';
import type { NamedDestination, SetDestination } from '../../../shared/ipc/destinations';
import { siteOf } from '../../../shared/text/siteOf';
import { Sheet } from '../../app/Sheet';
import { useStore } from '../../state/useStore';
import { ByNewsroom } from '../parts/ByNewsroom';
import { DestinationForm } from './DestinationForm';
import { destinationStore, forget } from './destinationStore';
import { kindNames, secretNames } from './destinationKinds';

interface RowProps {
  readonly one: SetDestination;
  readonly isLocked: boolean;
  readonly keepsSecrets: boolean;
  readonly onChange: () => void;
}

function Row({ one, isLocked, keepsSecrets, onChange }: RowProps) {
  const { name, destination, hasSecret } = one;
  const secret = secretNames[destination.kind];
  return (
    <li>
      <span>
        <strong>{name}</strong>{' '}
        <span className="fact">{`${kindNames[destination.kind]} · ${siteOf(destination.address)}`}</span>
      </span>
      <span className="fact">
        {secret}: {hasSecret ? 'kept by the system' : `asked for ${keepsSecrets ? 'when you send' : 'at each send'}`}
      </span>
      {!isLocked && (
        <span className="actions">
          <button type="button" aria-label={`Change ${name}`} onClick={onChange}>
            Change…
          </button>
          <button type="button" aria-label={`Forget ${name}`} onClick={() => void forget(one)}>
            Forget
          </button>
        </span>
      )}
    </li>
  );
}

/** Which destination is being set up: a new one, one that is changed, or none. */
type Editing = { readonly before: NamedDestination | null } | null;

function Destinations() {
  const list = useStore(destinationStore, (now) => now);
  const [editing, edit] = useState<Editing>(null);
  if (list === null) return null;
  const { destinations, byNewsroom, keepsSecrets } = list;
  if (editing !== null)
    return (
      <DestinationForm
        key={editing.before?.name ?? ''}
        before={editing.before}
        keepsSecrets={keepsSecrets}
        onDone={() => edit(null)}
      />
    );
  return (
    <div className="stack">
      <p className="fact">
        Content systems that a story can be sent into as a draft. Sent again, it is updated there and never doubled.{' '}
        {byNewsroom && <ByNewsroom />}
      </p>
      {!keepsSecrets && (
        <p className="fact">
          This system offers no safe place for passwords, so Verbatim keeps none and asks at each send.
        </p>
      )}
      {destinations.length > 0 && (
        <ul className="destinations">
          {destinations.map((one) => (
            <Row
              key={one.name}
              one={one}
              isLocked={byNewsroom}
              keepsSecrets={keepsSecrets}
              onChange={() => edit({ before: one })}
            />
          ))}
        </ul>
      )}
      {destinations.length === 0 && (
        <p>{byNewsroom ? 'Your newsroom lets stories be sent nowhere.' : 'None is set up yet.'}</p>
      )}
      {!byNewsroom && (
        <div className="actions">
          <button type="button" className="primary" data-landing="" onClick={() => edit({ before: null })}>
            New destination…
          </button>
        </div>
      )}
    </div>
  );
}

/** Where stories can be sent, straight into a content system. */
export const DestinationsSheet = () => (
  <Sheet name="destinations" label="Destinations" title="Destinations">
    {() => <Destinations />}
  </Sheet>
);
