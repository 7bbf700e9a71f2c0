import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importSource, listStories } from '../../../shared/importers/importers';
import { fromByteString } from '../../../shared/importers/mail/byteString';
import { encodeBase64 } from '../../../shared/text/base64';
import { paragraph, run, wordFile } from '../office/wordFile';

const copy = 'The tide gate at Marle held on Monday night, and the lower town stayed dry, the harbour office said.';
const note = 'Two stories from the coast are attached, Ann. The gate is the one for page three, please.';
const part = (headers: string, body: string): string => `--b\n${headers}\n\n${body}\n`;
const coded = (type: string, name: string, bytes: Uint8Array, more = ''): string =>
  part(
    `Content-Type: ${type}; name="${name}"\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="${name}"${more}`,
    encodeBase64(bytes),
  );
const mail = (...parts: readonly string[]) => ({
  name: 'coast.eml',
  bytes: fromByteString(
    `From: Lise Thorne <lise@coast.example>\nTo: desk@coast.example\nSubject: Fwd: Two for the coast page\nDate: Fri, 2 May 2025 10:00:00 +0200\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${parts.join('')}--b--\n`,
  ),
});

const word = wordFile(paragraph(run('Gate holds'), 'Titre') + paragraph(run(copy)));
const text = part('Content-Type: text/plain; charset=utf-8', note);
const letter = mail(
  text,
  coded('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'gate.docx', word),
  coded(
    'text/plain; charset=koi8-r',
    'ferry.txt',
    Uint8Array.from([0xf0, 0xc1, 0xd2, 0xcf, 0xcd, ...strToU8(` ${copy}`)]),
  ),
  coded('image/jpeg', 'gate.jpg', strToU8('none')),
);
const titles = (file: { readonly name: string; readonly bytes: Uint8Array }) => {
  const list = listStories(file);
  return list.ok ? list.value : list.problem.message;
};
const read = (file: { readonly name: string; readonly bytes: Uint8Array }, item?: number) => {
  const source = importSource(file, undefined, item);
  if (!source.ok) throw new Error(source.problem.message);
  return source.value;
};

describe('what is attached to a mail', () => {
  it('is offered beside the mail’s own text where it may hold a story', () =>
    expect(titles(letter)).toEqual(['Two for the coast page', 'gate.docx', 'ferry.txt']));

  it('is read by what it is, a text in the alphabet that the mail names', () => {
    expect(read(letter, 2)).toMatchObject({ format: 'docx', name: 'gate.docx', text: `Gate holds\n${copy}` });
    expect(read(letter, 3).text).toContain('Паром');
  });

  it('stays in the mail where no other is asked for, and is told of', () => {
    const own = read(letter);
    expect(own.text).toContain(note);
    expect(own.notes).toEqual([
      'The file holds 2 more stories: only one was read.',
      'One attachment was left out: gate.jpg.',
    ]);
  });

  it('is the story where the mail has no text of its own', () => {
    const bare = mail(coded('application/octet-stream', 'gate.docx', word));
    expect(titles(bare)).toEqual(['gate.docx']);
    expect(read(bare).text).toContain(copy);
  });

  it('is asked for by numbers that are there', () => {
    const none = importSource(letter, undefined, 4);
    expect(none.ok ? '' : none.problem.message).toContain('coast.eml holds 3 stories');
  });

  it('may be a mail, of which the own text is read', () => {
    const inner = mail(text, coded('text/plain', 'deeper.txt', strToU8(copy)));
    const outer = mail(
      text,
      part(
        'Content-Type: message/rfc822; name="inner.eml"',
        new TextDecoder().decode(inner.bytes).replaceAll('--b', '--c').replace('boundary=b', 'boundary=c'),
      ),
    );
    expect(titles(outer)).toEqual(['Two for the coast page', 'inner.eml']);
    expect(read(outer, 2).notes).toContain('One attachment was left out: deeper.txt.');
  });
});

describe('pictures in the text of a mail', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...Array.from({ length: 1200 }, (_, at) => at % 251)]);
  it('are kept with it, and are not left out', () => {
    const page = part(
      'Content-Type: text/html; charset=utf-8',
      `<p>${copy.replace('tide gate', '<em>tide gate</em>')}</p><p><img src="cid:gate@coast" alt="The gate"></p><p>${copy.replace('Monday', 'Sunday')}</p>`,
    );
    const source = read(mail(page, coded('image/png', 'gate.png', png, '\nContent-ID: <gate@coast>')));
    expect(source.objects).toMatchObject([{ kind: 'picture', alt: 'The gate' }]);
    expect(source.text.slice(source.objects?.[0]?.at)).toBe(copy.replace('Monday', 'Sunday'));
    expect(source.spans?.map(({ start, end }) => source.text.slice(start, end))).toEqual(['tide gate']);
    expect(source.notes).toEqual([]);
  });
});
