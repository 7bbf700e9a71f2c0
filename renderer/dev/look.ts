import { fakeNewsroom } from './fakeNewsroom';

// The window reads the bridge once, when it is loaded: the stand-in must be there before.
Object.defineProperty(window, 'newsroom', { value: fakeNewsroom() });
await import('../main');
