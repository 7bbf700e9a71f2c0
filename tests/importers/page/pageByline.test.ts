import { describe, expect, it } from 'vitest';
import { tell } from '../told';

const copy =
  '<p>The ferry to Sandholm sailed again on Tuesday after eleven weeks in dock, with forty passengers.</p><p>“It is a start,” said Mona Rask, who runs the café on the pier.</p>';
const page = (top: string, head = '', below = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Ferry sails again - Coast Wire</title>${head}</head><body><article><h1>Ferry sails again</h1>${top}${copy}</article>${below}</body></html>`;
const told = (top: string, head?: string, below?: string) => tell(page(top, head, below), 'ferry.html');

describe('who wrote the story', () => {
  it.each([
    ['a class', '<p class="byline">Lise Thorne</p>'],
    ['a class with a word before it', '<div class="article-byline__name">Lise Thorne</div>'],
    ['a link to the author', '<div><a rel="author" href="/lise">Lise Thorne</a></div>'],
    ['a property', '<div itemprop="author"><span itemprop="name">Lise Thorne</span></div>'],
    ['a card', '<div class="h-card p-author">Lise Thorne</div>'],
    ['a span that shares its line with the date', '<p><span class="author">Lise Thorne</span> | 2 May 2025</p>'],
    ['a line that begins with “By”', '<p>By <span class="author-name">Lise Thorne</span></p>'],
  ])('is told by %s', (_, top) => {
    const story = told(top);
    expect(story.byline).toMatch(/^(?:By )?Lise Thorne$/);
    expect(story.body.join(' ')).not.toContain('Lise Thorne');
  });

  it.each([
    ['a tag', '<meta name="author" content="Lise Thorne">'],
    ['another name of that tag', '<meta property="article:author" content="Lise Thorne">'],
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry sails again", "author": {"@type": "Person", "name": "Lise Thorne"}}</script>',
    ],
    ['a tag with “By”', '<meta name="byl" content="By Lise Thorne">'],
  ])('is told by %s in the head alone', (_, head) => {
    const story = told('', head);
    expect(story.byline).toBe('Lise Thorne');
    expect(story.sorted.reasons[story.sorted.blocks.findIndex(({ kind }) => kind === 'byline')]).toBe(
      'The page states it.',
    );
  });

  it.each([
    [
      'a person elsewhere on the page, by an id',
      '<script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#lise","name":"Lise Thorne"},' +
        '{"@type":"NewsArticle","headline":"Ferry sails again","author":{"@id":"#lise"}}]}</script>',
    ],
    ['a name as libraries write it', '<meta name="DC.Creator" content="Thorne, Lise">'],
  ])('is told by the head as %s', (_, head) => expect(told('', head).byline).toBe('Lise Thorne'));

  it('is told where the name shares its line with paper and date, which stay apart', () => {
    const line = '<p>Lise Thorne | Coast Wire | 2 May 2025</p>';
    const story = told(line, '<meta name="author" content="Lise Thorne">');
    expect(story.byline).toBe('Lise Thorne');
    expect(story.body.join(' ')).not.toContain('Thorne');
  });

  it('is told without what the writer does', () => {
    const story = told('<p class="byline-name">Lise Thorne</p><p class="byline-post">Rural affairs correspondent</p>');
    expect(story.byline).toBe('Lise Thorne');
    expect(story.body.join(' ')).not.toContain('correspondent');
  });

  it('is told once where head and page both tell it', () => {
    expect(told('<p>Lise Thorne</p>', '<meta name="author" content="Lise Thorne">').body).toHaveLength(2);
    expect(told('<p>By Lise Thorne, Sandholm</p>', '<meta name="author" content="Lise Thorne">').byline).toBe(
      'By Lise Thorne, Sandholm',
    );
  });

  it('joins the names of several', () => {
    const head =
      '<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"name": "Lise Thorne"}, {"name": "Per Holm"}]}</script>';
    expect(told('', head).byline).toBe('Lise Thorne and Per Holm');
  });

  it.each([
    ['a reader', '', '', '<div class="comments"><p class="comment-author">Per Holm</p><p>So it sails.</p></div>'],
    ['a system’s word', '', '<meta name="author" content="admin">', ''],
    ['an address', '', '<meta property="article:author" content="https://social.example/lise">', ''],
    ['a biography', '', '', '<div class="author-bio"><p>Per Holm writes about soup.</p></div>'],
  ])('is nobody told by %s', (_, top, head, below) => expect(told(top, head, below).byline).toBeUndefined());
});

describe('what else the page states', () => {
  it('gives the headline where no line shows one', () => {
    const html = `<html><head><title>Ferry sails again - Coast Wire</title><meta property="og:site_name" content="Coast Wire"></head><body>${copy}</body></html>`;
    expect(tell(html, 'ferry.html').headline).toBe('Ferry sails again');
  });

  it('gives keywords, publisher and date', () => {
    const head =
      '<meta property="article:tag" content="Ferries"><meta property="article:tag" content="Sandholm"><meta property="og:site_name" content="Coast Wire"><meta name="dcterms.created" content="2025-05-02T10:00:00Z">';
    const story = told('', head);
    expect(story.sorted.source.metadata).toMatchObject({ keywords: 'Ferries, Sandholm', publisher: 'Coast Wire' });
    expect(story.published).toBe('2025-05-02T10:00:00Z');
  });
});
