// Datagrams that are nothing a client sends: noise of any length, requests with tokens of no one's
// making, packets of connected clients with forged, cut and changed bodies.
import { createRandom } from '#test/random.ts';

const KINDS = 5;
const REQUEST_BYTES = 1078;
const NOISE_BYTES = 1300;
const POOL = 4096;

/** Samples of all kinds; made once, for making them takes longer than dropping them. */
export function createGarbage(seed: number): Buffer[] {
  const random = createRandom(seed);
  const noise = (bytes: number): Buffer => {
    const buffer = Buffer.alloc(bytes);
    for (let at = 0; at < bytes; at += 1) buffer[at] = random.between(0, 255);
    return buffer;
  };
  return Array.from({ length: POOL }, (_, index) => {
    if (index % KINDS === 0) return noise(random.between(0, NOISE_BYTES));
    if (index % KINDS === 1) return forgeRequest(noise(REQUEST_BYTES));
    const packet = noise(random.between(18, 200));
    // A payload, a response, a keep-alive or a disconnect with seven bytes of sequence.
    packet[0] = 0x70 | random.between(3, 6);
    // Higher than what clients have sent: it is no replay.
    packet.writeUIntLE(random.between(0, 1_000_000), 1, 6);
    packet[7] = 4;
    return packet;
  });
}

/** All is right with it that can be read without a key. */
function forgeRequest(packet: Buffer): Buffer {
  packet[0] = 0;
  packet.write('NETCODE 1.02\0', 1, 'latin1');
  packet.writeBigUInt64LE(7n, 14);
  packet.writeBigUInt64LE(BigInt(Math.ceil(Date.now() / 1000) + 3600), 22);
  return packet;
}
