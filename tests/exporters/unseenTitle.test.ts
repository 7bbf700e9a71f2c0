import { expect, it } from 'vitest';
import { keptOf, copyOf, throughFormat } from '../importers/roundTrip';
import { storyFrom } from '../desk/storyFrom';

it('names a link by its address when its title cannot be seen', () => {
  const story = storyFrom(
    'Ferry cut to three sailings\nThe ferry will sail three times a day from July, the operator said on Monday.\n',
  );
  const linked = {
    ...story,
    related: [
      {
        id: 'r1',
        kind: 'related' as const,
        title: '\uFFF9',
        source: null,
        age: null,
        url: 'http://a.example',
        kept: true,
        start: 0,
        end: 0,
        copy: [],
      },
    ],
  };
  expect(copyOf(linked).related[0]?.title).toBe('http://a.example/');
  expect(keptOf(copyOf(throughFormat('nitf', linked).story)).related).toHaveLength(1);
});
