// The wake-up that leaves at commit and carries the results, so that the common case needs no read.
// It may be lost: whoever listens finds out by the sequence and reads the rows.
import type { Result } from '#protocol/envelope.ts';
import type { Tx } from '../runtime.ts';

/** Results of one character, in order. */
export interface Delivery {
  characterId: number;
  results: Result[];
}

export interface WakeUps {
  /** Sends deliveries to one subscriber, if and when the transaction commits. */
  send(tx: Tx, subscriberId: string, deliveries: Delivery[]): Promise<void>;
  /**
   * Hears what is sent to one subscriber until closed. `onGap` runs when wake-ups may have been
   * lost, such as after a lost connection.
   */
  listen(
    subscriberId: string,
    onDeliveries: (deliveries: Delivery[]) => void,
    onGap: () => void,
  ): Promise<{ close(): Promise<void> }>;
  close(): Promise<void>;
}

/** Cuts deliveries so that each part stays within the bound as JSON. A large result goes alone. */
export function inParts(deliveries: readonly Delivery[], maxBytes: number): string[] {
  const parts: string[] = [];
  let part: Delivery[] = [];
  let size = 2;
  const close = (): void => {
    if (part.length > 0) parts.push(JSON.stringify(part));
    part = [];
    size = 2;
  };
  for (const delivery of deliveries.flatMap(oneByOne)) {
    const bytes = Buffer.byteLength(JSON.stringify(delivery)) + 1;
    if (size + bytes > maxBytes) close();
    part.push(delivery);
    size += bytes;
  }
  close();
  return parts;
}

function oneByOne({ characterId, results }: Delivery): Delivery[] {
  return results.map((result) => ({ characterId, results: [result] }));
}
