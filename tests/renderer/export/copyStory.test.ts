import { expect, it, vi } from 'vitest';

vi.mock('../../../renderer/panels/export/exportStory', () => ({ fileOf: vi.fn() }));
vi.mock('../../../renderer/newsroom', () => ({ newsroom: {} }));
const { articleOf } = await import('../../../renderer/panels/export/copyStory');

it('copies the article without the page’s head', () => {
  expect(articleOf('<html><head><script>1</script></head><body><article><p>A</p></article></body></html>')).toBe('<article><p>A</p></article>');
  expect(articleOf('<p>A</p>')).toBe('<p>A</p>');
  expect(articleOf('</article><article>')).toBe('</article><article>');
});
