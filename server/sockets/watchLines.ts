import type { WebSocketServer } from 'ws';

const pingEvery = 15_000;

/** Cuts off lines that are dead at the other end, which say nothing for hours; `onRound` is called each time they were asked. Answers with a way to stop. */
export function watchLines(sockets: WebSocketServer, onRound: () => void): () => void {
  const alive = new WeakSet<object>();
  sockets.on('connection', (socket) => {
    alive.add(socket);
    socket.on('pong', () => void alive.add(socket));
  });
  const pings = setInterval(() => {
    for (const socket of sockets.clients) {
      if (alive.delete(socket)) socket.ping();
      else socket.terminate();
    }
    onRound();
  }, pingEvery);
  return () => clearInterval(pings);
}
