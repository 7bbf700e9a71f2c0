import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { markQuotations } from '../../../renderer/editor/markQuotations';
import { openSession } from '../../../renderer/state/session';
import { derive, keptOf } from '../../../shared/desk/derive';
import { isDecided } from '../../../shared/desk/rememberDecisions';
import { takenOut } from '../../../shared/desk/takenOut';
import type { Quotation, StoryDocument } from '../../../shared/story/storyDocument';
import { tokensOf } from '../../../shared/text/tokens';
import { verbatimChecks } from '../../../shared/verbatim/checkVerbatim';
import { storyFrom } from '../../desk/storyFrom';
import { runs } from '../../runs';
import { headlessEditor } from '../editor/headlessEditor';
import { operation, perform } from './edits';

const seed = '../shared/stories/seed.txt';
const files = [
  'resources/stories/harbour-dredging.txt',
  'tests/stories/tram-strike/source.txt',
  ...(existsSync(seed) ? [seed] : []),
];
const stories = files.map((file) => storyFrom(readFileSync(file, 'utf8')));

const wordsIn = (text: string): string =>
  tokensOf(text)
    .map(({ key }) => key)
    .join(' ');

/** All words of the copy from the first of a quotation to its last, whoever's they are. */
function copyWords({ blocks }: StoryDocument, { segments }: Quotation): string {
  const [first, last] = [segments[0]!, segments.at(-1)!];
  const [from, to] = [first, last].map(({ block }) => blocks.findIndex(({ id }) => id === block));
  const texts = blocks.map(({ text }, at) =>
    text.slice(at === from ? first.from : 0, at === to ? last.to : text.length),
  );
  return wordsIn(texts.slice(from, to! + 1).join('\n'));
}

/** All words of the source from the first of a quotation to its last. */
const sourceWords = ({ source }: StoryDocument, { said }: Quotation): string =>
  wordsIn(source.text.slice(said[0]?.start ?? 0, said.at(-1)?.end ?? 0));

/** The lines of the source that no part of the story has, and that are not offered for bringing back either. */
const lost = (story: StoryDocument): readonly string[] => {
  const out = new Set(takenOut(story).map(({ start }) => start));
  const parts = [
    ...story.blocks.flatMap(({ source }) => source ?? []),
    ...story.removed,
    ...story.captions,
    ...story.related,
  ];
  const details = Object.values(story.details).flatMap((each) => (typeof each === 'object' && each ? [each] : []));
  return story.source.lines
    .filter(({ start, end }) => story.source.text.slice(start, end).trim() !== '' && !out.has(start))
    .filter(({ start, end }) => ![...parts, ...details].some((part) => part.start < end && start < part.end))
    .filter(
      ({ start, end }) =>
        !story.related.some(({ copy }) => copy.some(({ source }) => source.start < end && start < source.end)),
    )
    .map(({ start, end }) => story.source.text.slice(start, end));
};

it.each(stories)('keeps its promises whatever is done to a story: $slug', (story) => {
  // Those that nothing else interrupts in the source.
  const whole = new Set(
    story.quotations.flatMap((each) => (copyWords(story, each) === sourceWords(story, each) ? [each.id] : [])),
  );
  expect(whole.size).toBeGreaterThan(2);
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 12 }), (operations) => {
      const session = openSession({ story, check: () => [], onChange: () => undefined }, headlessEditor(story));
      const decided = new Map<string, string>();
      for (const op of operations) {
        perform(session, op);
        for (const each of session.sync().quotations)
          if (isDecided(each)) decided.set(each.id, JSON.stringify([each.status, each.speaker?.speakers ?? null]));
      }
      const now = session.sync();
      // The marks in the text are those of the quotations.
      expect(markQuotations(session.editor.state, now)).toBeNull();
      // No change of words inside a quotation goes unseen.
      const changed = new Set(verbatimChecks(now).map(({ quotation }) => quotation));
      for (const quotation of now.quotations) {
        const isWhole = whole.has(quotation.id) && quotation.tag === undefined;
        if (isWhole && copyWords(now, quotation) !== sourceWords(now, quotation))
          expect(changed).toContain(quotation.id);
      }
      // No decision goes over to other words, and none is lost while its words are there.
      for (const [id, answer] of decided) {
        const own = now.quotations.find((each) => each.id === id);
        if (own) expect(JSON.stringify([own.status, own.speaker?.speakers ?? null])).toBe(answer);
        else expect((now.decided ?? []).some((each) => each.id === id)).toBe(true);
      }
      // What is kept of it gives the same story again.
      expect(derive(keptOf(now))).toEqual(now);
      // Every line of the source is accounted for.
      expect(lost(now)).toEqual([]);
    }),
    { numRuns: runs(400) },
  );
});
