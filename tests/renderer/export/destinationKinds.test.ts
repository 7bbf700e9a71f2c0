import { describe, expect, it } from 'vitest';
import { fieldsOf, noFields, readFields } from '../../../renderer/panels/send/destinationKinds';

const messageOf = (fields: Partial<typeof noFields>): string => {
  const read = readFields({
    ...noFields,
    name: 'The paper',
    address: 'https://paper.example',
    user: 'desk',
    ...fields,
  });
  return read.ok ? 'ok' : read.problem.message;
};

describe('what is typed to set a destination up', () => {
  it('is told what to put right, one thing at a time', () => {
    expect(messageOf({})).toBe('ok');
    expect(messageOf({ name: ' ' })).toContain('Give it a name');
    expect(messageOf({ user: '' })).toContain('name of the user');
    expect(messageOf({ address: 'http://paper.example' })).toContain('https://');
    expect(messageOf({ kind: 'http', template: '{"a":' })).toContain('no JSON');
    expect(messageOf({ kind: 'http', updateAddress: 'cms.example' })).toContain('{remote}');
    expect(messageOf({ kind: 'http', secretHeader: 'X Token' })).toContain('one word');
  });

  it('comes back as it was when the destination is changed, with what the form does not ask', () => {
    const destination = {
      kind: 'http',
      address: 'https://cms.example/items',
      method: 'PUT',
      template: { head: '{title}' },
      update: { address: 'https://cms.example/items/{remote}', method: 'PUT' },
      secretHeader: 'X-Token',
      secretPrefix: '',
      format: 'nitf',
      idField: 'data.id',
    } as const;
    expect(readFields(fieldsOf({ name: 'Wire', destination }), destination)).toEqual({
      ok: true,
      value: { name: 'Wire', destination },
    });
  });
});
