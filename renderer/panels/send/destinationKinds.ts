import * as v from 'valibot';
import { destinationName, destinationSchema, type Destination } from '../../../shared/ipc/destinations';
import type { NamedDestination } from '../../../shared/ipc/destinations';
import { fail, succeed, type Outcome } from '../../../shared/story/outcome';
import { parseJson } from '../../../shared/text/parseJson';

/** What a person types to set a destination up; what its kind does not need is left alone. */
export interface DestinationFields {
  readonly name: string;
  readonly kind: Destination['kind'];
  readonly address: string;
  readonly user: string;
  readonly template: string;
  readonly idField: string;
  readonly updateAddress: string;
  readonly secretHeader: string;
  readonly secretPrefix: string;
}

export const noFields: DestinationFields = {
  name: '',
  kind: 'wordpress',
  address: '',
  user: '',
  template: '',
  idField: 'id',
  updateAddress: '',
  secretHeader: 'Authorization',
  secretPrefix: 'Bearer ',
};

export const kindNames: Readonly<Record<Destination['kind'], string>> = {
  wordpress: 'WordPress',
  ghost: 'Ghost',
  http: 'Another system, by a web address',
};

/** What each kind calls its secret, and where a person finds it. */
export const secretNames: Readonly<Record<Destination['kind'], string>> = {
  wordpress: 'Application password',
  ghost: 'Admin API key',
  http: 'Token',
};
export const secretHints: Readonly<Record<Destination['kind'], string>> = {
  wordpress: 'In WordPress: Users, Profile, Application Passwords. Not the password you sign in with.',
  ghost: 'In Ghost: Settings, Integrations, a custom integration.',
  http: 'As the system gave it to you.',
};

/** The fields of a destination that is set up already. */
export function fieldsOf({ name, destination }: NamedDestination): DestinationFields {
  const common = { ...noFields, name, kind: destination.kind, address: destination.address };
  if (destination.kind === 'wordpress') return { ...common, user: destination.user };
  if (destination.kind === 'ghost') return common;
  const { template, idField, update, secretHeader, secretPrefix } = destination;
  return {
    ...common,
    template: template === undefined ? '' : JSON.stringify(template, null, 2),
    idField,
    updateAddress: update?.address ?? '',
    secretHeader,
    secretPrefix,
  };
}

function written(fields: DestinationFields): object {
  const { kind, address, user, template, idField, updateAddress, secretHeader, secretPrefix } = fields;
  if (kind === 'wordpress') return { kind, address, user };
  if (kind === 'ghost') return { kind, address };
  return {
    kind,
    address,
    idField: idField || 'id',
    secretHeader: secretHeader || 'Authorization',
    secretPrefix,
    ...(template !== '' && { template: parseJson(template) }),
    ...(updateAddress !== '' && { update: { address: updateAddress, method: 'PUT' } }),
  };
}

const problems: Readonly<Record<string, string>> = {
  address: 'Give the address of the site, from https:// on and without a name or password in it.',
  'update.address': 'Give the address for updates, from https:// on; {remote} stands for the story’s id there.',
  secretHeader: 'The name of the header is one word, such as Authorization.',
  secretPrefix: 'What stands before the token is plain letters, such as Bearer.',
};

/** A destination of what was typed, or what to put right. Of a destination before, what the form does not ask stays. */
export function readFields(fields: DestinationFields, before: Destination | null = null): Outcome<NamedDestination> {
  const name = fields.name.trim();
  if (!v.is(destinationName, name)) return fail('name', 'Give it a name of at most 40 letters: “The paper”.');
  if (fields.kind === 'wordpress' && fields.user.trim() === '')
    return fail('user', 'Give the name of the user in WordPress whose password it is.');
  const template = fields.template.trim();
  if (fields.kind === 'http' && template !== '' && parseJson(template) === undefined)
    return fail('template', 'The template is no JSON. Compare its braces, quotation marks and commas.');
  const trimmed = { ...fields, address: fields.address.trim(), updateAddress: fields.updateAddress.trim(), template };
  const kept =
    before?.kind === 'http' && fields.kind === 'http' ? { format: before.format, method: before.method } : {};
  const read = v.safeParse(destinationSchema, { ...kept, ...written({ ...trimmed, user: fields.user.trim() }) });
  if (read.success) return succeed({ name, destination: read.output });
  const at = v.getDotPath(read.issues[0]) ?? '';
  return fail('destination', problems[at] ?? 'Something of this cannot be read. Compare it with what the system says.');
}
