import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postgresStore } from '../../../server/stories/postgresStore';
import { examine } from '../../../server/upkeep/examine';
import { isFull } from '../../runs';
import { postgres } from '../postgres';
import { killDesk, killPostgres, openRig, pause, until, type Rig } from './rig';

const kills = isFull ? 200 : 6;
/** In full length it takes some twenty minutes. */
const hour = 3_600_000;

/** The same deaths on every run (Lehmer). */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

describe.skipIf(postgres === null || process.platform !== 'linux')('a desk whose processes are killed', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await openRig(['s0', 's1']);
  });
  afterAll(() => rig?.close());

  it(
    `has lost nothing that it acknowledged, and doubled nothing, after ${kills} kills of it or of PostgreSQL`,
    async () => {
      const next = chance(20_261_130);
      for (let n = 0; n < 4; n += 1) rig.addEditor(`s${n % 2}`);
      await until(() => rig.editors.every((line) => line.isOpen()), 'all editors are in');
      const typing = rig.typing(15);
      for (let n = 0; n < kills; n += 1) {
        const before = rig.acknowledged();
        await until(() => rig.acknowledged() > before + 8, 'what is typed is acknowledged');
        // At any moment of a commit.
        await pause(next() * 40);
        await (n % 2 === 0 ? killDesk(rig) : killPostgres(rig));
      }
      await typing.end();
      const { acknowledged, lost, doubled } = await rig.reckon();
      expect(acknowledged).toBeGreaterThan(kills * 8);
      expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
      for (const story of ['s0', 's1']) {
        const texts = rig.editors.filter((_, at) => `s${at % 2}` === story).map((line) => line.text());
        expect(new Set(texts).size).toBe(1);
      }
      const faults = await examine(rig.database(), postgresStore(rig.database()), rig.folder);
      expect(faults.filter(({ state }) => state === 'bad')).toEqual([]);
    },
    hour,
  );
});
