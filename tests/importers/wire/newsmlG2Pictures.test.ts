import { describe, expect, it } from 'vitest';
import { sortSource } from '../../../shared/cleaning/sortSource';
import { english } from '../../../shared/language/languages';
import { isBody } from '../../../shared/story/block';
import { miscounted } from '../../cleaning/sortText';
import { told } from '../../cleaning/told';
import { mustImport } from '../importText';

const space = 'xmlns="http://iptc.org/std/nar/2006-10-01/"';
const item = (guid: string, kind: string, meta: string, content: string, links = ''): string =>
  `<newsItem ${space} guid="${guid}"><itemMeta><itemClass qcode="ninat:${kind}"/>${links}</itemMeta><contentMeta>${meta}</contentMeta><contentSet>${content}</contentSet></newsItem>`;
const message = (...items: readonly string[]): string =>
  `<newsMessage ${space}><itemSet>${items.join('')}</itemSet></newsMessage>`;
const text = (guid: string, headline: string, links = ''): string =>
  item(
    guid,
    'text',
    `<headline>${headline}</headline>`,
    `<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${headline}, the council said.</p></body></html></inlineXML>`,
    links,
  );
const remote = (href: string, more: string): string => `<remoteContent href="${href}" ${more}/>`;
const wheel = item(
  'P1',
  'picture',
  '<headline>A mill wheel</headline><description role="drol:caption">The wheel on Monday.</description><creditline>Kit Marr</creditline>',
  remote('https://a.example/thumb.jpg', 'rendition="rnd:thumbnail" contenttype="image/jpeg" width="120"') +
    remote('https://a.example/wide.jpg', 'rendition="rnd:highRes" contenttype="image/jpeg" width="6000"') +
    remote('https://a.example/page.jpg', 'rendition="rnd:preview" contenttype="image/jpeg" width="1200"'),
);

const read = (content: string) => {
  const source = mustImport(content, 'mill.xml');
  const sorted = sortSource(source, english);
  expect(miscounted(sorted)).toEqual([]);
  return { notes: source.notes, body: sorted.blocks.filter(isBody).map(told) };
};

describe('pictures of a NewsML-G2 message', () => {
  it('come with the story as addresses, with caption, credit and description', () =>
    expect(read(message(text('T1', 'The mill opened'), wheel)).body).toEqual([
      'paragraph: The mill opened, the council said.',
      'image (https://a.example/page.jpg, A mill wheel, by Kit Marr): The wheel on Monday.',
    ]));

  it('go with the story that links to them, where there are several', () => {
    const own = '<link rel="irel:isAssociatedWith" residref="P1"/>';
    const { body } = read(message(text('T1', 'The mill opened', own), text('T2', 'The lock shut'), wheel));
    expect(body.at(-1)).toContain('image (https://a.example/page.jpg');
    const other = read(message(text('T1', 'The mill opened'), text('T2', 'The lock shut', own), wheel));
    expect(other.body.join()).not.toContain('image');
  });

  it('stand alone with their caption where the message has no text', () =>
    expect(read(wheel).body).toEqual([
      'image (https://a.example/page.jpg, A mill wheel, by Kit Marr): The wheel on Monday.',
    ]));

  it('of a kind that no browser shows leave their caption and a note', () => {
    const tiff = wheel.replaceAll('image/jpeg', 'image/tiff');
    const { body, notes } = read(message(text('T1', 'The mill opened'), tiff));
    expect(body).not.toContain('image (');
    expect(notes).toContain('One picture was left out: image/tiff is not shown by browsers. Ask for PNG or JPEG.');
  });

  it('that stand beside the text of one item are in its copy', () => {
    const own = remote('https://a.example/w.png', 'contenttype="image/png"');
    const { body } = read(text('T1', 'The mill opened').replace('</contentSet>', `${own}</contentSet>`));
    expect(body.at(-1)).toBe('image (https://a.example/w.png): ');
  });
});
