import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { openSettings } from '../../../electron/settings/openSettings';
import { freshFolder } from '../freshFolder';

// As electron-store does: it throws for a file that is no JSON object.
vi.mock('electron-store', () => ({
  default: class {
    readonly path: string;
    readonly store: Record<string, unknown>;
    constructor({ cwd, name }: { cwd: string; name: string }) {
      this.path = join(cwd, `${name}.json`);
      this.store = existsSync(this.path)
        ? (JSON.parse(readFileSync(this.path, 'utf8')) as Record<string, unknown>)
        : {};
    }
    set(key: string, value: unknown): void {
      this.store[key] = value;
      writeFileSync(this.path, JSON.stringify(this.store));
    }
  },
}));

it('mends a damaged settings file at the start, tells it, and goes on with the last good ones', () => {
  const folder = freshFolder();
  const { memory } = openSettings(folder);
  expect(memory.change({ copySize: 22 })).toMatchObject({ ok: true });
  writeFileSync(join(folder, 'config.json'), '{"copySi');
  const next = openSettings(folder);
  expect(next.notice).toContain('damaged');
  expect(next.memory.settings().copySize).toBe(22);
  expect(readdirSync(folder).some((name) => name.startsWith('config.corrupt-'))).toBe(true);
});

it('has nothing to tell of settings that are whole', () => {
  const folder = freshFolder();
  openSettings(folder).memory.change({ copySize: 22 });
  expect(openSettings(folder)).toMatchObject({ notice: null });
});
