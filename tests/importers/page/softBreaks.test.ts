import { describe, expect, it } from 'vitest';
import { lineTexts, mustImport } from '../importText';

const page = (body: string): readonly string[] =>
  lineTexts(mustImport(`<!DOCTYPE html><html><body><article>${body}</article></body></html>`, 'ferry.html'));

const broken = [
  'The ferry to Sandholm sailed again on Tuesday after eleven weeks in dock,',
  'with forty <b>passengers</b>, two vans and a brass band that nobody had asked',
  'for on board.',
];
const whole =
  'The ferry to Sandholm sailed again on Tuesday after eleven weeks in dock, with forty passengers, two vans and a brass band that nobody had asked for on board.';

describe('breaks in markup', () => {
  it('reads a break in the middle of a sentence as a space', () => {
    expect(page(`<p>${broken.join('<br>')}</p>`)).toEqual([whole]);
    expect(page(`<p>${broken.join(' <br />\n')}</p>`)).toEqual([whole]);
  });

  it('reads one in the middle of a sentence as a space, where no margin proves it', () => {
    expect(page('<p>The ferry to Sandholm sailed again<br>on Tuesday. It was late.</p>')).toEqual([
      'The ferry to Sandholm sailed again on Tuesday. It was late.',
    ]);
    const verse = ['the gulls come after her', 'and cry to the morning', 'for bread and for butter'];
    expect(page(`<p>${verse.join('<br>')}</p>`)).toEqual(verse);
  });

  it('reads two breaks as the end of a paragraph', () => {
    expect(page(`<div>${broken.join('<br>')}<br><br>It was late.</div>`)).toEqual([whole, 'It was late.']);
  });

  it('reads blank lines in one element as ends of paragraphs, where two stand between sentences', () => {
    const three = ['The ferry sailed.', 'It was late.', 'Nobody came.'];
    expect(page(`<p>${three.join('\n\n')}</p>`)).toEqual(three);
    expect(page('<p>The ferry sailed.\n\n  It was late.</p>')).toEqual(['The ferry sailed. It was late.']);
  });

  it('reads the line ends that a page keeps', () => {
    expect(page(`<pre>${broken.join('\n')}\n\nIt was late.\n</pre>`)).toEqual([whole, 'It was late.']);
    expect(page(`<div style="white-space: pre-wrap">${broken.join('\n')}\n\nIt was late.</div>`)).toEqual([
      whole,
      'It was late.',
    ]);
    expect(page('<pre>The ferry sails at dawn,\nthe gulls come after her.</pre>')).toEqual([
      'The ferry sails at dawn,',
      'the gulls come after her.',
    ]);
  });

  it('reads the line ends that a style sheet keeps for a class', () => {
    const sheet = '<style>.story, .note { color: red; white-space: pre-line }</style>';
    expect(page(`${sheet}<div class="text story">The ferry sails.\n\nIt was late.</div>`)).toEqual([
      'The ferry sails.',
      'It was late.',
    ]);
  });

  it('reads line ends as spaces where the page does not keep them', () => {
    expect(page('<p>The ferry sails\n at dawn.</p><p>It was late.</p>')).toEqual([
      'The ferry sails at dawn.',
      'It was late.',
    ]);
  });

  it('leaves verse and addresses broken', () => {
    expect(
      page('<p>The ferry sails at dawn,<br>the gulls come after her,<br>and all the town is drawn</p>'),
    ).toHaveLength(3);
    expect(page('<p>Sandholm Ferry Company<br>14 Quay Street<br>Sandholm</p>')).toHaveLength(3);
  });

  it('reads no break from a comment or a script', () => {
    expect(page(`<script>var a = "<br>";</script><!-- <br> --><p>${broken.join('<br>')}</p>`)).toEqual([whole]);
  });

  it('keeps links and emphasis at their words', () => {
    const source = mustImport(`<article><pre>${broken.join('\n')}</pre></article>`, 'ferry.html');
    expect(source.spans?.map(({ start, end }) => source.text.slice(start, end))).toEqual(['passengers']);
  });
});

describe('breaks in wire copy', () => {
  const nitf = (content: string): readonly string[] =>
    lineTexts(
      mustImport(`<?xml version="1.0"?><nitf><body><body.content>${content}</body.content></body></nitf>`, 'a.xml'),
    );

  it('puts a paragraph together that was broken at a margin', () => {
    expect(nitf(`<p>${broken.join('<br/>').replace(/<.?b>/g, '')}</p><p>It was late.</p>`)).toEqual([
      whole,
      'It was late.',
    ]);
  });

  it('reads preformatted text in its paragraphs', () => {
    expect(nitf(`<pre>${broken.join('\n').replace(/<.?b>/g, '')}\n\nIt was late.</pre>`)).toEqual([
      whole,
      'It was late.',
    ]);
  });

  it('does the same with HTML inside JSON', () => {
    const item = { uri: 'urn:1', headline: 'Ferry sails', body_html: `<p>${broken.join('<br>')}</p>` };
    expect(lineTexts(mustImport(JSON.stringify(item), 'a.json')).at(-1)).toBe(whole);
  });
});
