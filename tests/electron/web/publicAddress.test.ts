import { BlockList, isIP } from 'node:net';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isPublicAddress } from '../../../electron/web/publicAddress';

it.each([
  '93.184.216.34',
  '8.8.8.8',
  '1.1.1.1',
  '172.15.255.255',
  '172.32.0.1',
  '100.63.255.255',
  '100.128.0.1',
  '169.253.1.1',
  '2606:2800:220:1:248:1893:25c8:1946',
  '2a00:1450:4001::1',
])('takes %s for public', (address) => expect(isPublicAddress(address)).toBe(true));

it.each([
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '10.255.255.255',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '100.127.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '::ffff:7f00:1',
  '::127.0.0.1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  '5f00::1',
  '',
  'localhost',
  '127.1',
  '2130706433',
  '0x7f000001',
  '2606:2800::1%lo',
])('takes %s for local, reserved or none', (address) => expect(isPublicAddress(address)).toBe(false));

it('never takes an address of this machine or its network for public, however it is written', () => {
  const inside = new BlockList();
  for (const [net, prefix] of [
    ['127.0.0.0', 8],
    ['10.0.0.0', 8],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['169.254.0.0', 16],
  ] as const)
    inside.addSubnet(net, prefix);
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      expect(isIP(address)).toBe(4);
      if (inside.check(address)) expect(isPublicAddress(address)).toBe(false);
      expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
      expect(isPublicAddress(`64:ff9b::${address}`)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

it('answers any text at all', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void isPublicAddress(text)));
});
