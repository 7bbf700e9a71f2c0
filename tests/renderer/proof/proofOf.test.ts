import { expect, it } from 'vitest';
import { proofOf } from '../../../renderer/proof/proofOf';
import { storyFrom } from '../../desk/storyFrom';

const story = storyFrom(`Harbour to stay open all winter

Ruth Pell, the harbour master, said: “The harbour has waited for this.

“It was time.” Nobody spoke against it.
`);

it('a proof has every word once, and beside a quotation who speaks it and where it goes on', () => {
  const rows = proofOf(story);
  const textOf = (parts: readonly { readonly text: string }[]): string => parts.map(({ text }) => text).join('');
  expect(rows.map(({ parts }) => textOf(parts))).toEqual(story.blocks.map(({ text }) => text));
  expect(rows.map(({ speakers }) => speakers)).toEqual([[], ['Ruth Pell'], ['… Ruth Pell']]);
  const said = rows.flatMap(({ parts }) => parts.filter(({ isSaid }) => isSaid).map(({ text }) => text));
  expect(said).toEqual(['The harbour has waited for this.', 'It was time.']);
});
