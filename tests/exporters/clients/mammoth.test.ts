import mammoth from 'mammoth';
import { it } from 'vitest';
import { fileBytes } from '../../../shared/receipt/fileBytes';
import { shownAlike, wordShows } from './stories';

it('mammoth, by which content systems take Word files in, shows the copy and every speaker', () =>
  shownAlike('docx', {
    show: async (file) => {
      const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(fileBytes(file)) });
      if (messages.length > 0) throw new Error(messages.map(({ message }) => message).join('\n'));
      return value.replace(/^<h1>.*?<\/h1>/, '');
    },
    ...wordShows,
  }));
