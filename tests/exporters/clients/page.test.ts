import { it } from 'vitest';
import { shownAlike } from './stories';

it('a browser shows the copy of the web page and every speaker', () =>
  shownAlike('html', {
    show: ({ text }) => /<\/header>(.*?)(?:<nav |<\/article>)/s.exec(text)?.[1] ?? '',
  }));
