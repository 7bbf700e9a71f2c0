import { expect, it, vi } from 'vitest';
import { british } from '../../../shared/houseStyle/houseStyle';
import { fileBytes } from '../../../shared/receipt/fileBytes';
import { htmlExporter } from '../../../shared/exporters/formats/htmlExporter';
import { parseReceipt } from '../../../shared/receipt/receipt';
import { verifyReceipt } from '../../../shared/receipt/verifyReceipt';
import { receiptsFor } from '../../../renderer/panels/export/receiptsFor';
import { load, ready } from '../../receipt/stories';

vi.mock('../../../renderer/state/windowStore', () => ({ windowStore: { get: () => ({ settings: {} }) } }));
vi.mock('../../../renderer/panels/export/exportChoices', () => ({ styleForExport: () => british }));

it('makes the receipt of a file under the name it was written by', () => {
  const { story } = load(ready);
  const bytes = fileBytes(htmlExporter.export(story, { houseStyle: british, now: '2026-03-01T10:00:00Z' }));
  const [made] = receiptsFor(story, [], [{ format: 'html', name: 'story-2.html', bytes }]);
  expect(made?.name).toBe('story-2.html.receipt.json');
  const receipt = parseReceipt('', made?.content ?? '');
  expect(receipt).toMatchObject({ ok: true, value: { file: { name: 'story-2.html', format: 'html' } } });
  expect(receipt.ok && verifyReceipt(bytes, receipt.value, story.source.text).isProven).toBe(true);
});
