import { useMemo } from 'react';
import { blockDifferences, countDifferences, type BlockDifference } from '../../../shared/desk/blockDifferences';
import type { Block } from '../../../shared/story/block';
import { countWords } from '../../../shared/text/countWords';
import type { Difference } from '../../../shared/text/differences';

const plural = (count: number, word: string): string => `${count} ${count === 1 ? word : `${word}s`}`;

/** “3 words only here, 12 only in the copy now”. */
function tell(found: readonly BlockDifference[]): string {
  const { gone, new: came } = countDifferences(found, countWords);
  if (found.every(({ parts }) => parts.every(({ kind }) => kind === 'same'))) return 'The same as the copy now.';
  if (gone + came === 0) return 'The same words as the copy now; signs or blanks differ.';
  return `${plural(gone, 'word')} only here, ${plural(came, 'word')} only in the copy now.`;
}

function Part({ part: { kind, text } }: { readonly part: Difference }) {
  if (kind === 'same') return <>{text}</>;
  return kind === 'gone' ? <del>{text}</del> : <ins>{text}</ins>;
}

interface VersionCopyProps {
  readonly blocks: readonly Block[];
  /** The copy as it is. */
  readonly now: readonly Block[];
  readonly label: string;
  /** Whether what differs from the copy is shown in it. */
  readonly isCompared: boolean;
}

/** The copy of a version, to be read: with what only it has struck, and what only the copy now has underlined. */
export function VersionCopy({ blocks, now, label, isCompared }: VersionCopyProps) {
  const found = useMemo(() => blockDifferences(blocks, now), [blocks, now]);
  const told = tell(found);
  const plain = blocks.filter(({ text }) => text !== '');
  return (
    <>
      <p className="fact">{told}</p>
      {/* A long text that is only read is scrolled by the keyboard once it has the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <article className="version-copy" tabIndex={0} aria-label={`${label}. ${told}`}>
        {isCompared
          ? found.map(({ id, kind, parts }) => (
              <p key={id} data-kind={kind}>
                {parts.map((part, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- the parts of a paragraph have no other name
                  <Part key={at} part={part} />
                ))}
              </p>
            ))
          : plain.map(({ id, kind, text }) => (
              <p key={id} data-kind={kind}>
                {text}
              </p>
            ))}
      </article>
    </>
  );
}
