import { expect, it, vi } from 'vitest';

vi.mock('../../../renderer/panels/export/exportStory', () => ({ fileOf: vi.fn() }));
vi.mock('../../../renderer/newsroom', () => ({ newsroom: {} }));
const { articleOf } = await import('../../../renderer/panels/export/copyStory');

it('copies the article without the page’s head', () => {
  expect(articleOf('<html><head><script>1</script></head><body><article><p>A</p></article></body></html>')).toBe(
    '<article><p>A</p></article>',
  );
  expect(articleOf('<p>A</p>')).toBe('<p>A</p>');
  expect(articleOf('</article><article>')).toBe('</article><article>');
});

it('leaves no element around which browsers set marks of their own', () => {
  expect(articleOf('<article><p>‘<q class="quotation">A</q>’</p></article>')).toBe(
    '<article><p>‘<span class="quotation">A</span>’</p></article>',
  );
});
