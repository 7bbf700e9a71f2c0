import { describe, expect, it } from 'vitest';
import { exporters } from '../../shared/exporters/exporters';
import { invisiblesIn } from '../../shared/text/invisible';
import { edit, findings, noon, storyFrom } from '../desk/storyFrom';
import { british } from '../../shared/houseStyle/houseStyle';

const copy = `Mill tur\u00adns again

By Ida\u200b Marsh

The mill at Do\u200brn opened\u202e again on Mon\u00adday after nine years, and the people of the town came to see it.

"We never thou\u200dght that we would see it turn," said Tom Varley, the mayor\u200e, who cut the ribbon.`;

const told = (story = storyFrom(copy)) =>
  findings(story).filter(({ rule }) => rule === 'invisible-characters' || rule === 'invalid-text');

describe('characters that show nothing', () => {
  it('are told once, with their kinds and their number', () =>
    expect(told().map(({ rule, severity, message }) => [rule, severity, message])).toEqual([
      [
        'invisible-characters',
        'info',
        '2 soft hyphens, 3 zero-width characters and 2 direction marks were taken out of the copy: they show nothing. The source keeps them. Nothing is to be done unless words look run together.',
      ],
    ]));

  it('stay in the source', () => expect(invisiblesIn(storyFrom(copy).source.text)).toHaveLength(7));

  it('are in no quotation and change none of its words', () => {
    const [quotation] = storyFrom(copy).quotations;
    expect(quotation?.speaker?.name).toBe('Tom Varley');
    expect(findings(storyFrom(copy)).map(({ rule }) => rule)).not.toContain('verbatim');
  });

  it('are told of no copy without them', () =>
    expect(told(storyFrom(copy.replace(/[\u00ad\u200b-\u202e]/g, '')))).toEqual([]));

  it('hold the story where they are typed or pasted into the copy', () => {
    const typed = edit(storyFrom(copy), 'the ribbon', 'the rib\u200bbon');
    expect(told(typed).map(({ rule, severity }) => [rule, severity])).toContainEqual(['invalid-text', 'hold']);
  });

  // Our own file is the story with its source.
  for (const exporter of exporters.filter(({ id }) => id !== 'verbatim'))
    it(`leave in no export: ${exporter.id}`, () => {
      const { text } = exporter.export(storyFrom(copy), { houseStyle: british, now: noon });
      expect(invisiblesIn(text.replace(/^\ufeff/, ''))).toEqual([]);
    });
});
