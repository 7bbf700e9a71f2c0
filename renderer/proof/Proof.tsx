import type { ReactNode } from 'react';
import { useStore } from '../state/useStore';
import { proofStore, type ProofView } from './proofCommands';
import { proofOf, type ProofBlock, type ProofPart } from './proofOf';

function Part({ part: { text, isSaid, isStrong, isEmphasis } }: { readonly part: ProofPart }) {
  let words: ReactNode = text;
  if (isStrong) words = <strong>{words}</strong>;
  if (isEmphasis) words = <em>{words}</em>;
  return isSaid ? <span className="proof-said">{words}</span> : words;
}

const Row = ({ block: { kind, parts, speakers } }: { readonly block: ProofBlock }) => (
  <div className="proof-row" data-kind={kind} data-said={speakers.length > 0 || undefined}>
    <div className="proof-margin">
      {speakers.map((speaker) => (
        <div key={speaker}>{speaker}</div>
      ))}
    </div>
    <p>
      {parts.map((part, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the parts of a paragraph have no other name
        <Part key={at} part={part} />
      ))}
    </p>
  </div>
);

const Sheet = ({ story, facts }: ProofView) => (
  <article className="proof">
    <header>
      <strong>{story.slug}</strong>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </header>
    {proofOf(story).map((block) => (
      <Row key={block.id} block={block} />
    ))}
  </article>
);

/** What a proof shows on paper, speakers in the margin. On the screen it is never seen, and it is there only while it is printed. */
export function Proof() {
  const view = useStore(proofStore, (now) => now);
  return view && <Sheet {...view} />;
}
