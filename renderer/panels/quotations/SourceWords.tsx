import { useState, type SyntheticEvent } from 'react';
import type { VerbatimCheck } from '../../../shared/verbatim/checkVerbatim';
import { Key } from '../parts/Key';
import { letWordsStand, putWordsBack } from './reviewCommands';

const grades: Readonly<Record<VerbatimCheck['grade'], string>> = {
  same: 'As in the source',
  glyph: 'Only the shape of marks differs from the source',
  punctuation: 'Punctuation differs from the source',
  case: 'Capitals differ from the source',
  words: 'The words differ from the source',
};

function LetStand({ quotation }: { readonly quotation: string }) {
  const [reason, setReason] = useState('');
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (reason.trim() !== '') letWordsStand(quotation, reason.trim());
  };
  return (
    <form className="field" onSubmit={submit}>
      <label htmlFor="change-reason">Or let the change stand, because</label>
      <input id="change-reason" value={reason} autoComplete="off" onChange={({ target }) => setReason(target.value)} />
    </form>
  );
}

/** Says plainly that a quotation is no longer what the source says, and offers the way back. */
export function SourceWords({ check, reason }: { readonly check: VerbatimCheck; readonly reason: string | undefined }) {
  return (
    <div className="source-words" data-grade={check.grade}>
      <p>
        <strong>{grades[check.grade]}.</strong> The source has:
      </p>
      <blockquote className="said">{check.sourceWords}</blockquote>
      <div className="actions">
        <button type="button" onClick={putWordsBack}>
          Put the source’s words back <Key keys="R" />
        </button>
      </div>
      {reason !== undefined && <p className="fact">The change stands: {reason}</p>}
      {check.grade === 'words' && reason === undefined && <LetStand quotation={check.quotation} />}
    </div>
  );
}
