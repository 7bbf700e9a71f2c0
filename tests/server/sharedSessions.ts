import type { Editor } from '@tiptap/core';
import { openSession, type Session } from '../../renderer/state/session';
import { collabPlugin, receiveSteps, unconfirmed, versionOf } from '../../renderer/collab/collabPlugin';
import type { ToldStep } from '../../shared/ipc/deskProtocol';
import type { StoryDocument } from '../../shared/story/storyDocument';
import { headlessEditor } from '../renderer/editor/headlessEditor';

/** A window of somebody's, without its screen: a session, and the steps it has not sent. */
export interface SharedSession {
  readonly session: Session;
  readonly client: string;
  readonly person: string;
}

export function joinStory(story: StoryDocument, client: string, person: string): SharedSession {
  const own = { ...story, maker: `${client}-` };
  const editor = headlessEditor(own);
  const { state } = editor;
  // Tiptap has registerPlugin for this; the stand-in has its state alone.
  Object.assign(editor, { state: state.reconfigure({ plugins: [...state.plugins, collabPlugin(0, client)] }) });
  const session = openSession({ story: own, check: () => [], onChange: () => undefined }, editor);
  return { session, client, person };
}

export const editorOf = ({ session }: SharedSession): Editor => session.editor;

/** A desk that numbers steps one after the other, in memory. */
export class ListDesk {
  readonly steps: ToldStep[] = [];

  /** Sends all that a window has, after it took what others sent: as a window does when its line is up. */
  exchange(window: SharedSession): void {
    this.receive(window);
    const waiting = unconfirmed(editorOf(window).state, 10_000);
    if (!waiting) return;
    if (waiting.base !== this.steps.length) throw new Error('A window sends from a version that is not the desk’s.');
    const { client, person } = window;
    this.steps.push(
      ...waiting.steps.map(({ kind, step }) => ({
        client,
        person,
        kind,
        step: JSON.parse(JSON.stringify(step)) as unknown,
      })),
    );
    this.receive(window);
  }

  receive(window: SharedSession): void {
    const editor = editorOf(window);
    const told = this.steps.slice(versionOf(editor.state));
    if (told.length === 0) return;
    receiveSteps(
      () => editor.state,
      (change) => editor.view.dispatch(change),
      told,
      window.person,
      window.client,
    );
  }
}
