import { BlockList, isIP } from 'node:net';

type Net = readonly [address: string, prefix: number];

// IPv4 that the registries keep for machines at home, for tests and for broadcasts.
const reserved4: readonly Net[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

// All public IPv6 lies in here; loopback, local and mapped addresses and NAT64 lie outside.
const public6: Net = ['2000::', 3];
// Inside it: tunnels that carry an IPv4 address of anybody's choice, and addresses for documents.
const reserved6: readonly Net[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

function listOf(nets: readonly Net[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [address, prefix] of nets) list.addSubnet(address, prefix, family);
  return list;
}

const blocked4 = listOf(reserved4, 'ipv4');
const allowed6 = listOf([public6], 'ipv6');
const blocked6 = listOf(reserved6, 'ipv6');

/** True for an IP address that anybody on the internet could be; false for one of this machine or its network, and for what is none. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !blocked4.check(address, 'ipv4');
  // A zone belongs to a local link.
  if (family !== 6 || address.includes('%')) return false;
  return allowed6.check(address, 'ipv6') && !blocked6.check(address, 'ipv6');
}
