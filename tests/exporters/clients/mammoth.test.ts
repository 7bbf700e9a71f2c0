import mammoth from 'mammoth';
import { it } from 'vitest';
import { fileBytes } from '../../../shared/receipt/fileBytes';
import { shownAlike } from './stories';

it('mammoth, by which content systems take Word files in, shows the copy and every speaker', () =>
  shownAlike('docx', {
    show: async (file) => {
      const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(fileBytes(file)) });
      if (messages.length > 0) throw new Error(messages.map(({ message }) => message).join('\n'));
      return value.replace(/^<h1>.*?<\/h1>/, '');
    },
    // A picture on the web is a link, whose words are its alternative text; the fields and related links stand about the body.
    except: ['pictures'],
    more: ({ standfirst, byline, dateline, related, body }) => [
      standfirst?.text ?? '',
      byline ?? '',
      dateline ?? '',
      ...related.map(({ title }) => title),
      ...body.flatMap((block) => (block.kind === 'image' ? [block.picture.alt] : [])),
    ],
  }));
