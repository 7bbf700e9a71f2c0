import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadStory } from '../../../shared/desk/loadStory';
import { exporters } from '../../../shared/exporters/exporters';
import { british } from '../../../shared/houseStyle/houseStyle';
import { formOf } from '../../../renderer/panels/export/fileForm';

const harbour = loadStory(
  { name: 'harbour.txt', bytes: readFileSync('resources/stories/harbour-dredging.txt') },
  british,
  'harbour-0001',
);
const noTrouble = (): null => null;

it.each(exporters.map((exporter) => [exporter.id, exporter] as const))('finds %s well formed', (id, exporter) => {
  if (!harbour.ok) throw new Error(harbour.problem.message);
  const file = exporter.export(harbour.value.story, { houseStyle: british, now: '2026-01-01T00:00:00Z' });
  expect(formOf(file, id, noTrouble)).toMatchObject({ isGood: true });
});

it('says what is wrong with a file', () => {
  const says = (mediaType: string, text: string, format = 'x'): string =>
    formOf({ mediaType, text }, format, () => 'no root').says;
  expect(says('application/json', '{')).toContain('Not valid JSON');
  expect(says('application/json', '{"uri":1}', 'ninjs-1.4')).toContain('without headline, body_xhtml');
  expect(says('application/json', 'null', 'ghost')).toContain('without db');
  expect(says('application/nitf+xml', '<a')).toContain('no root');
  expect(says('text/markdown', '---\na: b\n')).toContain('not closed');
  expect(formOf({ mediaType: 'x', text: '', bytes: new Uint8Array(9) }, 'docx', noTrouble).isGood).toBe(false);
  expect(says('text/html', '<html>', 'html')).toContain('breaks off');
});
