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

/** Characters of the source on either side of the word that was changed. */
const reach = 90;

interface Passage {
  readonly lead: string;
  readonly was: string;
  readonly rest: string;
}

/** What the source has around the first word that was changed; all of it where that word stands there twice, or is new. */
export function passageOf({ sourceWords, changes }: Pick<VerbatimCheck, 'sourceWords' | 'changes'>): Passage {
  const was = changes.find(({ before }) => before.trim() !== '')?.before ?? '';
  const at = sourceWords.indexOf(was);
  if (was === '' || sourceWords.includes(was, at + 1)) return { lead: sourceWords, was: '', rest: '' };
  const end = at + was.length;
  const lead = sourceWords.slice(0, at);
  const rest = sourceWords.slice(end);
  return {
    lead: lead.length <= reach ? lead : `… ${lead.slice(-reach).replace(/^\S*\s/, '')}`,
    was,
    rest: rest.length <= reach ? rest : `${rest.slice(0, reach).replace(/\s\S*$/, '')} …`,
  };
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
  const { lead, was, rest } = passageOf(check);
  return (
    <div className="source-words" data-grade={check.grade}>
      <p>
        <strong>{grades[check.grade]}:</strong> {tellChange(check)}.
      </p>
      <div className="actions">
        <button type="button" onClick={putWordsBack}>
          Put the source’s words back <Key keys="R" />
        </button>
      </div>
      {reason !== null && <p className="fact">The change stands: {reason}</p>}
      {earlier !== undefined && <p className="fact">A reason was given for other words: {earlier}</p>}
      {check.grade === 'words' && reason === null && <LetStand quotation={check.quotation} />}
      <p className="fact">The source has:</p>
      <blockquote className="said">
        {lead}
        {was !== '' && <strong>{was}</strong>}
        {rest}
      </blockquote>
    </div>
  );
}
