import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareStory, type SharedStory } from '../../../renderer/collab/shareStory';
import { deskAway } from '../../../shared/ipc/deskLine';
import type { DeskAsk, OpenedStory, ToldStep } from '../../../shared/ipc/deskProtocol';
import { fail, succeed, type Outcome } from '../../../shared/story/outcome';
import { storyOf } from '../../desk/storyFrom';
import { runs } from '../../runs';
import { editorOf, joinStory, type SharedSession } from '../../server/sharedSessions';
import { fakeClock, type FakeClock } from '../../electron/fakeClock';

const story = storyOf(
  'Council leader Owen Tarrant said the plan was “long overdue”.',
  'The council meets again in the first week of April to decide on the plan.',
);

/** Lets everything that waits for an answer go on. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

interface Window extends SharedSession {
  readonly share: SharedStory;
  readonly asked: DeskAsk[];
  readonly apart: string[];
  /** The line breaks, or comes back. */
  readonly line: (is: 'up' | 'down') => void;
  /** The desk does what is asked next, and its answer is lost with the line. */
  readonly loseAnswer: () => void;
}

/** A desk in memory, as the window’s machine speaks to it. */
class FakeDesk {
  readonly steps: ToldStep[] = [];
  readonly windows = new Set<Window>();
  refusal: Outcome<never> | null = null;
  isReadOnly = false;

  answer(ask: DeskAsk, person: string): Outcome<unknown> {
    if (ask.kind === 'open') {
      const from = Math.min(ask.from ?? 0, this.steps.length);
      const opened: OpenedStory = {
        isReadOnly: this.isReadOnly,
        source: 'a'.repeat(64),
        state: null,
        steps: this.steps.slice(from),
        version: this.steps.length,
        lock: null,
      };
      return succeed(opened);
    }
    if (ask.kind !== 'steps') return succeed(null);
    if (this.refusal) return this.refusal;
    if (ask.base !== this.steps.length) return fail('behind', 'Others were first.');
    const told = ask.steps.map(({ kind, step }) => ({
      client: ask.client,
      person,
      kind,
      step: JSON.parse(JSON.stringify(step)) as unknown,
    }));
    this.steps.push(...told);
    for (const { share } of this.windows) share.steps(ask.base, told);
    return succeed({ version: this.steps.length });
  }
}

function join(desk: FakeDesk, clock: FakeClock, person: string): Window {
  const session = joinStory(story, person, person);
  const editor = editorOf(session);
  let isUp = false;
  let losesNext = false;
  const asked: DeskAsk[] = [];
  const apart: string[] = [];
  const away = fail(deskAway, 'Away.');
  const share = shareStory({
    story: story.id,
    client: person,
    state: () => editor.state,
    dispatch: (change) => editor.view.dispatch(change),
    onTaking: () => undefined,
    isComposing: () => editor.view.composing,
    ask: async (ask) => {
      if (!isUp) return away;
      asked.push(ask);
      if (losesNext && ask.kind === 'steps') {
        window.line('down');
        losesNext = false;
        desk.answer(ask, person);
        return away;
      }
      return desk.answer(ask, person);
    },
    after: clock.after,
    onView: () => undefined,
    onTold: () => undefined,
    onApart: ({ message }) => void apart.push(message),
  });
  editor.on('transaction', ({ transaction }) => {
    if (transaction.docChanged && transaction.getMeta('fromDesk') !== true) share.changed();
  });
  const window: Window = {
    ...session,
    share,
    asked,
    apart,
    line: (is) => {
      isUp = is === 'up';
      if (isUp) {
        desk.windows.add(window);
        share.up(person);
      } else {
        desk.windows.delete(window);
        share.down();
      }
    },
    loseAnswer: () => void (losesNext = true),
  };
  return window;
}

const textOf = (window: Window): string => editorOf(window).state.doc.textContent;

function type(window: Window, behind: string, text: string): void {
  const { state, view } = editorOf(window);
  let place: number | null = null;
  state.doc.descendants((node, at) => {
    const found = node.isTextblock ? node.textContent.indexOf(behind) : -1;
    if (found >= 0) place ??= at + 1 + found + behind.length;
  });
  if (place !== null) view.dispatch(state.tr.insertText(text, place));
}

