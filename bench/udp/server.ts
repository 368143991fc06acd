// A server as a process of its own, which answers every message at once.
import { sharedKey, UdpServer } from '#protocol/udp/index.ts';
import { HOST, PROTOCOL_ID } from './world.ts';

/** What the server tells when it is asked. */
export interface ServerReport {
  atMs: number;
  receivedPackets: number;
  sentPackets: number;
  unsentPackets: number;
  dropped: number;
  answered: number;
  open: number;
  cpuMs: number;
}

const [keyHex = '', slots = ''] = process.argv.slice(2);
let answered = 0;

const server = new UdpServer({
  ...{ protocolId: PROTOCOL_ID, openToken: sharedKey(Buffer.from(keyHex, 'hex')) },
  ...{ host: HOST, port: 0, maxSlots: Number(slots) },
  onConnect(connection) {
    connection.onMessage = (channel, bytes) => {
      answered += 1;
      connection.send(channel, bytes);
      connection.flush();
    };
  },
  onError(error) {
    throw error;
  },
});

process.on('message', () => {
  const { receivedPackets, sentPackets, unsentPackets, dropped } = server.counters;
  const { user, system } = process.cpuUsage();
  const report: ServerReport = {
    ...{ atMs: performance.now(), receivedPackets, sentPackets, unsentPackets, answered },
    dropped: Object.values(dropped).reduce((sum, count) => sum + count, 0),
    open: server.connections.length,
    cpuMs: (user + system) / 1000,
  };
  process.send?.(report);
});
process.once('SIGTERM', () => process.exit(0));
await server.bind();
process.send?.({ address: server.address });
