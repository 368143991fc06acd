// What the server makes of packets that are replayed, cut, changed, forged or nonsense.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROTOCOL_ID, UdpWorld } from '#test/udp-conformance/udp-world.ts';
import { Codec, PAYLOAD } from './codec.ts';
import type { DropReason } from './counters.ts';
import { MAX_DATAGRAM_BYTES } from './limits.ts';
import { PAYLOAD_HEADER_BYTES } from './payload.ts';
import { readToken } from './token.ts';

/** What was dropped, by reason. */
const drops = ({ server }: UdpWorld): Partial<Record<DropReason, number>> =>
  Object.fromEntries(Object.entries(server.counters.dropped).filter(([, count]) => count > 0));

/** Everything of the server that others can see. */
const stateOf = (world: UdpWorld): unknown => ({
  connections: world.connections.map(({ isClosed }) => isClosed),
  sent: world.sent.length,
  open: world.server.connections.length,
});

/** A connected client, its messages heard, and one packet of it that the server has not had. */
function withUnheardPacket() {
  const world = new UdpWorld();
  const client = world.connect();
  const heard: string[] = [];
  world.endOf(client).onMessage = (_channel, bytes) => heard.push(bytes.toString());
  world.conditions = { latencyMs: 0, jitterMs: 0, lossPercent: 100, duplicatePercent: 0 };
  client.connection.send('reliable', Buffer.from('hello'));
  client.connection.flush();
  const packet = client.sent.at(-1) as Buffer;
  const deliver = (bytes: Buffer, { address, port } = client): void =>
    world.server.receive(Buffer.from(bytes), address, port);
  return { world, client, heard, packet, deliver };
}

describe('a packet', () => {
  test('that comes twice is heard once', () => {
    const { world, heard, packet, deliver } = withUnheardPacket();
    deliver(packet);
    deliver(packet);
    expect(heard).toEqual(['hello']);
    expect(drops(world)).toEqual({ replayed: 1 });
  });

  test('that is older than the window is not heard', () => {
    const { world, client, heard, packet, deliver } = withUnheardPacket();
    for (let count = 0; count < 256; count += 1) {
      client.connection.send('unreliable', Buffer.from('x'));
      client.connection.flush();
    }
    deliver(client.sent.at(-1) as Buffer);
    deliver(packet);
    expect(heard).not.toContain('hello');
    expect(drops(world)).toEqual({ replayed: 1 });
  });

  test('from another address is no one’s', () => {
    const { world, client, heard, packet, deliver } = withUnheardPacket();
    deliver(packet, { ...client, address: '203.0.113.9' });
    expect(heard).toEqual([]);
    expect(drops(world)).toEqual({ unknownSender: 1 });
  });

  test('cut short or changed anywhere does nothing, and the real one is heard after it', () => {
    const { world, heard, packet, deliver } = withUnheardPacket();
    const before = stateOf(world);
    const mutations = fc.oneof(
      fc
        .record({ at: fc.nat(packet.length - 1), bits: fc.integer({ min: 1, max: 255 }) })
        .map(({ at, bits }) => {
          const bytes = Buffer.from(packet);
          bytes[at] = (bytes[at] ?? 0) ^ bits;
          return bytes;
        }),
      fc.nat(packet.length - 1).map((length) => packet.subarray(0, length)),
      fc.uint8Array({ minLength: 1, maxLength: 50 }).map((tail) => Buffer.concat([packet, tail])),
    );
    fc.assert(
      fc.property(mutations, (bytes) => void deliver(bytes)),
      { numRuns: 2000 },
    );
    expect(stateOf(world)).toEqual(before);
    expect(heard).toEqual([]);
    deliver(packet);
    expect(heard).toEqual(['hello']);
  });

  test('that is garbage does nothing, whoever sends it', () => {
    const { world, client, heard, deliver } = withUnheardPacket();
    const before = stateOf(world);
    const garbage = fc.oneof(
      fc.uint8Array({ maxLength: 1300 }),
      fc.uint8Array({ minLength: 1078, maxLength: 1078 }).map((bytes) => bytes.fill(0, 0, 1)),
    );
    const senders = fc.constantFrom(client, { ...client, port: 1 });
    fc.assert(
      fc.property(garbage, senders, (bytes, from) => void deliver(Buffer.from(bytes), from)),
      { numRuns: 3000 },
    );
    expect(stateOf(world)).toEqual(before);
    expect(heard).toEqual([]);
  });

  test.each([
    ['of no bytes', Buffer.alloc(0)],
    ['of a header cut short', Buffer.alloc(PAYLOAD_HEADER_BYTES - 1)],
    ['with unknown flags', Buffer.alloc(PAYLOAD_HEADER_BYTES, 0x7f)],
    ['that acknowledges fragments never sent', withMessage(Buffer.alloc(0), { next: 9 })],
    ['with a message of an unknown kind', withMessage(Buffer.of(9, 1, 0, 1))],
    ['with a message longer than itself', withMessage(Buffer.of(1, 9, 0, 1))],
    ['with a fragment far ahead', withMessage(Buffer.of(3, 1, 0, 0, 9, 0, 0, 1))],
  ])('that is authentic but makes no sense ends the connection: %s', (_what, payload) => {
    const world = new UdpWorld();
    const token = world.token();
    const client = world.connect(token);
    let why = '';
    world.endOf(client).onClose = ({ kind }) => (why = kind);
    const packet = Buffer.alloc(MAX_DATAGRAM_BYTES);
    const key = readToken(token)?.clientToServerKey as Buffer;
    const codec = new Codec(PROTOCOL_ID);
    const sequence = 2 ** 51;
    payload.copy(packet, codec.bodyStartOf(sequence));
    const bytes = codec.seal(packet, PAYLOAD, sequence, payload.length, key);
    world.server.receive(packet.subarray(0, bytes), client.address, client.port);
    expect(why).toBe('out-of-bounds');
    expect(drops(world)).toEqual({ malformedPayload: 1 });
    world.run(100);
    expect(client.connection.isClosed).toBe(true);
  });
});

function withMessage(message: Buffer, { next = 0 } = {}): Buffer {
  const header = Buffer.alloc(PAYLOAD_HEADER_BYTES);
  header.writeUInt32LE(next, 11);
  return Buffer.concat([header, message]);
}
