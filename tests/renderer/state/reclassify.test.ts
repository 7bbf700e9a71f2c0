import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { openSession } from '../../../renderer/state/session';
import { reclassifyLines } from '../../../shared/desk/source/reclassifyLines';
import { sourceLines } from '../../../shared/desk/source/sourceLines';
import { lineJobs, type StoryDocument } from '../../../shared/story/storyDocument';
import { storyFrom } from '../../desk/storyFrom';
import { runs } from '../../runs';
import { headlessEditor } from '../editor/headlessEditor';
import { operation, perform } from './edits';

vi.stubGlobal('window', { setTimeout, clearTimeout });

const story = storyFrom(readFileSync('resources/stories/harbour-dredging.txt', 'utf8'));
const starts = sourceLines(story).map(({ start }) => start);
const shape = ({ blocks, removed, captions, related, lineDecisions }: StoryDocument): unknown => ({
  blocks: blocks.filter(({ text }) => text !== '').map(({ kind, text }) => `${kind}: ${text}`),
  removed: removed.filter(({ restored }) => !restored).map(({ text }) => text),
  captions: captions.map(({ text }) => text),
  related: related.map(({ title }) => title),
  lineDecisions: lineDecisions ?? [],
});

const decision = fc.record({
  lines: fc.uniqueArray(fc.constantFrom(...starts), { minLength: 1, maxLength: 3 }),
  as: fc.constantFrom(...lineJobs),
});

it('makes of lines what the editor says after any edits, as one step that undo takes back and redo brings again', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 6 }), decision, decision, (edits, first, second) => {
      const session = openSession({ story, check: () => [], onChange: () => undefined }, headlessEditor(story));
      edits.forEach((each) => perform(session, each));
      session.update((now) => reclassifyLines(now, first.lines, first.as));
      const before = session.sync();
      const wanted = reclassifyLines(before, second.lines, second.as);
      const isChange = session.update((now) => reclassifyLines(now, second.lines, second.as));
      expect(isChange).toBe(wanted !== before);
      expect(shape(session.sync())).toEqual(shape(wanted));
      if (!isChange) return;
      session.undo();
      expect(shape(session.sync())).toEqual(shape(before));
      session.redo();
      expect(shape(session.sync())).toEqual(shape(wanted));
    }),
    { numRuns: runs(100) },
  );
});
