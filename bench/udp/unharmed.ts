// A million datagrams of garbage through the server's state machine, half of them in the name of
// connected clients: how many a second, and that nothing else changes.
import { ClientCore } from '#protocol/udp/client-core.ts';
import type { UdpConnection } from '#protocol/udp/connection.ts';
import { createKey, sharedKey } from '#protocol/udp/index.ts';
import { ServerCore } from '#protocol/udp/server-core.ts';
import { readToken } from '#protocol/udp/token.ts';
import { createGarbage } from './garbage.ts';
import { PROTOCOL_ID, tokenFor } from './world.ts';

const GARBAGE = 1_000_000;
const CLIENTS = 50;
const SERVER = '192.0.2.1:4000';
const CLIENT_ADDRESS = '198.51.100.1';
const STRANGER = '203.0.113.9';

interface Hall {
  readonly server: ServerCore;
  readonly clients: UdpConnection[];
  readonly heard: string[];
  counts: { sent: number };
}

function openHall(): Hall {
  const key = createKey();
  const cores = new Map<number, ClientCore>();
  const hall = { clients: [] as UdpConnection[], heard: [] as string[], counts: { sent: 0 } };
  const clock = (): number => Date.now();
  const server = new ServerCore({
    ...{ protocolId: PROTOCOL_ID, openToken: sharedKey(key), maxSlots: CLIENTS, clock },
    addresses: () => [SERVER],
    emit(packet, bytes, { port }) {
      hall.counts.sent += 1;
      cores.get(port)?.receive(Buffer.from(packet.subarray(0, bytes)));
    },
    onConnect(connection) {
      connection.onMessage = (_channel, bytes) => hall.heard.push(bytes.toString());
    },
  });
  for (let port = 1; port <= CLIENTS; port += 1) {
    const token = readToken(tokenFor(port, SERVER, key));
    if (!token) throw new Error('no token');
    const core = new ClientCore({
      ...{ token, clock, onOver: () => undefined },
      emit: (packet, bytes) =>
        server.receive(Buffer.from(packet.subarray(0, bytes)), CLIENT_ADDRESS, port),
      onConnect: (connection) => hall.clients.push(connection),
      onFailure(failure) {
        throw new Error(failure);
      },
    });
    cores.set(port, core);
    core.update();
  }
  return { ...hall, server };
}

/** How many were dropped a second; throws where anything else came of them. */
export function dropGarbage(): number {
  const { server, clients, heard, counts } = openHall();
  if (clients.length !== CLIENTS) throw new Error(`${clients.length} of ${CLIENTS} connected`);
  const garbage = createGarbage(2);
  const { sent } = counts;
  const before = dropped(server);
  const startedMs = performance.now();
  for (let index = 0; index < GARBAGE; index += 1) {
    // What comes in the name of a client is opened in place: the samples change, and stay garbage.
    const packet = garbage[index % garbage.length] as Buffer;
    server.receive(packet, index % 2 === 0 ? CLIENT_ADDRESS : STRANGER, 1 + (index % CLIENTS));
  }
  const seconds = (performance.now() - startedMs) / 1000;
  if (dropped(server) - before !== GARBAGE) throw new Error('garbage was taken for a packet');
  if (counts.sent !== sent) throw new Error('garbage was answered');
  for (const client of clients) {
    client.send('reliable', Buffer.from('still here'));
    client.flush();
  }
  if (heard.length !== CLIENTS) throw new Error(`${heard.length} clients are still heard`);
  return GARBAGE / seconds;
}

function dropped({ counters }: ServerCore): number {
  return Object.values(counters.dropped).reduce((sum, count) => sum + count, 0);
}
