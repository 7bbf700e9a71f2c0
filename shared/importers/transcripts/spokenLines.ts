import { squeezed } from '../../text/squeezed';
import { readTimeCode, type TranscriptSegment } from './transcript';

const code = String.raw`[[(]?((?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?)[\])]?`;
const name = String.raw`(\p{L}[\p{L}\p{N}.'’ -]{0,60}?)`;
/** “NAME 00:01:02” above or before the words, as Otter and many an assistant write it. */
const nameFirst = new RegExp(String.raw`^${name}[\s,]{1,4}${code}\s?:?(?:\s+(.*))?$`, 'u');
/** “[00:01:02] NAME: words”. */
const codeFirst = new RegExp(String.raw`^${code}[\s-]{1,4}(?:${name}:(?:\s+|$))?(.*)$`, 'u');

type Begun = Omit<TranscriptSegment, 'end'>;

function beginIn(line: string): Begun | null {
  const [first, speaker = '', early = '', words = ''] = nameFirst.exec(line) ?? [];
  if (first !== undefined) return { speaker: squeezed(speaker), start: readTimeCode(early), text: words };
  const [second, late = '', said, rest = ''] = codeFirst.exec(line) ?? [];
  return second === undefined ? null : { speaker: said ? squeezed(said) : null, start: readTimeCode(late), text: rest };
}

/** A transcript as plain text: a line begins with a name and a time, or a time and a name; what follows is theirs. */
export function readSpokenLines(text: string): readonly TranscriptSegment[] {
  const begun: Begun[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    const next = line.length > 4000 ? null : beginIn(line);
    const last = begun.at(-1);
    if (next) begun.push(next);
    else if (last) begun[begun.length - 1] = { ...last, text: `${last.text} ${line}` };
  }
  return begun
    .map((each, at): TranscriptSegment => ({ ...each, text: squeezed(each.text), end: begun[at + 1]?.start ?? null }))
    .filter((each) => each.text !== '');
}
