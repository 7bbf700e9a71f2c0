import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../server/postgres/database';
import { migrate } from '../../server/postgres/migrate';
import { migrations } from '../../server/postgres/migrations';
import { Stop } from '../../server/stop';
import { emptyDatabase, postgres } from './postgres';

describe.skipIf(postgres === null)('migrations', () => {
  let database: Database;
  beforeAll(async () => void (database = openDatabase(await emptyDatabase())));
  afterAll(() => database.end());

  it('lead from the first to the newest with all that was there, each made once', async () => {
    expect(await migrate(database, migrations.slice(0, 1))).toBe(1);
    await database.query("insert into person (name, role, token_sha256) values ('Ann', 'sub', 'x')");
    expect(await migrate(database)).toBe(migrations.length - 1);
    expect(await migrate(database)).toBe(0);
    expect((await database.query('select name from person')).rows).toEqual([{ name: 'Ann' }]);
  });

  it('are made once though two desks start at once', async () => {
    const other = openDatabase(await emptyDatabase());
    const counts = await Promise.all([migrate(other), migrate(other)]);
    expect(counts.toSorted()).toEqual([0, migrations.length]);
    await other.end();
  });

  it('leave all as it was where one fails', async () => {
    const broken = [...migrations, { name: 'broken', sql: 'create table fine (a int); create table person (b int)' }];
    await expect(migrate(database, broken)).rejects.toThrow(/person/);
    await expect(database.query('select * from fine')).rejects.toThrow(/fine/);
    expect(await migrate(database)).toBe(0);
  });

  it('refuse a database of a newer Verbatim, and one made otherwise', async () => {
    await expect(migrate(database, [])).rejects.toThrow(Stop);
    const [first, ...rest] = migrations;
    await expect(migrate(database, [{ ...first!, sql: 'select 1' }, ...rest])).rejects.toThrow(/another Verbatim/);
  });
});
