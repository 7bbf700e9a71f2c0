import { deliveriesOf } from '../feeds/deliveries';
import { feedTokensOf } from '../feeds/feedTokens';
import { Stop } from '../stop';
import { withDatabase } from './openData';
import type { DeskCommand } from './options';

function idOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Stop(`“${text.slice(0, 40)}” is no number of a delivery. npm run desk -- held lists them.`);
}

export const pushToken: DeskCommand = async ({ values, rest: [feed = ''] }) => {
  if (!/^[a-z0-9][a-z0-9_-]{0,39}$/.test(feed))
    throw new Stop('Name the feed as feeds.yaml does: npm run desk -- push-token partner');
  const token = await withDatabase(values.data, (database) => feedTokensOf(database).make(feed));
  process.stderr.write(
    `A token for the feed ${feed}. It is shown this once; who has it may push: curl -H "Authorization: Bearer TOKEN" --data-binary @FILE http://127.0.0.1:4711/feeds/${feed}?name=FILE\n`,
  );
  process.stdout.write(`${token}\n`);
};

export const held: DeskCommand = ({ values, rest: [text] }) =>
  withDatabase(values.data, async (database) => {
    const id = idOf(text);
    const deliveries = deliveriesOf(database);
    if (id !== null) {
      const bytes = await deliveries.bytes(id);
      if (!bytes) throw new Stop(`There is no delivery ${id}. npm run desk -- held lists those on the hold pile.`);
      process.stdout.write(bytes);
      return;
    }
    for (const { id: n, feed, name, at, attempts, reason, size } of await deliveries.held())
      process.stdout.write(
        `${n}\t${at}\t${feed}\t${name}\t${size} bytes\t${attempts}×\t${reason.replaceAll('\n', ' ')}\n`,
      );
  });

export const replay: DeskCommand = ({ values, rest: [text] }) =>
  withDatabase(values.data, async (database) => {
    const released = await deliveriesOf(database).release(idOf(text));
    if (released === 0) throw new Stop('Nothing of that is on the hold pile. npm run desk -- held lists it.');
    process.stderr.write(
      `${released} ${released === 1 ? 'delivery waits' : 'deliveries wait'} to be read: a desk that is open takes them at once.\n`,
    );
  });
