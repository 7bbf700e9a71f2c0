import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { createServer as createSilentServer, type AddressInfo, type Server as NetServer } from 'node:net';
import { join } from 'node:path';
import { dial, type Network, type Place } from '../../../electron/web/network';

const certificate = (name: string): string => readFileSync(join(import.meta.dirname, 'certificates', name), 'utf8');

/** The public place that every stub name stands for; the connection then goes to the loopback server. */
const anywhere: Place = { address: '93.184.216.34', family: 4 };
const loopback: Place = { address: '127.0.0.1', family: 4 };

/** A web of one server, whose names and places are what the test says. */
export interface TestWeb extends Network {
  readonly requests: readonly IncomingMessage[];
  readonly dialled: readonly string[];
  readonly close: () => Promise<void>;
}

export interface TestWebSettings {
  readonly answer?: RequestListener;
  /** What a name stands for; a public place where nothing is said. */
  readonly places?: (host: string, asked: number) => readonly string[];
  /** Speaks TLS with this certificate, or over this old version. */
  readonly certificate?: string;
  readonly oldTls?: true;
  /** The certificate's authority is not known to the reader. */
  readonly untrusted?: true;
  /** Takes the connection and never says a word. */
  readonly silent?: true;
}

function serverOf(
  { answer, certificate: name, oldTls, silent }: TestWebSettings,
  requests: IncomingMessage[],
): Server | NetServer {
  if (silent) return createSilentServer();
  const listener: RequestListener = (request, response) => {
    requests.push(request);
    answer?.(request, response);
  };
  if (name === undefined) return createServer(listener);
  const old = oldTls ? ({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const) : {};
  return createSecureServer({ key: certificate('page.key'), cert: certificate(name), ...old }, listener);
}

/** Starts the server; every connection that the reader makes ends there. */
export async function startWeb(settings: TestWebSettings): Promise<TestWeb> {
  const requests: IncomingMessage[] = [];
  const dialled: string[] = [];
  const asked = new Map<string, number>();
  const sockets = new Set<{ destroy: () => unknown }>();
  const server = serverOf(settings, requests);
  server.on('connection', (socket: { destroy: () => unknown }) => void sockets.add(socket));
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    dialled,
    resolve: async (host) => {
      asked.set(host, (asked.get(host) ?? 0) + 1);
      const places = settings.places?.(host, asked.get(host) ?? 1);
      return places?.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })) ?? [anywhere];
    },
    connect: (target) => {
      dialled.push(...target.places.map(({ address }) => address));
      return dial(
        { ...target, port, places: [loopback] },
        settings.untrusted ? undefined : certificate('authority.pem'),
      );
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => void server.close(done));
    },
  };
}
