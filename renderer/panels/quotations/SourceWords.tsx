import { useState, type SyntheticEvent } from 'react';
import type { VerbatimCheck } from '../../../shared/verbatim/checkVerbatim';
import type { Quotation } from '../../../shared/story/storyDocument';
import { reasonFor } from '../../../shared/verbatim/reasonFor';
import { tellChange } from '../../../shared/verbatim/tellChange';
import { Key } from '../parts/Key';
import { letWordsStand, putWordsBack } from './reviewCommands';

const grades: Readonly<Record<VerbatimCheck['grade'], string>> = {
  same: 'As in the source',
  glyph: 'Only the shape of marks differs from the source',
  punctuation: 'Punctuation differs from the source',
  case: 'Capitals differ from the source',
  trimmed: 'The quotation is shortened, and an ellipsis shows it',
  bracketed: 'Words in brackets were not said',
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
export function SourceWords({
  check,
  quotation,
}: {
  readonly check: VerbatimCheck;
  readonly quotation: Pick<Quotation, 'changeReason' | 'changeBasis'>;
}) {
  const reason = reasonFor(quotation, check.currentWords);
  const earlier = reason === null ? quotation.changeReason : undefined;
  return (
    <div className="source-words" data-grade={check.grade}>
      <p>
        <strong>{grades[check.grade]}:</strong> {tellChange(check)}. The source has:
      </p>
      <blockquote className="said">{check.sourceWords}</blockquote>
      <div className="actions">
        <button type="button" onClick={putWordsBack}>
          Put the source’s words back <Key keys="R" />
        </button>
      </div>
      {reason !== null && <p className="fact">The change stands: {reason}</p>}
      {earlier !== undefined && <p className="fact">A reason was given for other words: {earlier}</p>}
      {check.grade === 'words' && reason === null && <LetStand quotation={check.quotation} />}
    </div>
  );
}
