import { Sheet } from '../../app/Sheet';
import { SettingsForm } from './SettingsForm';

/** How the window looks and what this house has agreed on. All of it holds as it is changed. */
export function SettingsSheet() {
  return (
    <Sheet name="settings" label="Settings" title="Settings">
      {() => <SettingsForm />}
    </Sheet>
  );
}
