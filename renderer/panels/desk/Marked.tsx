import { markWords } from '../../../shared/text/markWords';

/** A text with the words that were looked for marked in it. */
export const Marked = ({ text, sought }: { readonly text: string; readonly sought: string }) =>
  sought === '' ? (
    <>{text}</>
  ) : (
    <>
      {markWords(text, sought).map(({ text: piece, isHit }, at) => {
        // oxlint-disable-next-line react/no-array-index-key -- the pieces of a text have no other name
        return isHit ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>;
      })}
    </>
  );
