import { describe, expect, it } from 'vitest';
import { findings, storyOf } from '../desk/storyFrom';

const told = (...paragraphs: readonly string[]): readonly string[] =>
  findings(storyOf(...paragraphs))
    .filter(({ rule }) => rule === 'copy-kind')
    .map(({ severity, message }) => `${severity}: ${message.split('.')[0] ?? ''}`);

const tale = [
  'She found him by the weir with his boots in his hand, and he did not turn when she called him.',
  '“Are you coming in?” she asked. “You will catch your death.”',
  '“I am coming,” he said. “Did you see it go?”',
  '“See what go?” She sat down by him and took his hand, which was cold. “You are shaking!”',
  'He told her then what he had seen, and she let him tell it, and she did not laugh at him.',
  '“You must not say that to my mother,” she said.',
];
const answers = [
  'Why now?',
  'I was tired of waiting.',
  'Who pays?',
  'We pay for it, all of us.',
  'And then?',
  'I hope to stay.',
];

describe('copy-kind', () => {
  it('tells once that copy is fiction, and holds nothing', () =>
    expect(told(...tale)).toEqual(['info: This reads as fiction, not as a report']));

  it('tells once that copy is an interview', () =>
    expect(told(...answers, ...answers)).toEqual([
      'info: This reads as an interview in questions and answers, not as a report',
    ]));

  it('says nothing of a report', () =>
    expect(
      told(
        'Ruth Pell, 44, said on Monday: “We never asked for it, and you know that.”',
        'The council said it would meet on 4 April.',
      ),
    ).toEqual([]));
});
