import { readFileSync } from 'node:fs';
import { houseStyles } from '../../shared/houseStyle/houseStyle';
import { createDesk } from '../createDesk';
import { readFeeds } from '../feeds/config';
import type { FeedsSetting } from '../feeds/openWire';
import { createLog, errorFields, type Log } from '../log';
import type { Embedded } from '../postgres/embedded';
import { isRunning } from '../postgres/processes';
import { Stop } from '../stop';
import { findData } from './openData';
import type { DeskCommand, Values } from './options';

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Stop(`“${text}” is no port. Give a number up to 65535.`);
}

function readTls({ cert, key }: Values): { cert: string; key: string } | null {
  if (cert === undefined && key === undefined) return null;
  if (cert === undefined || key === undefined) throw new Stop('Give both --cert and --key, or neither.');
  return { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
}

function readSetting({ feeds, workers, queue }: Values): FeedsSetting | null {
  if (feeds === undefined) return null;
  const count = Number(workers);
  if (!Number.isInteger(count) || count < 1 || count > 64) throw new Stop('Give --workers a number from 1 to 64.');
  if (queue !== undefined && !/^rediss?:\/\//.test(queue))
    throw new Stop('--queue names a Redis or Valkey: redis://HOST:PORT. Without it the queue is kept in PostgreSQL.');
  return { feeds: readFeeds(feeds), workers: count, readerProgram: process.argv[1] ?? '', redis: queue ?? null };
}

const isLoopback = (host: string): boolean => /^(127\.|localhost$|::1$)/.test(host);

/** How often a desk looks whether its own PostgreSQL runs, in milliseconds. */
const lookEvery = 1000;

/** Keeps the desk's own PostgreSQL running, whatever ended it. */
function keepRunning({ pid, revive }: Embedded, log: Log): { readonly stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  let isBusy = false;
  const look = async (): Promise<void> => {
    try {
      if (await revive()) log('warn', 'database-started-anew');
    } catch (error) {
      // What is left of the one before may hold its memory for a moment.
      log('error', 'database-not-started', errorFields(error));
    }
    isBusy = false;
  };
  const timer = setInterval(() => {
    if (isBusy || isRunning(pid())) return;
    isBusy = true;
    running = look();
  }, lookEvery);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

/** Opens the desk, and closes it in order when it is told to end. */
export const serve: DeskCommand = async ({ values }) => {
  const houseStyle = houseStyles.find(({ name }) => name.toLowerCase() === values['house-style'].toLowerCase());
  if (!houseStyle) throw new Stop(`There is no house style “${values['house-style']}”.`);
  const tls = readTls(values);
  const feeds = readSetting(values);
  const log = createLog((line) => process.stdout.write(line));
  if (!tls && !isLoopback(values.host)) log('warn', 'no-tls', { host: values.host });
  const { connection, embedded } = await findData(values.data);
  const desk = await createDesk({
    connection,
    host: values.host,
    port: readPort(values.port),
    houseStyle,
    log,
    folder: values.data,
    origins: values.origin ?? [],
    ...(tls ? { tls } : {}),
    ...(feeds ? { feeds } : {}),
  });
  process.stderr.write(`The desk is open at ${tls ? 'wss' : 'ws'}://${values.host}:${desk.port}\n`);
  const kept = embedded && keepRunning(embedded, log);
  let isClosing = false;
  const close = async (): Promise<void> => {
    if (isClosing) return;
    isClosing = true;
    log('info', 'closing');
    await kept?.stop();
    await desk.close();
    await embedded?.stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close());
};
