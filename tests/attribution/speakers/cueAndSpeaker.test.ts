import { describe, expect, it } from 'vitest';
import { framesIn } from '../drawSteps';
import { reads } from '../reads';

describe('where and on what something was said is no speaker', () => {
  reads([
    ['“Is it in our interest?” Ann Lee, the mayor’s adviser, said at a Morning Tribune summit on Thursday.', 'Ann Lee'],
    [
      '“Long live the pier!” Ann Lee, the editor of the channel, wrote drily on Chatter, adding that it was late.',
      'Ann Lee',
    ],
    ['“We are staying put,” Joe Rae, the owner, told a Selby Courier dinner in Leeds.', 'Joe Rae'],
    ['“We will not sell the pier,” Ann Lee posted on Facebook late on Sunday.', 'Ann Lee'],
    ['“Nobody asked the divers,” Joe Rae, who runs the school, wrote in the Harbour Gazette.', 'Joe Rae'],
    ['“It has to stop this year,” Ann Lee, 44, said in an interview with Radio Selby.', 'Ann Lee'],
    ['“It has to stop this year,” Ann Lee, the chair, said during a Fabian Society debate.', 'Ann Lee'],
    ['Writing on Instagram, Joe Rae said: “The pier is lost and we all know it.”', 'Joe Rae'],
    ['In a post on Truth Social, Joe Rae wrote: “The pier is lost and we all know it.”', 'Joe Rae'],
    ['Speaking at the Lowry Theatre in Salford, Ann Lee said: “The pier is lost and we all know it.”', 'Ann Lee'],
  ]);
});

describe('a noun that looks like a cue', () => {
  it.each([
    'Ann Lee gave her players a pep talk.',
    'Ann Lee read out a strong public address.',
    'Joe Rae had a brief phone call.',
    'Joe Rae published another angry blog post.',
    'Ann Lee lost her last court challenge.',
  ])('is no cue in “%s”', (copy) =>
    expect(framesIn(copy).filter((frame) => /\b(?:a|an|another|her)\b/.test(frame))).toEqual([]),
  );
  reads([
    ['Ann Lee gave her players a pep talk on Tuesday, telling them to “believe in yourselves”.', 'Ann Lee'],
    ['Joe Rae made an angry phone call on Friday, calling the offer “an insult to us all”.', 'Joe Rae'],
    ['Ms Lee sent the staff a short note on Monday, warning them of “a very long winter”.', 'Ms Lee'],
    ['The manager gave his side a stern half-time talk, urging them to “wake up now”.', 'The manager'],
    ['Joe Rae issued a short press release, saying the pier was “past saving”.', 'Joe Rae'],
  ]);
});

describe('a person named with what they do', () => {
  reads([
    ['Two states attacked the dam, with the Ruvian foreign minister Ann Lee warning of “dangerous days”.', 'Ann Lee'],
    ['The vote split the town, with Joe Rae calling it “a bad day for fish”.', 'Joe Rae'],
    ['The vote split the town, with councillor Ann Lee describing it as “a bad day for fish”.', 'Ann Lee'],
    ['Rovers lost again, with the manager, Joe Rae, blaming “a lack of legs”.', 'Joe Rae'],
    ['Tempers rose, with Ms Lee accusing the firm of “open theft”.', 'Ms Lee'],
    ['The market fell, with one trader speaking of “blood on the floor”.', 'one trader'],
  ]);
});

describe('phrases for somebody without a name', () => {
  reads([
    ['A Ministry of Defence source said the row was “one for the company”.', 'A Ministry of Defence source'],
    ['A senior Bank of Norland official said it was “too early to say”.', 'A senior Bank of Norland official'],
    [
      'One Department for Work and Pensions insider called it “a shambles from top to toe”.',
      'One Department for Work and Pensions insider',
    ],
    ['“We are looking into it,” a University of Marl spokeswoman said.', 'a University of Marl spokeswoman'],
    ['“It will make no difference at all to the price,” said one Leeds-based broker.', 'one Leeds-based broker'],
    ['“We have been here for forty years,” a Polish-born baker said.', 'a Polish-born baker'],
    ['The then prime minister said some teachers would be “soft as butter”.', 'The then prime minister'],
    ['The then prime minister, Ann Lee, feared the tests would breed “a mood of dread”.', 'Ann Lee'],
    ['The then-mayor, Joe Rae, said the pier was “past saving”.', 'Joe Rae'],
    ['The now retired judge said the case was “a sorry one”.', 'The now retired judge'],
    ['Joe Rae, the then head of the club, said it was “a sorry year”.', 'Joe Rae'],
    ['The island’s premier hailed the vote as “a great day”.', 'The island’s premier'],
    ['Jewish settlers said the fence was “a wall”.', 'Jewish settlers'],
    ['The Norse-speaking island’s premier said the vote was “a great day”.', 'The Norse-speaking island’s premier'],
    ['British holidaymakers said the beach was “a tip”.', 'British holidaymakers'],
    ['A Roma elder said the camp was “our only home”.', 'A Roma elder'],
    [
      'One Cabinet minister said: “We are all guessing.”\nAnother said: “Nobody has told us a thing.”\nA third was blunter: “It is a shambles.”',
      'One Cabinet minister',
      'Another',
      'A third',
    ],
    [
      'One trader was gloomy: “We are all guessing.”\nA second was angrier: “Nobody has told us a thing.”',
      'One trader',
      'A second',
    ],
    ['Joe Rae was brief: “We are all guessing here.”', 'Joe Rae'],
    ['Ann Lee was more cautious: “We do not know yet what it will cost.”', 'Ann Lee'],
    ['Her lawyer was blunt: “We shall fight this to the end.”', 'Her lawyer'],
  ]);
});

