// A stranger who sends garbage as fast as the system takes it.
import { createSocket } from 'node:dgram';
import { createGarbage } from './garbage.ts';
import { HOST } from './world.ts';

const [address = '', count = ''] = process.argv.slice(2);
const BURST = 64;
const garbage = createGarbage(1);
const socket = createSocket('udp4');
await new Promise<void>((resolve) => socket.connect(Number(address.split(':')[1]), HOST, resolve));
const startedMs = performance.now();
let sent = 0;

function burst(): void {
  for (let each = 0; each < BURST && sent < Number(count); each += 1, sent += 1) {
    socket.send(garbage[sent % garbage.length] as Buffer);
  }
  if (sent < Number(count)) setImmediate(burst);
  else process.send?.({ sent, seconds: (performance.now() - startedMs) / 1000 });
}

process.once('SIGTERM', () => process.exit(0));
burst();
