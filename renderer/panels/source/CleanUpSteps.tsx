import { useMemo } from 'react';
import { cleanUpSteps } from '../../../shared/desk/source/cleanUpSteps';
import { useStory } from '../../app/currentStory';
import { capital } from '../parts/capital';
import { toggleStep } from './sourceCommands';

/** What cleaning took out and why; each step can be switched off, and on again. */
export function CleanUpSteps() {
  const story = useStory((view) => view.story);
  const steps = useMemo(() => cleanUpSteps(story), [story]);
  if (steps.length === 0) return null;
  return (
    <details className="fold steps">
      <summary>
        Clean-up steps <span className="count">{steps.length}</span>
      </summary>
      <ul className="plain-list" aria-label="Clean-up steps">
        {steps.map(({ reason, lines, out }) => (
          <li key={reason}>
            <label className="tick">
              <input type="checkbox" checked={out > 0} onChange={({ target }) => toggleStep(reason, target.checked)} />
              <span>
                {capital(reason)} <span className="meta">{lines === 1 ? '1 line' : `${lines} lines`}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
