import { loadStory } from '../../shared/desk/loadStory';
import type { LoadedStory } from '../../shared/desk/loadedStory';
import { british } from '../../shared/houseStyle/houseStyle';

/** A story that is ready to leave, with quotations inline, whole and over paragraphs. */
export const ready = `Harbour ‘to stay open’ all winter, council says

By Tom Wray

The harbour at Saltby will stay open all winter for the first time, the town council said on Monday.

Ruth Pell, the harbour master, said: ‘It is a good day for the town and for the crews.’

Ms Pell said the money would come from mooring fees, which rise by a tenth in April.

Owen Tarrant, who leads the council, said: ‘The plan is long overdue and we’re “glad” of it.

‘There is more to do before the spring.’

The first winter ferry will sail from the new quay on the first day of November.
`;

export function load(text: string): LoadedStory {
  const loaded = loadStory({ name: 'story.txt', bytes: new TextEncoder().encode(text) }, british, 'story-1', 'text');
  if (!loaded.ok) throw new Error(loaded.problem.message);
  return loaded.value;
}
