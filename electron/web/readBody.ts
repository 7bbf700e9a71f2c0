import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** Why a body was not taken whole. */
export type BodyFault = 'too-large' | 'unknown-encoding';

const unpackers: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
};

/** The body as it reads once unpacked; null when it is packed in a way that was not asked for. */
function unpacked(response: IncomingMessage): Readable | null {
  const coding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (coding === 'identity' || coding === '') return response;
  const unpacker = Object.hasOwn(unpackers, coding) ? unpackers[coding]?.() : undefined;
  if (!unpacker) return null;
  response.on('error', (error) => unpacker.destroy(error));
  response.on('aborted', () =>
    unpacker.destroy(Object.assign(new Error('The connection broke off'), { code: 'ECONNRESET' })),
  );
  return response.pipe(unpacker);
}

/** Reads a body, counting what comes out of the unpacker, and lets go of it at the limit. */
export async function readBody(response: IncomingMessage, most: number): Promise<Uint8Array | BodyFault> {
  const body = unpacked(response);
  if (!body) return 'unknown-encoding';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > most) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
