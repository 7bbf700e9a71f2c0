import { useDeferredValue, useMemo, useState } from 'react';
import type { ExportedFile, Exporter } from '../../../shared/exporters/exporter';
import { exporters } from '../../../shared/exporters/exporters';
import type { StoryDocument } from '../../../shared/story/storyDocument';
import { useStory } from '../../app/currentStory';
import { useStore } from '../../state/useStore';
import { windowStore } from '../../state/windowStore';
import { copyFile } from './copyStory';
import { exportStory, fileOf } from './exportStory';
import { checkXml, formOf } from './fileForm';
import { highlight, languageOf } from './highlight';

/** Characters shown: at first what is looked at, then as much as a window can bear. The file itself is whole. */
const [shownFirst, longest] = [12_000, 200_000];

function FileText({ file }: { readonly file: ExportedFile }) {
  const [isWhole, setWhole] = useState(false);
  const end = isWhole ? longest : shownFirst;
  const tokens = useMemo(() => highlight(file.text.slice(0, end), languageOf(file.mediaType)), [file, end]);
  return (
    <>
      {/* A text longer than its box must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} aria-label={file.name}>
        {/* The stretches of a file have no names, only an order. */}
        {/* oxlint-disable-next-line react/no-array-index-key */}
        {tokens.map(({ kind, text }, at) =>
          kind === 'plain' ? (
            text
          ) : (
            <span key={at} data-token={kind}>
              {text}
            </span>
          ),
        )}
      </pre>
      {file.text.length > end && !isWhole && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          Show the rest of it
        </button>
      )}
    </>
  );
}

/** What is known of a file before it is written: its form, what this story loses, what the format never carries. */
function Facts({ file, exporter }: { readonly file: ExportedFile; readonly exporter: Exporter }) {
  const form = useMemo(() => formOf(file, exporter.id, checkXml), [file, exporter]);
  return (
    <>
      <p className="form" data-tone={form.isGood ? 'ready' : 'trouble'}>
        {form.says}
      </p>
      {file.notices.length > 0 && (
        <div data-tone="warn" className="file-notices">
          <p className="fact">In this file:</p>
          <ul className="reasons">
            {file.notices.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
      {exporter.losses.length > 0 && (
        <details className="fold losses">
          <summary>What this format does not carry ({exporter.losses.length})</summary>
          <ul className="reasons">
            {exporter.losses.map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Each file as it would be written; made once the panel stands, and again when the typing rests. */
export function Preview({ chosen, held }: { readonly chosen: readonly string[]; readonly held: boolean }) {
  const [format, setFormat] = useState(chosen[0] ?? '');
  const shown = chosen.includes(format) ? format : (chosen[0] ?? '');
  const story = useDeferredValue<StoryDocument | null>(
    useStory((view) => view.story),
    null,
  );
  const settings = useStore(windowStore, (now) => now.settings);
  // The settings name the house style and the file: other ones make another file.
  // oxlint-disable-next-line react/exhaustive-deps
  const file = useMemo(() => story && fileOf(story, shown), [story, shown, settings]);
  const exporter = exporters.find(({ id }) => id === shown);
  if (!file || !exporter) return null;
  return (
    <section className="preview" aria-label="Preview">
      <label className="preview-format">
        Preview{' '}
        <select value={shown} onChange={({ target }) => setFormat(target.value)}>
          {chosen.map((id) => (
            <option key={id} value={id}>
              {exporters.find((one) => one.id === id)?.label}
            </option>
          ))}
        </select>
      </label>
      <div className="actions">
        <button type="button" disabled={held} onClick={() => void exportStory([shown])}>
          Save this one
        </button>
        <button type="button" disabled={held || file.bytes !== undefined} onClick={() => void copyFile(file)}>
          Copy
        </button>
        <code className="file-name">{file.name}</code>
      </div>
      <Facts file={file} exporter={exporter} />
      <FileText file={file} />
    </section>
  );
}
