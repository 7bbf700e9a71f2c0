import { useMemo, useState } from 'react';
import { exporters } from '../../../shared/exporters/exporters';
import { useStory } from '../../app/currentStory';
import { newsroom } from '../../newsroom';
import { say, showProblem } from '../../state/windowStore';
import { fileOf } from './exportStory';

const longest = 200_000; // characters shown; the file itself is whole

async function copy(text: string, format: string): Promise<void> {
  const outcome = await newsroom.copyToClipboard({ text, html: format.startsWith('html') ? text : '' });
  if (outcome.ok) say('Copied.');
  else showProblem(outcome.problem);
}

/** Each file as it would be written. */
export function Preview({ chosen }: { readonly chosen: readonly string[] }) {
  const [format, setFormat] = useState(chosen[0] ?? '');
  const shown = chosen.includes(format) ? format : (chosen[0] ?? '');
  const story = useStory((view) => view.story);
  const file = useMemo(() => fileOf(story, shown), [story, shown]);
  const exporter = exporters.find(({ id }) => id === shown);
  if (!file || !exporter) return null;
  return (
    <section className="preview" aria-label="Preview">
      <div className="actions">
        <label className="preview-format">Preview{' '}
          <select value={shown} onChange={({ target }) => setFormat(target.value)}>
            {chosen.map((id) => <option key={id} value={id}>{exporters.find((one) => one.id === id)?.label}</option>)}
          </select>
        </label>
        <button type="button" onClick={() => void copy(file.text, shown)}>Copy</button>
      </div>
      {exporter.losses.length > 0 && <p className="fact">Not carried: {exporter.losses.join(' ')}</p>}
      {/* A text longer than its box must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={file.name}>{file.text.slice(0, longest)}</pre>
    </section>
  );
}
