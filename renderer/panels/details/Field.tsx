import { useState, type ReactNode } from 'react';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: ReactNode;
  readonly onSave: (value: string) => void;
  readonly landing?: boolean;
}

/** One line of the details, taken when it is left or by Enter. */
export function Field({ name, label, value, hint, onSave, landing }: FieldProps) {
  const [text, change] = useState(value);
  const save = (): void => {
    if (text.trim() !== value) onSave(text.trim());
  };
  return (
    <div className="field">
      <label htmlFor={`detail-${name}`}>{label}</label>
      <input
        id={`detail-${name}`}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onBlur={save}
        onChange={({ target }) => change(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') save();
        }}
        {...(landing && { 'data-landing': '' })}
      />
      {hint !== undefined && <p className="fact">{hint}</p>}
    </div>
  );
}
