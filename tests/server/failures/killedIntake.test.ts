import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runDesk } from '../../../bench/desk/deskProcess';
import { postgresStore } from '../../../server/stories/postgresStore';
import { examine } from '../../../server/upkeep/examine';
import { isFull } from '../../runs';
import { builtDesk } from '../builtDesk';
import { ninjs } from '../feeds/wireCopy';
import { postgres } from '../postgres';
import { killDesk, killPostgres, openRig, pause, until, type Rig } from './rig';

const kills = isFull ? 40 : 3;
const hour = 3_600_000;

describe.skipIf(postgres === null || process.platform !== 'linux')(
  'a desk that takes in the wire while it is killed',
  () => {
    let rig: Rig | null = null;
    afterAll(() => rig?.close());

    it(
      `has on the wire, once, every push that it acknowledged, after ${kills} kills of it or of PostgreSQL`,
      async () => {
        const own = (rig = await openRig([]));
        const feeds = join(own.folder, 'feeds.yaml');
        writeFileSync(feeds, 'feeds:\n  - { name: partner, push: true }\n');
        await killDesk(own, ['--feeds', feeds]);
        const token = runDesk(builtDesk(), ['push-token', 'partner', '--data', own.folder]);
        const acknowledged = new Set<string>();
        let isOver = false;
        let next = 0;
        const pushing = Array.from({ length: 3 }, async () => {
          // oxlint-disable-next-line no-unmodified-loop-condition -- the kills end it
          while (!isOver) {
            const uri = `urn:killed:${(next += 1)}`;
            // Sent again until it is acknowledged, as a feed does.
            for (let isTaken = false; !isTaken;) {
              isTaken = await fetch(`http://127.0.0.1:${own.port}/feeds/partner`, {
                method: 'POST',
                headers: { Authorization: `Bearer ${token}` },
                body: ninjs({ uri }),
                signal: AbortSignal.timeout(10_000),
              }).then(
                ({ ok }) => ok,
                () => false,
              );
              if (!isTaken) await pause(100);
            }
            acknowledged.add(uri);
            await pause(20);
          }
        });
        for (let n = 0; n < kills; n += 1) {
          const before = acknowledged.size;
          await until(() => acknowledged.size > before + 10, 'pushes are acknowledged');
          await (n % 2 === 0 ? killPostgres(own) : killDesk(own, ['--feeds', feeds]));
        }
        isOver = true;
        await Promise.all(pushing);
        const waiting = async (): Promise<number> => {
          const { rows } = await own
            .database()
            .query<{ n: number }>(`select count(*)::int as n from delivery where state <> 'read'`);
          return rows[0]?.n ?? 0;
        };
        await until(async () => (await waiting()) === 0, 'all that came is read', 300);
        const { rows } = await own
          .database()
          .query<{ guid: string; n: number }>('select guid, count(*)::int as n from wire_item group by guid');
        const there = new Map(rows.map(({ guid, n }) => [guid, n]));
        expect([...acknowledged].filter((uri) => there.get(uri) !== 1)).toEqual([]);
        const faults = await examine(own.database(), postgresStore(own.database()), own.folder);
        expect(faults.filter(({ state }) => state === 'bad')).toEqual([]);
      },
      hour,
    );
  },
);
