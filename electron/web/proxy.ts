import { request } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { URL } from 'node:url';
import { connect as connectSecure } from 'node:tls';
import * as v from 'valibot';
import { diskError } from '../../disk/disk';
import type { Network, Target } from './network';

/** A proxy of a newsroom: its name and port, and no password, which every user of the machine could read. */
export const proxyAddress = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^http:\/\/[a-z0-9.-]{1,253}:[0-9]{1,5}\/?$/i),
);

/** Has the proxy open a way to the target. Rejects with EPROXY where it does not. */
function tunnel(proxy: URL, { host, port }: Target, signal: AbortSignal): Promise<Socket> {
  const name = isIP(host) === 6 ? `[${host}]` : host;
  return new Promise((done, failed) => {
    const asked = request({
      host: proxy.hostname,
      port: proxy.port,
      method: 'CONNECT',
      path: `${name}:${port}`,
      headers: { Host: `${name}:${port}` },
      signal,
    });
    asked.once('connect', (response, socket) => {
      if (response.statusCode === 200) return done(socket);
      socket.destroy();
      failed(diskError('EPROXY', `The proxy answered ${response.statusCode}`));
    });
    asked.once('error', () => failed(diskError('EPROXY', 'The proxy did not answer')));
    asked.end();
  });
}

/** The web through a newsroom's proxy, which looks names up itself and so decides where they lead. */
export const throughProxy = (address: string, trusted: readonly string[] | undefined): Network => ({
  resolve: null,
  async connect(target, signal) {
    const socket = await tunnel(new URL(address), target, signal);
    if (!target.secure) return socket;
    return connectSecure({
      socket,
      ...(isIP(target.host) === 0 ? { servername: target.host } : {}),
      minVersion: 'TLSv1.2',
      rejectUnauthorized: true,
      ...(trusted !== undefined && { ca: [...trusted] }),
    });
  },
});
