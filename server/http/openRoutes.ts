import type { Metrics } from '../metrics';
import type { Database } from '../postgres/database';
import type { OpenRoute } from './routes';

/** What anybody who reaches the desk may ask: whether it works, and its figures. */
export const openRoutes = (database: Database, metrics: Metrics): readonly OpenRoute[] => [
  {
    path: '/health',
    run: async () => {
      const isUp = await database.query('select 1').then(
        () => true,
        () => false,
      );
      const body = `${JSON.stringify({ ok: isUp, database: isUp ? 'up' : 'down' })}\n`;
      return { status: isUp ? 200 : 503, type: 'application/json', body };
    },
  },
  { path: '/metrics', run: async () => ({ status: 200, type: metrics.mediaType, body: await metrics.text() }) },
];
