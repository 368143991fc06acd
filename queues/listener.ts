// One dedicated connection that listens to Postgres channels and comes back when it is cut.
import pg from 'pg';

const RECONNECT_DELAY_MS = 250;
const MAX_RECONNECT_DELAY_MS = 5_000;

export interface Listener {
  close(): Promise<void>;
}

/**
 * Listens until closed. `onReconnect` runs after each connection but the first: whatever was sent
 * in between is lost, and the caller has to look for itself.
 */
export async function listen(
  url: string,
  channels: readonly string[],
  onNotification: (channel: string, payload: string) => void,
  onReconnect: () => void,
): Promise<Listener> {
  let closed = false;
  let client: pg.Client;
  let retry: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true });
    let dropped = false;
    const drop = (): void => {
      if (dropped) return;
      dropped = true;
      if (!closed) reconnect(RECONNECT_DELAY_MS);
    };
    fresh.on('error', drop);
    fresh.on('end', drop);
    fresh.on('notification', ({ channel, payload }) => onNotification(channel, payload ?? ''));
    try {
      await fresh.connect();
      for (const channel of channels) await fresh.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      dropped = true;
      await fresh.end().catch(() => undefined);
      throw error;
    }
    client = fresh;
  };

  const reconnect = (delayMs: number): void => {
    retry = setTimeout(() => {
      connect().then(
        () => (closed ? void client.end() : onReconnect()),
        () => reconnect(Math.min(delayMs * 2, MAX_RECONNECT_DELAY_MS)),
      );
    }, delayMs);
  };

  await connect();
  return {
    async close() {
      closed = true;
      clearTimeout(retry);
      await client.end().catch(() => undefined);
    },
  };
}
