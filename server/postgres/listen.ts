import { Client, type ClientConfig } from 'pg';

export interface Listening {
  readonly stop: () => Promise<void>;
}

export interface ListenPlan {
  readonly connection: ClientConfig | string;
  readonly channels: readonly string[];
  readonly onNews: (channel: string, text: string) => void;
  /** The line stands anew: what was told meanwhile was not heard. */
  readonly onAgain: () => void;
  readonly onLost?: (error: unknown) => void;
}

const retryAfter = 500;

/** Hears what the desks of one database tell each other, and takes the line up again whenever it breaks. */
export function listen({ connection, channels, onNews, onAgain, onLost }: ListenPlan): Listening {
  let client: Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isOver = false;
  let isFirst = true;

  const again = (error: unknown): void => {
    const broken = client;
    client = null;
    if (broken) void broken.end().catch(() => undefined);
    if (isOver) return;
    onLost?.(error);
    timer ??= setTimeout(() => {
      timer = null;
      void begin();
    }, retryAfter);
  };

  const begin = async (): Promise<void> => {
    const next = new Client({
      ...(typeof connection === 'string' ? { connectionString: connection } : connection),
      application_name: 'verbatim-desk-listen',
      keepAlive: true,
    });
    client = next;
    next.on('error', (error) => next === client && again(error));
    next.on('end', () => next === client && again(new Error('ended')));
    next.on('notification', ({ channel, payload = '' }) => onNews(channel, payload));
    try {
      await next.connect();
      for (const channel of channels) await next.query(`listen "${channel}"`);
      if (!isFirst) onAgain();
      isFirst = false;
    } catch (error) {
      if (next === client) again(error);
    }
  };

  void begin();
  return {
    stop: async () => {
      isOver = true;
      if (timer) clearTimeout(timer);
      const last = client;
      client = null;
      await last?.end().catch(() => undefined);
    },
  };
}
