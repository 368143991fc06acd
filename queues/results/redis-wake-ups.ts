// Wake-ups over Redis, for many edges: they leave right after the commit.
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { inParts, type Delivery, type WakeUps } from './wake-ups.ts';

/** Keeps one message small enough to parse without holding up others. */
const MAX_PAYLOAD_BYTES = 65_536;

function channelOf(subscriberId: string): string {
  return `ephemeris:results:${subscriberId}`;
}

export function createRedisWakeUps(url: string, log: Logger): WakeUps {
  const publisher = new Redis(url);
  publisher.on('error', (error) => log.warn({ err: error }, 'redis'));
  return {
    send(tx, subscriberId, deliveries) {
      tx.afterCommit(() => {
        for (const part of inParts(deliveries, MAX_PAYLOAD_BYTES)) {
          publisher.publish(channelOf(subscriberId), part).catch((error: unknown) => {
            log.warn({ err: error, subscriberId }, 'wake-up lost');
          });
        }
      });
      return Promise.resolve();
    },
    async listen(subscriberId, onDeliveries, onGap) {
      const subscriber = new Redis(url);
      subscriber.on('error', (error) => log.warn({ err: error }, 'redis'));
      subscriber.on('message', (_channel, payload) =>
        onDeliveries(JSON.parse(payload) as Delivery[]),
      );
      await subscriber.subscribe(channelOf(subscriberId));
      // ioredis subscribes again by itself after a lost connection.
      subscriber.on('ready', onGap);
      return {
        async close() {
          await subscriber.quit().catch(() => undefined);
        },
      };
    },
    async close() {
      await publisher.quit().catch(() => undefined);
    },
  };
}
