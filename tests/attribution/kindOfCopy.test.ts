import { describe, expect, it } from 'vitest';
import { annotate } from '../../shared/attribution/annotate';
import { kindOfBlocks } from '../../shared/attribution/kindOfCopy';
import { detectQuotes } from '../../shared/quotes/detectQuotes';
import { english } from '../english';
import { blocksOf } from './drawSpeakers';

const kindOf = (copy: string): string => {
  const blocks = blocksOf(copy);
  return kindOfBlocks(blocks, detectQuotes(blocks, english), english);
};

const tale = `The kettle had boiled dry again, and she stood over it with her coat still on.
“You never hear it,” said Tam. “You never hear anything.”
“I hear you,” she said. “I hear you well enough. Where did you put the lamp?”
He looked at his hands. The lamp had gone over the side of the boat an hour before, and he had watched it go, green and then black.
“It’s in the shed,” he said.
“Is it?” She took off her coat and hung it behind the door. “Then you will not mind if I go and fetch it.”
“Leave it, Ness. It’s late, and you are tired!”
She turned to him. He had his father’s way of standing, as if he were waiting to be told to sit, and she had never told him.
“What did you do?” she asked him. “Tam. What did you do with my lamp?”
He sat down, and the chair that had held his father for thirty years held him, and he wept like a boy.`;

const memoir = `I met him on the stairs, as I always met him, with my arms full and my key between my teeth.
“Allow me,” he said, and took the key from me. “You have moved the plants, I see.”
“I moved them because they were dying,” I said.
“And are they dead now?” He opened my door and stood aside to let me pass. “You will tell me if they are?”
I told him that I would. He had never yet come in, and I had never asked him.
“Mr Orlop,” I said, “do you know who it is that sings at night?”
“Sings?” He gave me my key. “My dear girl, that is the pipes. You must not mind them.”
He went down, and I heard him on each of the stairs, and then I heard him begin, very low, to sing.`;

const feature = `PORT SELBY — On a wet Tuesday in March, the last ferry to Dorn left with nine passengers and a dog.
“You could set your watch by her,” said Ann Lee, 71, who has sold tickets here since 1984. “Do you know what that means to a village of 340 people?”
Kestrel Ferries, which has run the route for 38 years, said it lost £1.2m in 2025 and could not go on.
“We asked everybody for help, and you know what we got?” said its chief executive, Tom Ward. “A form.”
The council says it had no power to pay. “I am as sorry as anyone,” said Mia Holt, its leader. She will meet the company on 4 April.
“What will you do without it?” Ms Lee asked her neighbour, who was buying stamps. He laughed. “Swim,” he said.
A petition has 2,100 names. The MP for Dorn, Jo Fry, said: “It is a lifeline, and you do not cut a lifeline!”`;

const talk = `The mayor answered questions on Monday.
HOLT: Why was the bridge closed without a word to anybody?
LEE: We had a report on the Friday, and we could not wait.
HOLT: You had it in June.
LEE: We had a draft in June, and it said something else.
HOLT: Will it open this year?
LEE: I hope so. I cannot promise it.`;

const answered = `Ann Lee has run the lighthouse at Dorn since her father died. We asked her how it is done.
How did you come to live here?
I was born in that room. My father lit the lamp, and I carried the oil for him.
Were you never lonely?
We had the birds, and my brother was here until he married.
What does a day look like?
I get up at four and write down the weather, because they still want it on paper.
Do they pay you for that?
They pay me in coal. I have never asked for more.
What happens when you leave?
I suppose they will turn it off. I try not to think of it.`;

describe('what copy reads as', () => {
  it('is fiction where people without names, dates and figures talk to one another', () => {
    expect(kindOf(tale)).toBe('fiction');
    expect(kindOf(memoir)).toBe('fiction');
  });

  it('is a report, however many quotations it has', () => expect(kindOf(feature)).toBe('report'));

  it('is a report where a tale is only quoted from', () =>
    expect(kindOf(`${feature}\n${tale.split('\n').slice(0, 3).join('\n')}`)).toBe('report'));

  it('is a report where there is little of it', () =>
    expect(kindOf(tale.split('\n').slice(0, 3).join('\n'))).toBe('report'));

  it('is a transcript where two labelled speakers speak by turns', () => expect(kindOf(talk)).toBe('transcript'));

  it('is no transcript where each label stands once, as in a list', () =>
    expect(
      kindOf('Flour: 200g\nSugar: 100g\nButter: 50g\nMilk: a cup\nEggs: three\nSalt: a pinch\nJam: to taste'),
    ).toBe('report'));

  it('is an interview where questions stand by themselves and are answered in the first person', () => {
    expect(kindOf(answered)).toBe('interview');
    expect(kindOf(talk.replaceAll('HOLT:', 'Q:').replaceAll('LEE:', 'A:'))).toBe('interview');
  });
});

describe('answers in copy that is no report', () => {
  it('are stated less surely, and are the same answers', () => {
    const cue = 'Ann Lee said: “We shall keep the lamp burning all winter.”';
    const inReport = annotate(blocksOf(cue), english).attributions[0];
    const inTalk = annotate(blocksOf(`${cue}\n${talk}`), english).attributions[0];
    expect(inTalk?.speaker?.name).toBe(inReport?.speaker?.name);
    expect(inTalk?.confidence).toBeLessThan(0.87);
    expect(inReport?.confidence).toBeGreaterThan(0.95);
  });

  it('are never called sure in a tale', () => {
    const { attributions } = annotate(blocksOf(tale), english);
    expect(attributions.filter(({ speaker }) => speaker !== null).length).toBeGreaterThan(3);
    for (const { confidence, speaker } of attributions) if (speaker) expect(confidence).toBeLessThan(0.9);
  });
});
