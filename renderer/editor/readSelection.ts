/**
 * Lets the editor take over where the caret stands now. The browser tells of it a moment after the key or the click that
 * moved it. A command that comes in between would act where the caret was, and a reading of the copy put it back there.
 */
export const readSelection = (): boolean => document.dispatchEvent(new Event('selectionchange'));
