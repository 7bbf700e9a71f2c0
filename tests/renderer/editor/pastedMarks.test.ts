import { TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { pastedBlocks } from '../../../renderer/editor/pastedSlice';
import { setPastedMarks } from '../../../renderer/editor/pastedMarks';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { stateOf } from './editorState';
import { block, ferry } from './story';

const american: StoryDocument = { ...ferry, details: { ...ferry.details, language: 'en-US' } };
const french: StoryDocument = { ...ferry, details: { ...ferry.details, language: 'fr' } };

/** The texts that come of a paste behind the words given, which are all that their block has. */
function pasted(
  html: string,
  text: string,
  { story = ferry, kind = 'paragraph' as 'paragraph' | 'headline', before = '', after = '' } = {},
): string[] {
  const blocks = [
    block('h', 'headline', kind === 'headline' ? before + after : 'Ferry'),
    block('b', 'paragraph', before + after),
  ];
  const state = stateOf({ ...story, blocks, quotations: [], reported: [] });
  let at = 0;
  state.doc.descendants((node, place) => {
    if (node.type.name === kind) at = place + 1 + before.length;
  });
  const there = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  return setPastedMarks(there, pastedBlocks(html, text)).map((each) => each.text);
}

describe('words pasted from another program', () => {
  it('have the marks of the house, the other kind within', () => {
    expect(pasted('', 'She said: "It\'s the "old" boat." \'Yes.\'')).toEqual([
      'She said: ‘It’s the “old” boat.’ ‘Yes.’',
    ]);
    expect(pasted('', 'She said: “It’s late.”')).toEqual(['She said: ‘It’s late.’']);
    expect(pasted('', "She said: 'It's late.'", { story: american })).toEqual(['She said: “It’s late.”']);
  });

  it('have single marks in a headline, whatever the body has', () =>
    expect(pasted('', 'Ferry "late"', { story: american, kind: 'headline' })).toEqual(['Ferry ‘late’']));

  it('are read with the words they come to stand between', () => {
    expect(pasted('', "'s boat", { before: 'the town' })).toEqual(['’s boat']);
    expect(pasted('', ' she said. "And late', { before: '‘It is old,’', after: '.’' })).toEqual([
      ' she said. ‘And late',
    ]);
    expect(pasted('', '"old"', { before: 'He said: ‘It is the ', after: ' one.’' })).toEqual(['“old”']);
  });

  it('go on over paragraphs, each opened anew', () =>
    expect(pasted('', 'He said: "It is late.\n\n"It is dark."')).toEqual(['He said: ‘It is late.', '‘It is dark.’']));

  it('keep every other character, and the links and emphasis over their words', () => {
    const html = "<p>He said: ``<a href=\"https://a.example/\">It's late</a>'' and  left -- at 5' 2\"";
    const state = stateOf(ferry);
    const [first] = setPastedMarks(state, pastedBlocks(html, "He said: ``It's late'' and  left -- so"));
    expect(first?.text).toBe('He said: ‘It’s late’ and  left -- so');
    expect(first?.spans).toEqual([{ kind: 'link', href: 'https://a.example/', from: 10, to: 19 }]);
  });

  it('stay as they are in a language that has marks of its own', () =>
    expect(pasted('', 'Il a dit : "Oui."', { story: french })).toEqual(['Il a dit : "Oui."']));
});
