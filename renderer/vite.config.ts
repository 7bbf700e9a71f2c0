import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The window, and the hidden one that reads files. Every address is relative: the page is served over app:// and from nowhere else. */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: mode === 'look' ? '../dist/look' : '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    assetsInlineLimit: 0, // the page's policy allows no data: fonts
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500, // read from the disk, not over a network
    rolldownOptions: { input: mode === 'look' ? 'dev.html' : ['index.html', 'reader.html'] },
  },
}));
