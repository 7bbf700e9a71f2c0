import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importSource, listStories } from '../../../shared/importers/importers';
import { tell } from '../told';

const copy = 'The ferry sailed again on Tuesday.\n\n“It is a start,” said Mona Rask, who runs the café on the pier.\n';
const mail = (subject: string): string =>
  `From lise@coast.example Fri May  2 10:00:00 2025\nFrom: Lise Thorne <lise@coast.example>\nTo: desk@coast.example\nSubject: ${subject}\nDate: Fri, 2 May 2025 10:00:00 +0200\nMessage-ID: <${subject.length}@coast.example>\nContent-Type: text/plain; charset=utf-8\n\n${copy}\n>From the pier it was seen by all who had come, and by some who had not.\n\n`;

describe('a mailbox', () => {
  const mailbox = `${mail('Ferry sails again')}${mail('Café sells soup')}`;

  it('offers what is attached to a mail beside its text', () => {
    const mailOf = (subject: string, rest: string): string =>
      `From ann@coast.example Fri May  2 10:00:00 2025\nFrom: Ann <ann@coast.example>\nSubject: ${subject}\nMIME-Version: 1.0\n${rest}\n\n`;
    const part = (type: string, text: string): string => `--b\nContent-Type: ${type}\n\n${text}\n`;
    const attached =
      'Content-Type: multipart/mixed; boundary=b\n\n' +
      part('text/plain', 'Copy is attached, and a list of who was on board.') +
      part('text/plain; name=ferry.txt', 'Ferry sails again\n\nThe ferry sailed.\n\n“It is a start,” said Mona Rask.') +
      '--b--';
    const box =
      mailOf('Copy', attached) + mailOf('Café sells soup', 'Content-Type: text/plain\n\nIt sold two bowls of it.');
    const file = { name: 'desk.mbox', bytes: strToU8(box) };
    expect(listStories(file)).toEqual({ ok: true, value: ['Copy', 'ferry.txt', 'Café sells soup'] });
    expect(tell(box, 'desk.mbox', undefined, 2)).toMatchObject({ format: 'text', headline: 'Ferry sails again' });
    expect(tell(box, 'desk.mbox', undefined, 3)).toMatchObject({ format: 'mbox', headline: 'Café sells soup' });
  });

  it('lists its mails by their subjects and reads any of them', () => {
    const file = { name: 'desk.mbox', bytes: strToU8(mailbox) };
    expect(listStories(file)).toEqual({ ok: true, value: ['Ferry sails again', 'Café sells soup'] });
    expect(tell(mailbox, 'desk.mbox', undefined, 2)).toMatchObject({ format: 'mbox', headline: 'Café sells soup' });
  });

  it('reads a line that was kept from beginning with “From ” as it was', () => {
    expect(tell(mailbox, 'desk.mbox').body.at(-1)).toMatch(/^From the pier/);
  });
});

describe('an archive', () => {
  const bytes = zipSync({
    'b/second.html': strToU8(`<html><body><h1>Café sells soup</h1><p>${copy}</p></body></html>`),
    'a/first.txt': strToU8(`Ferry sails again\n\n${copy}`),
    'images/ferry.jpg': strToU8('none'),
    '__MACOSX/a/._first.txt': strToU8('none'),
  });

  it('lists the stories in it, and neither pictures nor what systems leave', () => {
    expect(listStories({ name: 'copy.zip', bytes })).toEqual({ ok: true, value: ['first.txt', 'second.html'] });
  });

  it('reads any of them by what it is', () => {
    expect(tell(bytes, 'copy.zip')).toMatchObject({ format: 'text', headline: 'Ferry sails again' });
    expect(tell(bytes, 'copy.zip', undefined, 2)).toMatchObject({ format: 'html', headline: 'Café sells soup' });
  });

  it('is refused without a story in it, and what lies in an archive within is not read', () => {
    const empty = importSource({ name: 'copy.zip', bytes: zipSync({ 'ferry.jpg': strToU8('none') }) });
    expect(empty.ok).toBe(false);
    const nested = zipSync({ 'inner.txt': bytes });
    const inner = importSource({ name: 'copy.zip', bytes: nested });
    expect(inner.ok ? '' : inner.problem.message).toContain('archive itself');
  });
});

describe('a file of one story', () => {
  const file = { name: 'ferry.txt', bytes: strToU8(copy) };

  it('is its own first story', () => {
    expect(listStories(file)).toEqual({ ok: true, value: [''] });
    expect(importSource(file, undefined, 1).ok).toBe(true);
  });

  it('has no second one', () => {
    const second = importSource(file, undefined, 2);
    expect(second.ok ? '' : second.problem.message).toContain('holds one story');
  });
});
