// Who gets in, and what the server makes of everything else. No sockets, no waiting.
import { describe, expect, test } from 'vitest';
import { PROTOCOL_ID, SERVER, UdpWorld } from '#test/udp-conformance/udp-world.ts';
import type { DropReason } from './counters.ts';
import { createKey, createKeyPair } from './crypto.ts';
import { keyPair } from './opener.ts';
import { sealOwnToken } from './seal.ts';

/** What was dropped, by reason. */
const drops = ({ server }: UdpWorld): Partial<Record<DropReason, number>> =>
  Object.fromEntries(Object.entries(server.counters.dropped).filter(([, count]) => count > 0));

describe('a client', () => {
  test('with a token is connected, and the server knows what the token says', () => {
    const world = new UdpWorld();
    const userData = Buffer.from('seat 12');
    const client = world.connect(world.token({ clientId: 99n, userData }));
    const end = world.endOf(client);
    expect(end.clientId).toBe(99n);
    expect(end.userData.subarray(0, userData.length)).toEqual(userData);
  });

  test('that makes its own token is connected by the key pair of the server', () => {
    const keys = createKeyPair();
    const world = new UdpWorld({ openToken: keyPair(keys) });
    const own = { protocolId: PROTOCOL_ID, clientId: 5n, servers: [SERVER], nowMs: world.nowMs };
    const { publicKey } = keys;
    world.connect(sealOwnToken({ ...own, expiresAtMs: world.nowMs + 1000, publicKey }));
    expect(world.connections[0]?.clientId).toBe(5n);
  });

  test.each<[DropReason, (world: UdpWorld) => Buffer]>([
    ['forgedToken', (world) => world.token({ key: createKey() })],
    ['expiredToken', (world) => world.token({ expiresAtMs: world.nowMs - 1000, nowMs: 0 })],
    ['wrongProtocol', (world) => world.token({ protocolId: 8n })],
    ['tokenForOther', (world) => tokenForOther(world)],
    ['tokenBeforeStart', (world) => world.token({ nowMs: world.nowMs - 1 })],
  ])('is not heard where its token fails: %s', (reason, createToken) => {
    const world = new UdpWorld();
    const token = createToken(world);
    world.addClient(token);
    world.run(100);
    expect(Object.keys(drops(world))).toEqual([reason]);
    expect(world.sent).toEqual([]);
  });

  test('cannot use a token that another address brought before', () => {
    const world = new UdpWorld();
    const token = world.token();
    const owner = world.connect(token);
    world.addClient(token, { address: '203.0.113.9' });
    world.run(100);
    expect(drops(world)).toHaveProperty('clientConnected');
    owner.connection.disconnect();
    world.run(200);
    expect(drops(world)).toHaveProperty('stolenToken');
    expect(world.server.connections).toEqual([]);
  });

  test('is denied where all slots are taken, and let in when one is free again', () => {
    const world = new UdpWorld({ maxSlots: 2 });
    const [first] = [1n, 2n].map((clientId) => world.connect(world.token({ clientId })));
    const third = world.addClient(world.token({ clientId: 3n }));
    world.run(200);
    expect(third.failure).toBe('denied');
    first?.connection.disconnect();
    world.run(50);
    world.connect(world.token({ clientId: 4n }));
    expect(world.server.connections.length).toBe(2);
  });

  test('tries the servers of its token in turn', () => {
    const world = new UdpWorld();
    const servers = ['192.0.2.77:4000', SERVER];
    const client = world.addClient(world.token({ servers, timeoutS: 1 }));
    world.run(1200);
    expect(client.connection).toBeDefined();
  });

  test('hears nothing from a server that is gone, and says so after the timeout', () => {
    const world = new UdpWorld();
    const client = world.connect();
    let why = '';
    client.connection.onClose = ({ kind }) => (why = kind);
    world.restartServer();
    world.run(6000);
    expect(why).toBe('timed-out');
  });

  test('falls silent, and the server frees its slot after the timeout', () => {
    const world = new UdpWorld();
    const client = world.connect();
    world.clients.splice(world.clients.indexOf(client), 1);
    world.run(6000);
    expect(world.server.connections).toEqual([]);
    expect(world.server.counters.timedOut).toBe(1);
  });

  test('that says nothing for long stays connected', () => {
    const world = new UdpWorld();
    const client = world.connect();
    world.run(60_000);
    expect(client.connection.isClosed).toBe(false);
    expect(world.server.connections.length).toBe(1);
  });
});

