// Clients that each keep some packets under way: for every answer the next packet is sealed and
// sent. It speaks the protocol more cheaply than a client does: no timers, no channels.
import { createSocket } from 'node:dgram';
import { ClientCore } from '#protocol/udp/client-core.ts';
import { Codec, PAYLOAD } from '#protocol/udp/codec.ts';
import { MAC_BYTES, MAX_DATAGRAM_BYTES, UPDATE_INTERVAL_MS } from '#protocol/udp/limits.ts';
import { HAS_ACK, PAYLOAD_HEADER_BYTES, UNRELIABLE } from '#protocol/udp/payload.ts';
import { CLIENT_BUFFERS, createBuffers } from '#protocol/udp/peer.ts';
import { steadyClock } from '#protocol/udp/socket.ts';
import { readToken } from '#protocol/udp/token.ts';
import { HOST, MESSAGE_BYTES, PROTOCOL_ID, tokenFor } from './world.ts';

export interface LoadReport {
  answers: number;
  forged: number;
  cpuMs: number;
}

const [address = '', keyHex = '', first = '', clients = '', underWay = ''] = process.argv.slice(2);
const port = Number(address.split(':')[1]);
/** Above all sequences of the handshake. */
const FIRST_SEQUENCE = 2 ** 51;
/** Answers of which one is opened: opening all costs the server's time on the same machine. */
const OPEN_EVERY = 8;
const STALLED_MS = 200;
const BODY_BYTES = PAYLOAD_HEADER_BYTES + 3 + MESSAGE_BYTES;

const codec = new Codec(PROTOCOL_ID);
const nextBuffer = createBuffers(MAX_DATAGRAM_BYTES, CLIENT_BUFFERS);
const message = Buffer.alloc(MESSAGE_BYTES, 0x5a);
let answers = 0;
let forged = 0;

async function openClient(clientId: number): Promise<void> {
  const token = readToken(tokenFor(clientId, address, Buffer.from(keyHex, 'hex')));
  if (!token) throw new Error('no token');
  const { clientToServerKey, serverToClientKey } = token;
  const socket = createSocket({ type: 'udp4', recvBufferSize: 1_048_576 });
  await new Promise<void>((resolve) => socket.connect(port, HOST, resolve));
  await new Promise<void>((resolve, reject) => {
    const core = new ClientCore({
      ...{ token, clock: steadyClock, onOver: () => undefined },
      emit: (packet, bytes) => socket.send(Buffer.from(packet.subarray(0, bytes))),
      onConnect() {
        clearInterval(timer);
        socket.removeAllListeners('message');
        resolve();
      },
      onFailure: (failure) => reject(new Error(failure)),
    });
    const timer = setInterval(() => core.update(), UPDATE_INTERVAL_MS);
    socket.on('message', (packet) => core.receive(packet));
  });
  let sequence = FIRST_SEQUENCE;
  let latest = 0;
  let seen = 0;
  const send = (): void => {
    const packet = nextBuffer();
    const at = codec.bodyStartOf(sequence);
    packet.fill(0, at, at + PAYLOAD_HEADER_BYTES);
    if (latest > 0) {
      packet[at] = HAS_ACK;
      packet.writeUInt32LE(latest % 2 ** 32, at + 1);
    }
    packet[at + PAYLOAD_HEADER_BYTES] = UNRELIABLE;
    packet.writeUInt16LE(MESSAGE_BYTES, at + PAYLOAD_HEADER_BYTES + 1);
    message.copy(packet, at + PAYLOAD_HEADER_BYTES + 3);
    const bytes = codec.seal(packet, PAYLOAD, sequence, BODY_BYTES, clientToServerKey);
    sequence += 1;
    socket.send(packet, 0, bytes);
  };
  const fill = (): void => {
    for (let count = 0; count < Number(underWay); count += 1) send();
  };
  socket.on('message', (packet) => {
    if (codec.readHeader(packet) || codec.type !== PAYLOAD) return;
    latest = codec.sequence;
    // One that carries an acknowledgement alone answers nothing.
    if (packet.length - codec.bodyStart - MAC_BYTES < BODY_BYTES) return;
    answers += 1;
    if (answers % OPEN_EVERY === 0 && !codec.open(packet, serverToClientKey)) forged += 1;
    seen += 1;
    send();
  });
  setInterval(() => {
    if (seen === 0) fill();
    seen = 0;
  }, STALLED_MS);
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ answers, forged, cpuMs: (user + system) / 1000 } satisfies LoadReport);
});
process.once('SIGTERM', () => process.exit(0));
for (let index = 0; index < Number(clients); index += 1) await openClient(Number(first) + index);
process.send?.({ connected: Number(clients) });
