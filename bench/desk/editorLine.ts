import { Node as DocumentNode, Slice, Fragment } from 'prosemirror-model';
import { ReplaceStep, Step } from 'prosemirror-transform';
import { WebSocket } from 'ws';
import {
  deskProtocol,
  stepSchema,
  type DeskMessage,
  type OpenedStory,
  type ToldStep,
} from '../../shared/ipc/deskProtocol';
import { documentSchema } from '../../shared/steps/schema';
import '../../shared/steps/decideStep';

/** What is told of an editor as it types. */
export interface EditorEvents {
  /** The desk answered that these words are kept, so many milliseconds after they were typed. */
  readonly onKept?: (words: string, after: number) => void;
  /** Words of somebody else came. */
  readonly onOthers?: (words: string) => void;
}

export interface EditorPlan {
  readonly address: () => string;
  readonly token: string;
  readonly story: string;
  readonly client: string;
  readonly events?: EditorEvents;
  /** A line on which the desk does not answer for so long, in milliseconds, is taken for broken. */
  readonly patience?: number;
}

interface Typed {
  step: Step;
  readonly words: string;
  readonly at: number;
  isKept: boolean;
}

/** Somebody who types into a shared story, without a window: comes back whenever the line breaks, and sends again what was not kept. */
export interface EditorLine {
  readonly client: string;
  /** Types words behind a paragraph, counted from the first of the body. */
  readonly type: (paragraph: number, words: string) => boolean;
  readonly isOpen: () => boolean;
  /** How many of what was typed are not kept yet. */
  readonly waiting: () => number;
  readonly version: () => number;
  /** The story as the desk has it, as far as it was told. */
  readonly text: () => string;
  readonly close: () => void;
}

const wordsOf = (told: ToldStep): string => {
  const { slice } = told.step as { slice?: { content?: { text?: string }[] } };
  return slice?.content?.[0]?.text ?? '';
};

export function openEditor({ address, token, story, client, events = {}, patience = 20_000 }: EditorPlan): EditorLine {
  let socket: WebSocket | null = null;
  let doc: DocumentNode | null = null;
  let version = 0;
  let asked = 0;
  let isOpen = false;
  let isClosed = false;
  let inFlight = 0;
  let timer: NodeJS.Timeout | null = null;
  let greeting: NodeJS.Timeout | null = null;
  const unconfirmed: Typed[] = [];
  const waiting = new Map<number, (answer: Extract<DeskMessage, { ask: number | null }>) => void>();

  const kept = (typed: Typed): void => {
    if (typed.isKept) return;
    typed.isKept = true;
    events.onKept?.(typed.words, performance.now() - typed.at);
  };
  /** Carries over what is not kept yet. */
  const rebase = (theirs: Step): void => {
    let over: Step | null = theirs;
    for (const own of unconfirmed) {
      const before = own.step;
      own.step = (over && before.map(over.getMap())) ?? before;
      over = over?.map(before.getMap()) ?? null;
    }
  };
  const take = (from: number, steps: readonly ToldStep[]): boolean => {
    if (from > version) return false;
    for (const [index, told] of steps.entries()) {
      if (from + index < version || !doc) continue;
      const step = Step.fromJSON(documentSchema, told.step);
      const { doc: next } = step.apply(doc);
      if (!next) throw new Error('The desk told a step that does not fit.');
      doc = next;
      version += 1;
      const [own] = unconfirmed;
      if (told.client === client && own) {
        kept(own);
        unconfirmed.shift();
        inFlight = Math.max(0, inFlight - 1);
      } else {
        rebase(step);
        events.onOthers?.(wordsOf(told));
      }
    }
    return true;
  };
  const ask = (request: object, answered: (answer: Extract<DeskMessage, { ask: number | null }>) => void): void => {
    asked += 1;
    const line = socket;
    const clock = setTimeout(() => line?.terminate(), patience);
    waiting.set(asked, (answer) => {
      clearTimeout(clock);
      answered(answer);
    });
    socket?.send(JSON.stringify({ ...request, ask: asked }));
  };
  /** What is to be done next takes the place of what was to be done before: to connect anew comes before all else. */
  const later = (work: () => void, after: number): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      if (!isClosed) work();
    }, after);
  };
  const send = (): void => {
    if (!isOpen || inFlight > 0 || unconfirmed.length === 0) return;
    const sent = unconfirmed.slice(0, 200);
    inFlight = sent.length;
    const steps = sent.map(({ step }) => ({ kind: 'do', step: step.toJSON() as unknown }));
    ask({ kind: 'steps', story, client, base: version, steps }, (answer) => {
      if (answer.kind === 'answer') {
        for (const typed of sent) kept(typed);
        if (inFlight === 0) send();
        return;
      }
      inFlight = 0;
      if (answer.code === 'behind') later(send, 5);
      else later(openStory, 100);
    });
  };
  const openStory = (): void => {
    isOpen = false;
    inFlight = 0;
    const from = doc ? { from: version } : {};
    ask({ kind: 'open', story, client, ...from }, (answer) => {
      if (answer.kind !== 'answer') return later(openStory, 100);
      const { state, steps, version: now } = answer.value as OpenedStory;
      if (state) {
        doc = DocumentNode.fromJSON(documentSchema, state.doc);
        version = state.version;
      }
      if (!take(now - steps.length, steps)) throw new Error('The desk left steps out.');
      isOpen = true;
      send();
    });
  };
  const hear = (message: DeskMessage): void => {
    if (message.kind === 'welcome') {
      if (greeting) clearTimeout(greeting);
      return openStory();
    }
    if ((message.kind === 'answer' || message.kind === 'problem') && message.ask !== null) {
      const answered = waiting.get(message.ask);
      waiting.delete(message.ask);
      return answered?.(message as Extract<DeskMessage, { ask: number | null }>);
    }
    if (message.kind !== 'steps' || message.story !== story || !isOpen) return;
    if (take(message.from, message.steps)) send();
    else openStory();
  };
  const connect = (): void => {
    const line = new WebSocket(address(), { handshakeTimeout: patience });
    greeting = setTimeout(() => line.terminate(), patience);
    socket = line;
    line.on('open', () =>
      line.send(JSON.stringify({ kind: 'hello', protocol: deskProtocol, schema: stepSchema, token })),
    );
    line.on('message', (data) => line === socket && hear(JSON.parse(String(data)) as DeskMessage));
    line.on('error', () => undefined);
    line.on('close', () => {
      if (line !== socket || isClosed) return;
      isOpen = false;
      inFlight = 0;
      waiting.clear();
      later(connect, 50);
    });
  };
  connect();

  return {
    client,
    type: (paragraph, words) => {
      if (!doc) return false;
      const index = Math.min(4 + paragraph, doc.childCount - 1);
      let end = -1;
      doc.forEach((node, at, of) => {
        if (of === index) end = at + node.nodeSize - 1;
      });
      for (const { step } of unconfirmed) end = step.getMap().map(end);
      const step = new ReplaceStep(end, end, new Slice(Fragment.from(documentSchema.text(words)), 0, 0));
      unconfirmed.push({ step, words, at: performance.now(), isKept: false });
      send();
      return true;
    },
    isOpen: () => isOpen,
    waiting: () => unconfirmed.length,
    version: () => version,
    text: () => doc?.textBetween(0, doc.content.size, '\n') ?? '',
    close: () => {
      isClosed = true;
      if (timer) clearTimeout(timer);
      socket?.terminate();
    },
  };
}
