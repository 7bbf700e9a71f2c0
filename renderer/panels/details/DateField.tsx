import { useRef, useState } from 'react';
import { momentAsWritten, writtenMoment, type Writer } from '../../../shared/text/writtenMoment';
import { twoFigures } from '../../../shared/text/calendar';

const dayOf = (date: Date): string =>
  `${date.getFullYear()}-${twoFigures(date.getMonth() + 1)}-${twoFigures(date.getDate())}`;

function offsetAt(local: string): string {
  const east = -new Date(local).getTimezoneOffset();
  const [hours, minutes] = [Math.floor(Math.abs(east) / 60), Math.abs(east) % 60];
  return `${east < 0 ? '-' : '+'}${twoFigures(hours)}:${twoFigures(minutes)}`;
}

/** Whoever sits at this machine, now. */
export const writerHere = (now: Date): Writer => ({ today: dayOf(now), offsetAt });

const unread = 'This is no date that can be read for sure. Write it like 2 March 2026, 09:30.';
const noHour = 'The hour is missing. Write it like 2 March 2026, 09:30.';

interface DateFieldProps {
  readonly name: string;
  readonly label: string;
  /** ISO 8601; '' where there is none. */
  readonly value: string;
  /** A day without its hour is not enough. */
  readonly needsHour?: boolean;
  readonly hint?: string | undefined;
  readonly onSave: (value: string) => void;
}

/** A date, written as a person writes it or picked, and kept as ISO 8601. One that cannot be read says so, and is kept as typed. */
export function DateField({ name, label, value, needsHour = false, hint, onSave }: DateFieldProps) {
  const [text, change] = useState(momentAsWritten(value));
  const [problem, setProblem] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const id = `detail-${name}`;
  const save = (): void => {
    if (text.trim() === '' || text.trim() === momentAsWritten(value)) {
      setProblem(null);
      if (text.trim() === '' && value !== '') onSave('');
      return;
    }
    const moment = writtenMoment(text, writerHere(new Date()));
    const isShort = moment !== null && needsHour && !moment.includes('T');
    setProblem(moment === null ? unread : isShort ? noHour : null);
    if (moment !== null && !isShort) onSave(moment);
  };
  const pick = (local: string): void => {
    if (local === '') return;
    setProblem(null);
    onSave(`${local.slice(0, 16)}:00${offsetAt(local)}`);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="date-line">
        <input
          id={id}
          value={text}
          autoComplete="off"
          spellCheck={false}
          placeholder={needsHour ? 'tomorrow 6am' : '2 March 2026, 09:30'}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          onBlur={save}
          onChange={({ target }) => change(target.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') save();
          }}
        />
        <button type="button" aria-label={`Pick: ${label}`} onClick={() => picker.current?.showPicker()}>
          Pick
        </button>
        <input
          ref={picker}
          type="datetime-local"
          className="picker"
          tabIndex={-1}
          aria-hidden="true"
          defaultValue={/^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(value)?.[0]}
          onChange={({ target }) => pick(target.value)}
        />
      </div>
      {problem !== null && (
        <p id={`${id}-problem`} className="problem" role="alert">
          {problem}
        </p>
      )}
      {hint !== undefined && <p className="fact">{hint}</p>}
    </div>
  );
}
