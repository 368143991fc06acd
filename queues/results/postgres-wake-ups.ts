// Wake-ups over Postgres NOTIFY: they leave with the commit itself, and need no second system.
import { connectionOf } from '#entities/data-source.ts';
import { statementName } from '#entities/sql.ts';
import { listen } from '../listener.ts';
import { inParts, type Delivery, type WakeUps } from './wake-ups.ts';

/** Postgres takes less than 8,000 bytes in one notification. */
const MAX_PAYLOAD_BYTES = 7_800;
/** Sent in place of a result that is too large: the listener reads the rows. */
const LOOK = '[]';

const NOTIFY = 'SELECT pg_notify($1, part) FROM unnest($2::text[]) AS part';

function channelOf(subscriberId: string): string {
  return `results_${subscriberId}`;
}

export function createPostgresWakeUps(url: string): WakeUps {
  return {
    async send(tx, subscriberId, deliveries) {
      const parts = inParts(deliveries, MAX_PAYLOAD_BYTES).map((part) =>
        Buffer.byteLength(part) > MAX_PAYLOAD_BYTES ? LOOK : part,
      );
      const connection = await connectionOf(tx.manager);
      const values = [channelOf(subscriberId), parts];
      await connection.query({ name: statementName(NOTIFY), text: NOTIFY, values });
    },
    listen(subscriberId, onDeliveries, onGap) {
      const hear = (_channel: string, payload: string): void => {
        const deliveries = JSON.parse(payload) as Delivery[];
        if (deliveries.length === 0) onGap();
        else onDeliveries(deliveries);
      };
      return listen(url, [channelOf(subscriberId)], hear, onGap);
    },
    close: () => Promise.resolve(),
  };
}
