// What a receipt says of recordings, and what somebody outside can look up of it.
import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { addTranscript, readyTranscript, removeTranscript } from '../../shared/desk/transcripts';
import { parseTranscript, serialiseTranscript } from '../../shared/importers/transcripts/keptTranscript';
import { readTranscript } from '../../shared/importers/transcripts/readTranscript';
import { receiptText, type Receipt } from '../../shared/receipt/receipt';
import { verifyProof } from '../../shared/receipt/verifyProof';
import { parseStory, serialiseStory } from '../../shared/story/storyFile';
import { sha256 } from '../../shared/text/sha256';
import { leave } from './leave';
import { load, ready } from './stories';

const srt = `1
00:00:01,000 --> 00:00:04,000
Tom Wray: What do you make of it?

2
00:00:04,000 --> 00:00:09,500
Ruth Pell: It is a good, um, a good day for the town and for the crews.

3
00:01:10,000 --> 00:01:15,000
Owen Tarrant: The plan is long overdue and we're glad of it. There is more to do before the spring.
`;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const talk = { name: 'talk.srt', bytes: bytesOf(srt) };

function readyOf(file: typeof talk) {
  const read = readTranscript(file);
  if (!read.ok) throw new Error(read.problem.message);
  const kept = { ...read.value, sha256: sha256(file.bytes) };
  return readyTranscript(`sha256:${sha256(serialiseTranscript(kept))}`, kept);
}
const transcript = readyOf(talk);
const { story } = load(ready);
const { bytes: file, receipt } = leave(story, 'html', undefined, [transcript]);

const verdictOf = (given: Receipt, spoken?: typeof talk) => {
  const verdict = verifyProof({ file, receipt: bytesOf(receiptText(given)), receiptName: 'r', transcript: spoken });
  if (!verdict.ok) throw new Error(verdict.problem.message);
  return verdict.value;
};
const failedOf = (given: Receipt, spoken?: typeof talk): readonly string[] =>
  verdictOf(given, spoken).answers.flatMap(({ check, isGood }) => (isGood ? [] : [check]));

describe('a transcript beside a story', () => {
  it('is kept with it by its hash, each once, and taken away again', () => {
    const ref = { id: transcript.id, name: 'talk.srt' };
    const held = addTranscript(story, ref);
    expect(held.transcripts).toEqual([ref]);
    expect(addTranscript(held, ref)).toBe(held);
    expect(parseStory(serialiseStory(held))).toMatchObject({ ok: true, value: { transcripts: [ref] } });
    expect(removeTranscript(held, ref.id)).toEqual(story);
    expect(held.blocks).toBe(story.blocks);
  });

  it('comes back from its file as it was, and from nothing else', () => {
    expect(parseTranscript(serialiseTranscript(transcript.kept))).toEqual(transcript.kept);
    expect(parseTranscript('{"segments":[]}')).toBeNull();
  });
});

describe('a receipt of a story that was held against a transcript', () => {
  it('says of each quotation how it stands to what was said, by whom and when', () => {
    expect(receipt.transcripts).toEqual([{ name: 'talk.srt', format: 'srt', sha256: sha256(talk.bytes) }]);
    const spoken = Object.fromEntries(
      receipt.quotations.map(({ kind, speaker, spoken: one }) => [`${kind} ${speaker}`, one]),
    );
    expect(spoken['direct Ruth Pell']).toMatchObject({
      grade: 'cleaned',
      speaker: 'Ruth Pell',
      start: 4000,
      before: { speaker: 'Tom Wray', start: 1000, text: 'What do you make of it?' },
      after: { speaker: 'Owen Tarrant', start: 70_000 },
    });
    expect(spoken['direct Owen Tarrant']).toMatchObject({ grade: 'same', start: 70_000 });
  });

  it('fits its schema', () => {
    const schema = JSON.parse(readFileSync('docs/verify/receipt.schema.json', 'utf8')) as object;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    expect(ajv.validate(schema, JSON.parse(receiptText(receipt)))).toBe(true);
  });

  it('is proved with the transcript at hand, and says without it that nothing was looked up', () => {
    expect(failedOf(receipt, talk)).toEqual([]);
    expect(verdictOf(receipt).unchecked.join()).toContain('What was said');
    expect(verdictOf(receipt, talk).unchecked.join()).not.toContain('What was said');
  });

  it('does not fit a transcript that was changed', () =>
    expect(failedOf(receipt, { ...talk, bytes: bytesOf(srt.replace('overdue', 'awaited')) })).toEqual(['transcript']));

  it('cannot say that words were said which the transcript does not have, or at another time', () => {
    const tampered = (change: (text: string) => string): Receipt =>
      JSON.parse(change(JSON.stringify(receipt))) as Receipt;
    const later = tampered((text) => text.replace('"start":4000', '"start":70000'));
    expect(failedOf(later, talk)).toContain('transcript');
    const asked = tampered((text) => text.replace('What do you make of it?', 'Is it a bad day?'));
    expect(failedOf(asked, talk)).toContain('transcript');
    const other = tampered((text) => text.replace('It is a good, um, a good day', 'It is a good, um, a bad good day'));
    expect(failedOf(other, talk)).toContain('transcript');
  });

  it('cannot claim that other words were said just so', () => {
    const claim: Receipt = {
      ...receipt,
      quotations: receipt.quotations.map((each) =>
        each.spoken?.grade === 'cleaned' ? { ...each, spoken: { ...each.spoken, grade: 'same' } } : each,
      ),
    };
    expect(failedOf(claim)).toEqual(['transcript']);
  });

  it('names no transcript where there was none, and is not proved by one', () => {
    const plain = leave(story, 'html').receipt;
    expect(plain).not.toHaveProperty('transcripts');
    expect(failedOf(plain)).toEqual([]);
    expect(failedOf(plain, talk)).toEqual(['transcript']);
  });
});
