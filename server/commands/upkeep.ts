import { mkdirSync } from 'node:fs';
import { openDatabase } from '../postgres/database';
import { migrate } from '../postgres/migrate';
import { Stop } from '../stop';
import { postgresStore } from '../stories/postgresStore';
import { backup as makeBackup, restore as restoreFrom } from '../upkeep/backup';
import { examine } from '../upkeep/examine';
import { findData, withDatabase } from './openData';
import type { DeskCommand } from './options';

const signs = { ok: 'well ', warn: 'mind ', bad: 'FAULT' } as const;

/** Examines the desk; ends with 1 where something is wrong. */
export const doctor: DeskCommand = ({ values }) =>
  withDatabase(values.data, async (database) => {
    mkdirSync(values.data, { recursive: true });
    const verdicts = await examine(database, postgresStore(database), values.data);
    for (const { state, text } of verdicts) process.stdout.write(`${signs[state]}  ${text}\n`);
    if (verdicts.some(({ state }) => state === 'bad')) process.exitCode = 1;
  });

export const backup: DeskCommand = ({ values, rest: [folder] }) => {
  if (folder === undefined) throw new Stop('Say where to: npm run desk -- backup FOLDER');
  return withDatabase(values.data, async (_, { connection }) => {
    process.stdout.write(`${await makeBackup(connection, folder)}\n`);
  });
};

export const restore: DeskCommand = async ({ values, rest: [folder] }) => {
  if (folder === undefined) throw new Stop('Say which: npm run desk -- restore FOLDER --data NEW-FOLDER');
  const { connection, embedded } = await findData(values.data);
  const database = openDatabase(connection, 2);
  try {
    const { rows } = await database.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`);
    if (rows[0]?.there === true)
      throw new Stop(
        'This database holds a desk already, and nothing is written over. Restore into a new one: --data NEW-FOLDER, or an empty database named by VERBATIM_PG.',
      );
    const { at } = await restoreFrom(connection, folder);
    await migrate(database);
    process.stderr.write(
      `The desk is back as it was at ${at}. npm run desk -- doctor looks through it. Tokens work as before.\n`,
    );
  } finally {
    await database.end();
    if (embedded?.isStarted === true) await embedded.stop();
  }
};
