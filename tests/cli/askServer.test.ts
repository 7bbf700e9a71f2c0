import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { askServer } from '../../cli/askServer';
import type { Answer } from '../../shared/exporters/destinations/destination';
import type { Outcome } from '../../shared/story/outcome';

/** What is made of the answer of a server on this machine. */
async function answerOf(handle: RequestListener): Promise<Outcome<Answer>> {
  const server = createServer(handle);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/items`;
  try {
    return await askServer({ method: 'POST', url, headers: {}, secretHeader: 'Authorization', body: '{}' });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('the answer of a content system', () => {
  it('is not followed to another address, which nobody gave the secret', async () => {
    const asked: string[] = [];
    const answer = await answerOf((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(307, { Location: '/elsewhere' }).end();
    });
    expect(asked).toEqual(['/items']);
    expect(answer).toMatchObject({ ok: false, problem: { message: expect.stringContaining('/elsewhere') as string } });
  });

  it('is read no further than ten megabytes', async () => {
    let left = 64;
    const answer = await answerOf((_, response) => {
      const more = (): void => {
        if (left > 0 && !response.destroyed) response.write(' '.repeat(1_000_000), more);
        left -= 1;
      };
      more();
    });
    expect(answer).toMatchObject({ ok: false, problem: { message: expect.stringContaining('too much') as string } });
    expect(left).toBeGreaterThan(0);
  });

  it('without JSON is one without a body', async () =>
    expect(await answerOf((_, response) => void response.end('<h1>Thank you</h1>'))).toEqual({
      ok: true,
      value: { status: 200, body: null },
    }));
});