describe('a speaker for a body', () => {
  reads([
    ['A spokeswoman for Marl Council, Ann Lee, said: “The pier will stay open.”', 'Ann Lee'],
    ['“The pier will stay open,” said Joe Rae, a spokesman for Marl Council.', 'Joe Rae'],
    ['“The pier will stay open,” said a spokesman for Marl Council, Joe Rae.', 'Joe Rae'],
    ['“The pier will stay open,” said Marl Council spokesman Joe Rae.', 'Joe Rae'],
    ['A spokeswoman for the Harbour Trust, Niamh Daly, said: “The pier will stay open.”', 'Niamh Daly'],
    ['Spokeswoman for Selby Water Ann Lee said: “The pipes are sound.”', 'Ann Lee'],
    ['A lawyer for the family, Joe Rae, told the court: “They want the truth.”', 'Joe Rae'],
    [
      'The head of cardiology, Professor Ann Lee, said: “The ward is full.” She added: “It will be so all week.”',
      'Ann Lee',
      'Ann Lee',
    ],
    [
      'Head of Heart Care at Marl Hospital, Professor Joe Rae, met nurses on Monday. He said: “The ward is full.”',
      'Joe Rae',
    ],
    ['Director of the Selby Trust, Dr Ann Lee, opened it. “The hall is dry,” she said.', 'Ann Lee'],
    ['Chair of Marl Rovers, Joe Rae, resigned. “I am tired of it all,” he said.', 'Joe Rae'],
  ]);
});

describe('who asks and who answers', () => {
  reads([
    ['Asked by a reporter, “Will you sign?”, Joe Rae laughed. “Ask my mother,” he said.', 'a reporter', 'Joe Rae'],
    ['Asked by Ann Lee KC, “Did you see it sink?”, Mr Rae replied: “I saw nothing at all.”', 'Ann Lee KC', 'Mr Rae'],
    ['Cross-examined by Ann Lee KC, Mr Rae said: “I saw nothing at all that night.”', 'Mr Rae'],
    ['Questioned by Ms Lee, Mr Rae answered: “I saw nothing at all that night.”', 'Mr Rae'],
    ['“Did you lie to us?” he was asked by Ms Lee, for the Crown.', 'Ms Lee'],
    ['Pressed by a journalist on the cost, Ms Lee said: “It is what it is.”', 'Ms Lee'],
    ['Told by the judge, “You will answer the question,” Mr Rae looked down.', 'the judge'],
    ['When a reporter asked, “Will you sign?”, Ann Lee smiled. “Wait and see,” she said.', 'a reporter', 'Ann Lee'],
  ]);
});

describe('words in brackets', () => {
  reads([
    ['The chef, Joe Rae, said the pie was “rustic” (a customer had called it “a doormat”).', 'Joe Rae', 'a customer'],
    ['Ann Lee said the pier was “safe as houses” (Joe Rae said it was “rotten right through”).', 'Ann Lee', 'Joe Rae'],
    ['Ann Lee said the pier was “safe as houses” (the council called it “a death trap”).', 'Ann Lee', 'the council'],
    [
      'The firm said it had “no choice” (its lawyers described the ruling as “plainly wrong”).',
      'The firm',
      'its lawyers',
    ],
  ]);
});

describe('a statement under a line that names who makes it', () => {
  reads([
    ['And from the chairwoman, Ann Lee:\n“Joe brought a wealth of knots and a record of service.”', 'Ann Lee'],
    ['From Joe Rae, chief executive:\n“It has been a long year for all of us.”', 'Joe Rae'],
    ['Ann Lee, chairwoman of the Harbour Trust:\n“It has been a long year for all of us.”', 'Ann Lee'],
    ['Commenting, Joe Rae, director of Marl Rail, said:\n“It has been a long year for all of us.”', 'Joe Rae'],
    ['A statement from Ann Lee, the leader of the council:\n“It has been a long year for all of us.”', 'Ann Lee'],
    ['And here is the treasurer, Joe Rae:\n“It has been a long year for all of us.”', 'Joe Rae'],
  ]);
});