/** Time goes by until nothing is on its way. */
async function rest(clock: FakeClock, milliseconds = 5000): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 50) {
    await settled();
    clock.pass(50);
  }
  await settled();
}

const setUp = (...people: string[]) => {
  const desk = new FakeDesk();
  const clock = fakeClock();
  return { desk, clock, windows: people.map((person) => join(desk, clock, person)) };
};

describe('a window that shares a story', () => {
  it('opens it on each line from the version it has, and sends what was typed meanwhile', async () => {
    const { clock, windows } = setUp('ann', 'ben');
    const [ann, ben] = windows as [Window, Window];
    type(ann, 'long overdue', ' ANN');
    await rest(clock);
    expect(ann.asked).toEqual([]);
    expect(ann.share.view()).toMatchObject({ isOn: false, unsent: 1 });
    ann.line('up');
    ben.line('up');
    await rest(clock);
    expect(ann.asked[0]).toMatchObject({ kind: 'open', from: 0, client: 'ann' });
    expect(ann.share.view()).toMatchObject({ isOn: true, unsent: 0 });
    expect(textOf(ben)).toContain('long overdue ANN');
    ben.line('down');
    ben.line('up');
    await rest(clock);
    expect(ben.asked.findLast(({ kind }) => kind === 'open')).toMatchObject({ from: 1 });
  });

  it('sends the keys of one moment together, and the next only when those are acknowledged', async () => {
    const { clock, windows, desk } = setUp('ann');
    const [ann] = windows as [Window];
    ann.line('up');
    await rest(clock);
    for (const letter of 'abc') type(ann, 'the plan', letter);
    clock.pass(30);
    type(ann, 'the plan', 'd');
    clock.pass(29);
    expect(ann.asked.filter(({ kind }) => kind === 'steps')).toHaveLength(1);
    await rest(clock);
    expect(ann.asked.filter(({ kind }) => kind === 'steps')).toHaveLength(2);
    expect(desk.steps).toHaveLength(4);
  });

  it('sends nothing a second time that the desk has, though its acknowledgement was lost', async () => {
    const { clock, windows, desk } = setUp('ann', 'ben');
    const [ann, ben] = windows as [Window, Window];
    ann.line('up');
    ben.line('up');
    await rest(clock);
    ann.loseAnswer();
    type(ann, 'long overdue', ' ANN');
    await rest(clock);
    expect(ann.share.view()).toMatchObject({ isOn: false, unsent: 1 });
    type(ben, 'to decide', ' BEN');
    await rest(clock);
    ann.line('up');
    await rest(clock);
    expect(ann.share.view().unsent).toBe(0);
    expect(desk.steps).toHaveLength(2);
    expect(textOf(ann)).toBe(textOf(ben));
    for (const word of ['ANN', 'BEN']) expect(textOf(ann).split(word)).toHaveLength(2);
  });

  it('carries what it has over what others sent first', async () => {
    const { clock, windows } = setUp('ann', 'ben');
    const [ann, ben] = windows as [Window, Window];
    ann.line('up');
    ben.line('up');
    await rest(clock);
    type(ann, 'the plan', ' ANN');
    type(ben, 'the plan', ' BEN');
    await rest(clock);
    expect(textOf(ann)).toBe(textOf(ben));
    expect(textOf(ann)).toMatch(/ANN.*BEN|BEN.*ANN/);
  });

  it('asks for what it missed where steps do not follow on those it has', async () => {
    const { clock, windows, desk } = setUp('ann', 'ben');
    const [ann, ben] = windows as [Window, Window];
    ann.line('up');
    ben.line('up');
    await rest(clock);
    desk.windows.delete(ben);
    type(ann, 'the plan', ' ONE');
    await rest(clock);
    desk.windows.add(ben);
    type(ann, 'the plan', ' TWO');
    await rest(clock);
    expect(textOf(ben)).toBe(textOf(ann));
  });

  it('goes on as a story of its own where the desk will never take what it made', async () => {
    const { clock, windows, desk } = setUp('ann');
    const [ann] = windows as [Window];
    ann.line('up');
    await rest(clock);
    desk.refusal = fail('refused', 'The desk does not take this change.');
    type(ann, 'the plan', ' ANN');
    await rest(clock);
    expect(ann.apart).toEqual(['The desk does not take this change.']);
    expect(textOf(ann)).toContain('the plan ANN');
    const { length } = ann.asked;
    type(ann, 'the plan', ' more');
    ann.line('down');
    ann.line('up');
    await rest(clock);
    expect(ann.asked).toHaveLength(length);
  });

  it('keeps what it made while the story is locked or the desk’s disk does not answer, and says why', async () => {
    const { clock, windows, desk } = setUp('ann');
    const [ann] = windows as [Window];
    ann.line('up');
    await rest(clock);
    for (const code of ['locked', 'later']) {
      desk.refusal = fail(code, `It is ${code}.`);
      type(ann, 'the plan', ` ${code}`);
      await rest(clock);
      expect(ann.share.view()).toMatchObject({ isOn: true, unsent: 1, trouble: `It is ${code}.` });
      desk.refusal = null;
      if (code === 'locked') ann.share.lock(null);
      await rest(clock);
      expect(ann.share.view()).toMatchObject({ unsent: 0, trouble: null });
    }
    expect(ann.apart).toEqual([]);
  });

  it('is set apart where the desk was set back behind what this window has', async () => {
    const { clock, windows, desk } = setUp('ann');
    const [ann] = windows as [Window];
    ann.line('up');
    type(ann, 'the plan', ' ANN');
    await rest(clock);
    ann.line('down');
    desk.steps.length = 0;
    ann.line('up');
    await rest(clock);
    expect(ann.apart).toHaveLength(1);
  });

  it('disturbs no word that is being composed', async () => {
    const { clock, windows } = setUp('ann', 'ben');
    const [ann, ben] = windows as [Window, Window];
    ann.line('up');
    ben.line('up');
    await rest(clock);
    Object.assign(editorOf(ben).view, { composing: true });
    type(ann, 'the plan', ' ANN');
    await rest(clock);
    expect(textOf(ben)).not.toContain('ANN');
    Object.assign(editorOf(ben).view, { composing: false });
    await rest(clock);
    expect(textOf(ben)).toContain('ANN');
  });

  it('is read, and never changed, where the desk says so', async () => {
    const { clock, windows, desk } = setUp('ann', 'ben');
    const [ann, ben] = windows as [Window, Window];
    ann.line('up');
    await rest(clock);
    desk.isReadOnly = true;
    ben.line('up');
    type(ann, 'the plan', ' ANN');
    await rest(clock);
    expect(ben.share.view().isReadOnly).toBe(true);
    expect(textOf(ben)).toContain('ANN');
    expect(ben.asked.some(({ kind }) => kind === 'steps')).toBe(false);
  });

  it('loses and doubles no word, however lines break and answers are lost', async () => {
    const turn = fc.record({
      who: fc.integer({ min: 0, max: 1 }),
      does: fc.constantFrom('type', 'type', 'type', 'down', 'up', 'lose', 'rest', 'pass'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 40 }), async (turns) => {
        const { clock, windows, desk } = setUp('ann', 'ben');
        let typed = 0;
        for (const { who, does } of turns) {
          const window = windows[who]!;
          if (does === 'type') type(window, ['said', 'meets'][typed % 2]!, ` ZQ${(typed += 1)}Z`);
          else if (does === 'lose') window.loseAnswer();
          else if (does === 'rest') await rest(clock, 500);
          else if (does === 'pass') clock.pass(30);
          else window.line(does);
        }
        for (let round = 0; round < 3; round += 1) {
          for (const window of windows) window.line('up');
          await rest(clock, 3000);
        }
        const text = textOf(windows[0]!);
        expect(textOf(windows[1]!)).toBe(text);
        expect(windows.map(({ share }) => share.view().unsent)).toEqual([0, 0]);
        const counts = Array.from({ length: typed }, (_, at) => text.split(`ZQ${at + 1}Z`).length - 1);
        expect(counts).toEqual(counts.map(() => 1));
        expect(desk.steps.length).toBeGreaterThanOrEqual(typed);
      }),
      { numRuns: runs(400) },
    );
  });
});
