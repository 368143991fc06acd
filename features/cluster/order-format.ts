// What an order to a launcher looks like on the wire: sealed by the cluster's key, for one of them,
// with an id and the time. An answer is sealed the same way and belongs to one order.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { clusterKey, type Config } from '#config/index.ts';

const Name = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/);

export const Order = z.discriminatedUnion('order', [
  z.strictObject({ order: z.literal('start'), kind: Name, name: Name }),
  z.strictObject({ order: z.literal('stop'), name: Name }),
  /** Everything on the machine stops, the launcher too. */
  z.strictObject({ order: z.literal('end') }),
]);
export type Order = z.infer<typeof Order>;

/** @param at milliseconds since 1970, by the sender's clock */
export const SealedOrder = z.strictObject({ id: z.uuid(), at: z.int(), order: Order });
export type SealedOrder = z.infer<typeof SealedOrder>;

export const OrderAnswer = z.strictObject({ id: z.uuid(), accepted: z.boolean() });
export type OrderAnswer = z.infer<typeof OrderAnswer>;

export interface LauncherAddress {
  readonly host: string;
  readonly port: number;
}

/** How far the time of an order may be from the launcher's. */
export const ORDER_LIFE_MS = 10_000;

const CIPHER = 'chacha20-poly1305';
const KEY_BYTES = 32;
/** Drawn at random: at a thousand orders a second, two meet once in thousands of years. */
const NONCE_BYTES = 12;
const MAC_BYTES = 16;
export const MAX_ORDER_BYTES = 1_000;

export type Purpose = 'order' | 'answer';

/** Seals and opens what goes to and from one launcher. */
export class OrderSeal {
  readonly #key: Buffer;
  readonly #to: string;

  constructor(config: Config, { host, port }: LauncherAddress) {
    const purpose = `ephemeris orders ${config.cluster.name}`;
    this.#key = Buffer.from(hkdfSync('sha256', clusterKey(config), '', purpose, KEY_BYTES));
    this.#to = `${host}:${port}`;
  }

  seal(purpose: Purpose, content: SealedOrder | OrderAnswer): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.#key, nonce, { authTagLength: MAC_BYTES });
    const plain = Buffer.from(JSON.stringify(content));
    cipher.setAAD(this.#bound(purpose), { plaintextLength: plain.length });
    const sealed = [cipher.update(plain), cipher.final()];
    return Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]);
  }

  /** Null where it is not of this cluster, not for this launcher, or not whole. */
  open(purpose: Purpose, bytes: Buffer): unknown {
    const length = bytes.length - NONCE_BYTES - MAC_BYTES;
    if (length <= 0 || bytes.length > MAX_ORDER_BYTES) return null;
    const nonce = bytes.subarray(0, NONCE_BYTES);
    try {
      const cipher = createDecipheriv(CIPHER, this.#key, nonce, { authTagLength: MAC_BYTES });
      cipher.setAAD(this.#bound(purpose), { plaintextLength: length });
      cipher.setAuthTag(bytes.subarray(-MAC_BYTES));
      const plain = cipher.update(bytes.subarray(NONCE_BYTES, -MAC_BYTES));
      cipher.final();
      return JSON.parse(plain.toString());
    } catch {
      return null;
    }
  }

  #bound(purpose: Purpose): Buffer {
    return Buffer.from(`${purpose} ${this.#to}`);
  }
}
