import { describe, expect, it } from 'vitest';
import { readStyles, sheetStyle } from '../../../shared/importers/page/pageStyles';
import { lineTexts, mustImport } from '../importText';

const page = (css: string, body: string) =>
  mustImport(`<!doctype html><html><head><style>${css}</style></head><body>${body}</body></html>`, 'page.html');
const denial = '<p>The board met.</p><p class="x">The board denied it.</p>';
const isTold = (css: string, body = denial): boolean =>
  page(css, body).notes.some((note) => note.startsWith('Look at 4 words (“The board denied it.”)'));

describe('words that a style sheet keeps from being seen', () => {
  it.each([
    '.x { color: #fff }',
    '.x{color:white}',
    'p, .x { color: rgb(255, 255, 255) } p { color: black }',
    '.x { font-size: 0 }',
    '.x { font: 0/0 a; }',
    '/* .y { */ .x { font-size: 0px !important }',
    '@media screen { .x { color: #FFFFFF } }',
    '@font-face { font-family: A; src: url(a) } .x { color: #fff }',
    '.x { background: black } .x { color: #000 }',
    'body { background: #123456 } .x { color: #123456 }',
  ])('are told, and stay in the copy: %s', (css) => {
    const source = page(css, denial);
    expect(isTold(css)).toBe(true);
    expect(lineTexts(source)).toContain('The board denied it.');
  });

  it.each([
    ['elements of another class', '.y { color: #fff; font-size: 0 }'],
    ['paper', '@media print { .x { color: #fff } }'],
    ['screens that are dark', '@media (prefers-color-scheme: dark) { .x { color: #fff } }'],
    ['elements in a certain place', '.menu .x { color: #fff }'],
    ['white on a ground that some rule may give it', '.hero .x { background: #000 } .x { color: #fff }'],
    ['white on a picture', '.x { color: #fff; background: url(sea.jpg) }'],
    ['letters that a picture is seen through', '.x { color: transparent; background-clip: text }'],
  ])('are not where it speaks of %s', (_what, css) => expect(isTold(css)).toBe(false));

  it('are not where what is within says otherwise', () => {
    const gaps = '<div class="row"><p>The board met.</p><p class="x">The board denied it.</p></div>';
    expect(isTold('.row { font-size: 0 } p { font-size: 16px }', gaps)).toBe(false);
    expect(isTold('.row { font-size: 0 } .row > * { font-size: 16px }', gaps)).toBe(false);
    expect(isTold('.x { color: #fff }', '<p class="x" style="color: #000">The board denied it.</p>')).toBe(false);
    expect(isTold('.x { font-size: 0 }', '<p class="x" style="font-size: 1rem">The board denied it.</p>')).toBe(false);
  });
});

describe('the style sheets of a page', () => {
  it('hold for an element by its id before its classes, and by these before its name', () => {
    const styles = readStyles('<style>p{color:red}.x{color:green}#y{color:blue}</style>');
    const said = sheetStyle(styles, 'p', { id: 'Y', class: 'x z' });
    expect(said.match(/blue|green|red/g)).toEqual(['blue', 'green', 'red']);
  });

  it('that break off or nest are read as far as they make sense, in time that grows with the page', () => {
    for (const css of ['.x{', '{', '}', '.x{color:#fff', '@media{{{', '/*', '@', ',,,{color:#fff}'])
      expect(() => readStyles(`<style>${css}</style><style>`)).not.toThrow();
    expect(readStyles('<style>'.repeat(50_000)).size).toBe(0);
    expect(readStyles(`<style>${'@media{'.repeat(50_000)}</style>`).size).toBe(0);
    expect(readStyles(`<style>${'/*'.repeat(50_000)}</style>`).size).toBe(0);
    expect(readStyles(`<style>${'p{color:red}'.repeat(20_000)}</style>`).size).toBe(1);
  });
});
