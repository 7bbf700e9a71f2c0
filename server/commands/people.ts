import { roles, type Role } from '../../shared/ipc/deskProtocol';
import { peopleOf } from '../people/people';
import { postgresStore } from '../stories/postgresStore';
import { Stop } from '../stop';
import type { DeskCommand } from './options';
import { withDatabase } from './openData';

const isRole = (name: string): name is Role => (roles as readonly string[]).includes(name);

/** What the machine's own user does stands in the log under this name. */
const atTheMachine = 'desk';

/** A name as it stands beside decisions: on one line, and not the desk's own. */
function nameOf(rest: readonly string[]): string {
  const name = rest.join(' ').trim();
  if (name === '' || name.length > 100 || /\p{Cc}/u.test(name))
    throw new Stop('Say whom: npm run desk -- invite "Ann Lee" --role sub');
  if (name === atTheMachine)
    throw new Stop(`“${name}” is what the desk itself is called in the log. Choose another name.`);
  return name;
}

export const invite: DeskCommand = async ({ values, rest }) => {
  const name = nameOf(rest);
  const { role } = values;
  if (!isRole(role)) throw new Stop(`There is no role “${role}”. Choose one of: ${roles.join(', ')}.`);
  const isReadOnly = values['read-only'] === true;
  const token = await withDatabase(values.data, async (database) => {
    const made = await peopleOf(database).invite({ name, role, isReadOnly });
    const what = JSON.stringify({ name, role, isReadOnly });
    await postgresStore(database).logDecision({
      person: atTheMachine,
      story: null,
      version: null,
      kind: 'invite',
      what,
    });
    return made;
  });
  process.stderr.write(
    `A token for ${name} (${role}${isReadOnly ? ', read-only' : ''}). It is shown this once; who has it, signs in as ${name}:\n`,
  );
  process.stdout.write(`${token}\n`);
};

export const revoke: DeskCommand = async ({ values, rest }) => {
  const name = nameOf(rest);
  await withDatabase(values.data, async (database) => {
    if (!(await peopleOf(database).revoke(name))) throw new Stop(`Nobody called “${name}” may sign in.`);
    const what = JSON.stringify({ name });
    await postgresStore(database).logDecision({
      person: atTheMachine,
      story: null,
      version: null,
      kind: 'revoke',
      what,
    });
  });
  process.stderr.write(`${name} can sign in no more. Windows that are open are cut off.\n`);
};

export const people: DeskCommand = async ({ values }) => {
  const all = await withDatabase(values.data, (database) => peopleOf(database).list());
  for (const { name, role, isReadOnly } of all)
    process.stdout.write(`${role}${isReadOnly ? ' (read-only)' : ''}\t${name}\n`);
};
