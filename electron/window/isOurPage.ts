import { pageOrigin } from './pages';

/** What is asked of a frame; Electron's WebFrameMain has it all. */
export interface Frame {
  readonly url: string;
  readonly origin: string;
  readonly parent: unknown;
}

/** True for the top frame of a page that we serve from this origin; a frame that is gone is null. */
export const isPageOf = (origin: string, frame: Frame | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === origin && frame.url.startsWith(`${origin}/`);

/** True for the top frame of the editor's page. */
export const isOurPage = (frame: Frame | null): boolean => isPageOf(pageOrigin, frame);