function tokenForOther(world: UdpWorld): Buffer {
  // Sealed for one server, and brought to another: only the public list is the client's.
  const token = world.token({ servers: ['192.0.2.200:4000'] });
  Buffer.from([192, 0, 2, 1]).copy(token, 13 + 24 + 24 + 1024 + 8 + 1);
  return token;
}

describe('a server', () => {
  test('that restarted takes no token from before, and no packet', () => {
    const world = new UdpWorld();
    const token = world.token();
    const client = world.connect(token);
    world.nowMs += 5;
    world.restartServer();
    world.run(50);
    world.clients.length = 0;
    world.addClient(token);
    world.server.receive(Buffer.from(client.sent.at(-1) as Buffer), client.address, client.port);
    world.run(300);
    expect(drops(world)).toHaveProperty('tokenBeforeStart');
    expect(drops(world)).toHaveProperty('unknownSender');
    expect(world.server.connections).toEqual([]);
  });

  test('uses no sequence of a key twice, whenever it starts again', () => {
    const sequences = new Set<string>();
    for (let start = 0; start < 5; start += 1) {
      const keys = createKeyPair();
      const world = new UdpWorld({ openToken: keyPair(keys) });
      world.nowMs += start;
      world.restartServer();
      const own = { protocolId: PROTOCOL_ID, clientId: 5n, servers: [SERVER], nowMs: world.nowMs };
      const expiresAtMs = world.nowMs + 60_000;
      world.connect(sealOwnToken({ ...own, expiresAtMs, publicKey: keys.publicKey }));
      for (const packet of world.sent) {
        const sequence = packet.toString('hex', 1, 1 + ((packet[0] ?? 0) >> 4));
        expect(sequences).not.toContain(sequence);
        sequences.add(sequence);
      }
    }
  });

  test('forgets half-open connections after their timeout', () => {
    const world = new UdpWorld();
    const client = world.addClient();
    client.core.update();
    world.clients.length = 0;
    world.run(20);
    expect(world.sent.length).toBe(1);
    world.run(6000);
    world.server.receive(Buffer.alloc(40, 0x14), client.address, client.port);
    expect(drops(world)).toEqual({ unknownSender: 1 });
  });

  test('answers a request with less than it took', () => {
    const world = new UdpWorld();
    world.connect();
    for (const packet of world.sent) expect(packet.length).toBeLessThan(1078);
  });

  test('opens so many sealed boxes a second and no more', () => {
    const keys = createKeyPair();
    const world = new UdpWorld({ openToken: keyPair(keys, { maxOpeningsPerS: 3 }) });
    const own = { protocolId: PROTOCOL_ID, servers: [SERVER], nowMs: world.nowMs };
    const expiresAtMs = world.nowMs + 60_000;
    for (let each = 0n; each < 5n; each += 1n) {
      const token = sealOwnToken({ ...own, expiresAtMs, clientId: each, ...keys });
      world.addClient(token);
    }
    world.run(50);
    expect(drops(world).tooManyOpenings).toBe(2);
    world.run(1500);
    expect(world.server.connections.length).toBe(5);
  });

  test('cannot be made to connect a client by its recorded handshake', () => {
    const world = new UdpWorld();
    const client = world.connect();
    client.connection.disconnect();
    world.run(100);
    const { address, port } = client;
    for (const packet of client.sent) world.server.receive(Buffer.from(packet), address, port);
    expect(drops(world)).toHaveProperty('foreignChallenge');
    expect(world.server.connections).toEqual([]);
  });
});
