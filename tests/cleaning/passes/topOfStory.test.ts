import { describe, expect, it } from 'vitest';
import { blockOf, sortText } from '../sortText';

const copy = `Saltby library will close in the spring after councillors voted by 14 to 11 to end its grant, despite a petition signed by 9,000 people.

The council leader, Owen Tarrant, told the meeting: “There is no money left, and no amount of shouting will print any.”

Ms Glass said the group would ask a judge to look at the decision of the council on the library at Saltby.
`;
const headline = 'Council votes to close Saltby library';
const standfirst = 'Leader says there is no money left as people shout at the meeting';

describe('the lines above the copy', () => {
  it('has the longer line below the headline for the standfirst, though the two share no word', () => {
    const sorted = sortText(`${headline}\n${standfirst}\nSun 29 Nov 2026 18.02 GMT\n\n${copy}`);
    expect(blockOf(sorted, 'headline')).toBe(headline);
    expect(blockOf(sorted, 'standfirst')).toBe(standfirst);
  });

  it.each(['Jo Marsh', 'Jo Marsh and Dev Patel', 'Ann Lee, Jo Marsh and Dev Patel'])(
    'has %s above the date for a byline without “By”',
    (names) => {
      const sorted = sortText(`${headline}\n${standfirst}\n${names}\nSun 29 Nov 2026 18.02 GMT\n\n${copy}`);
      expect(blockOf(sorted, 'byline')).toBe(names);
    },
  );

  it.each(['Saltby Pier', 'Jo Marsh: ‘It is over’'])('has %s there for no byline', (line) => {
    const sorted = sortText(`${headline}\n${standfirst}\n${line}\nSun 29 Nov 2026 18.02 GMT\n\n${copy}`);
    expect(blockOf(sorted, 'byline')).toBe(null);
  });
});
