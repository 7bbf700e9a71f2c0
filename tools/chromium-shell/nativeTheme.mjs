// Electron's nativeTheme: light or dark, by the app's choice or the system's.
import { debug, state } from './state.mjs';
import { StrictEmitter, strict } from './strict.mjs';

let source = 'system';
let pageIsDark = false;

class NativeTheme extends StrictEmitter {
  get themeSource() {
    return source;
  }

  set themeSource(chosen) {
    if (chosen === source) return;
    source = chosen;
    for (const page of state.pages.values()) page.session.send('Emulation.setEmulatedMedia', themeMedia()).catch(debug);
    this.emit('updated');
  }

  get shouldUseDarkColors() {
    return source === 'system' ? pageIsDark : source === 'dark';
  }
}

strict('nativeTheme', NativeTheme.prototype);

/** Electron's nativeTheme. */
export const nativeTheme = new NativeTheme('nativeTheme', ['updated']);

/** What Chromium is to show pages in. */
export function themeMedia() {
  return { features: source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: source }] };
}

/** The system's own choice is learnt from a page, which knows it. */
export function learnTheme(dark) {
  if (source !== 'system' || dark === pageIsDark) return;
  pageIsDark = dark;
  nativeTheme.emit('updated');
}
