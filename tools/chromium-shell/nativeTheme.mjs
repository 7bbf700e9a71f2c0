// Electron's nativeTheme: light or dark, by the app's choice or the system's.
import { state } from './state.mjs';
import { StrictEmitter, strict } from './strict.mjs';

class NativeTheme extends StrictEmitter {
  #source = 'system';
  #pageIsDark = false;

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get themeSource() {
    return this.#source;
  }

  set themeSource(source) {
    if (source === this.#source) return;
    this.#source = source;
    for (const page of state.pages.values()) void page.session.send('Emulation.setEmulatedMedia', this._media());
    this.emit('updated');
  }

  get shouldUseDarkColors() {
    return this.#source === 'system' ? this.#pageIsDark : this.#source === 'dark';
  }

  /** What Chromium is to show pages in. */
  _media() {
    return { features: this.#source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: this.#source }] };
  }

  /** The system's choice is learnt from the page, which knows it. */
  _pageIs(dark) {
    if (this.#source !== 'system' || dark === this.#pageIsDark) return;
    this.#pageIsDark = dark;
    this.emit('updated');
  }
}

strict('nativeTheme', NativeTheme.prototype);

export const nativeTheme = new NativeTheme();
