import { useId, useLayoutEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { NamedDestination } from '../../../shared/ipc/destinations';
import { say } from '../../state/windowStore';
import {
  fieldsOf,
  kindNames,
  noFields,
  readFields,
  secretHints,
  secretNames,
  type DestinationFields,
} from './destinationKinds';
import { setUp } from './destinationStore';

type TextField = Exclude<keyof DestinationFields, 'kind'>;

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly isSecret?: boolean;
  readonly isLong?: boolean;
  readonly isFixed?: boolean;
  readonly onType: (value: string) => void;
}

function Line({ label, value, hint, placeholder, isSecret, isLong, isFixed, onType }: LineProps) {
  const id = useId();
  const common = {
    id,
    value,
    placeholder,
    spellCheck: false,
    readOnly: isFixed ?? false,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea {...common} rows={6} onChange={({ target }) => onType(target.value)} />
      ) : (
        <input
          {...common}
          type={isSecret ? 'password' : 'text'}
          autoComplete="off"
          onChange={({ target }) => onType(target.value)}
        />
      )}
      {hint !== undefined && (
        <p className="fact" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface PartProps {
  readonly fields: DestinationFields;
  readonly onType: (name: TextField) => (value: string) => void;
}

/** What an endpoint needs that is neither of the two systems we know. */
function HttpFields({ fields, onType }: PartProps) {
  return (
    <>
      <Line
        label="Template of what is sent"
        isLong
        value={fields.template}
        placeholder={'{ "headline": "{title}", "body": "{html}" }'}
        hint="JSON with {title}, {standfirst}, {byline}, {slug}, {html}, {text} and others in its texts. Left empty, the story goes as ninjs 3.1."
        onType={onType('template')}
      />
      <Line
        label="Address for updates"
        value={fields.updateAddress}
        placeholder="https://cms.example/api/items/{remote}"
        hint="{remote} stands for the id that the system gave. Left empty, an update goes to the address above, with the story’s own id."
        onType={onType('updateAddress')}
      />
      <Line label="Field of the answer that is the id" value={fields.idField} onType={onType('idField')} />
      <Line label="Header for the token" value={fields.secretHeader} onType={onType('secretHeader')} />
      <Line label="What stands before the token there" value={fields.secretPrefix} onType={onType('secretPrefix')} />
    </>
  );
}

function Kind({ kind, onChoose }: { readonly kind: string; readonly onChoose: (kind: string) => void }) {
  return (
    <label className="field">
      Kind
      <select value={kind} onChange={({ target }) => onChoose(target.value)}>
        {Object.entries(kindNames).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

const isKind = (kind: string): kind is DestinationFields['kind'] => Object.hasOwn(kindNames, kind);

interface FormProps {
  /** The destination that is changed; null for a new one. */
  readonly before: NamedDestination | null;
  readonly keepsSecrets: boolean;
  readonly onDone: () => void;
}

/** Sets a destination up, or changes one. */
export function DestinationForm({ before, keepsSecrets, onDone }: FormProps) {
  const [fields, setFields] = useState(() => (before ? fieldsOf(before) : noFields));
  const [secret, setSecret] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const onType =
    (name: TextField) =>
    (value: string): void =>
      setFields({ ...fields, [name]: value });
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const read = readFields(fields, before?.destination ?? null);
    setProblem(read.ok ? null : read.problem.message);
    if (!read.ok) return say(read.problem.message);
    if (await setUp(read.value, secret)) onDone();
  };
  const form = useRef<HTMLFormElement>(null);
  // The hands are where the typing begins.
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input:not([readonly])')?.focus(), []);
  return (
    <form
      ref={form}
      className="stack"
      aria-label={before ? `Change ${before.name}` : 'New destination'}
      onSubmit={submit}
    >
      <Line
        label="Name"
        value={fields.name}
        placeholder="The paper"
        isFixed={before !== null}
        onType={onType('name')}
      />
      <Kind
        kind={fields.kind}
        onChoose={(kind) => {
          if (isKind(kind)) setFields({ ...fields, kind });
        }}
      />
      <Line label="Address" value={fields.address} placeholder="https://paper.example" onType={onType('address')} />
      {fields.kind === 'wordpress' && <Line label="User" value={fields.user} onType={onType('user')} />}
      {fields.kind === 'http' && <HttpFields fields={fields} onType={onType} />}
      {keepsSecrets && (
        <Line
          label={secretNames[fields.kind]}
          isSecret
          value={secret}
          hint={`${secretHints[fields.kind]} The system keeps it for you${before ? '; left empty, the one it keeps stays' : ''}.`}
          onType={setSecret}
        />
      )}
      <p className="problem" role="alert">
        {problem}
      </p>
      <div className="actions">
        <button type="submit" className="primary">
          {before ? 'Save' : 'Set up'}
        </button>
        <button type="button" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}
