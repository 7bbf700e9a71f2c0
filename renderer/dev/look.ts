import { fakeNewsroom } from './fakeNewsroom';

const texts = import.meta.glob<string>('../../resources/stories/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const samples = Object.entries(texts).map(([path, text]) => ({
  name: path.slice(path.lastIndexOf('/') + 1),
  bytes: new TextEncoder().encode(text),
}));

// The window reads the bridge once, when it is loaded: the stand-in must be there before.
Object.defineProperty(window, 'newsroom', { value: fakeNewsroom(samples) });
await import('../main');
