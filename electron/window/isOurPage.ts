import { pageOrigin } from './pages';

/** What is asked of a frame; Electron's WebFrameMain has it all. */
export interface Frame {
  readonly url: string;
  readonly origin: string;
  readonly parent: unknown;
}

/** True for the top frame of the page we serve; a frame that is gone is null. */
export function isOurPage(frame: Frame | null): boolean {
  return (
    frame !== null && frame.parent === null && frame.origin === pageOrigin && frame.url.startsWith(`${pageOrigin}/`)
  );
}
