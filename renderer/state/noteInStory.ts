import type { StoryDocument } from '../../shared/story/storyDocument';
import { setRecord } from '../editor/storyRecord';
import type { Session } from './session';

/** Notes in a story what happened outside it, such as that it was sent: kept with it, and taken back by no undo. */
export function noteInStory(session: Session, change: (story: StoryDocument) => StoryDocument): void {
  const { state, view } = session.editor;
  const noted = setRecord(state, state.tr, change(session.sync()));
  view.dispatch(noted.setMeta('addToHistory', false));
  session.sync();
}
