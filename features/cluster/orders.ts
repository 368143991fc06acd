// Orders to launchers, over UDP on the private address: sent again until they are acknowledged.
import { randomUUID } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { Runtime } from '#queues/runtime.ts';
import { OrderAnswer, OrderSeal, type LauncherAddress, type Order } from './order-format.ts';

/** When an order is sent, from the first time on; the last is when it is given up. */
const SENT_AFTER_MS = [0, 50, 150, 350, 750, 1_500];

/** False where the launcher does not acknowledge, or does not take the order. */
export async function sendOrder(
  { config, clock, log }: Runtime,
  to: LauncherAddress,
  order: Order,
): Promise<boolean> {
  const seal = new OrderSeal(config, to);
  const id = randomUUID();
  const datagram = seal.seal('order', { id, at: clock.now(), order });
  const answered = Promise.withResolvers<boolean>();
  const socket = createSocket(isIPv6(to.host) ? 'udp6' : 'udp4');
  // An address that is none, or a port that nobody listens on: as good as no answer.
  socket.on('error', (error) => log.debug({ err: error, to }, 'an order could not be sent'));
  socket.on('message', (bytes) => {
    const answer = OrderAnswer.safeParse(seal.open('answer', bytes));
    if (answer.success && answer.data.id === id) answered.resolve(answer.data.accepted);
  });
  const timers = SENT_AFTER_MS.map((afterMs, index) =>
    index === SENT_AFTER_MS.length - 1
      ? setTimeout(() => answered.resolve(false), afterMs)
      : setTimeout(() => send(socket, datagram, to), afterMs),
  );
  const accepted = await answered.promise;
  timers.forEach(clearTimeout);
  socket.close();
  if (!accepted) log.warn({ to, order }, 'a launcher did not take an order');
  return accepted;
}

function send(socket: Socket, datagram: Buffer, { host, port }: LauncherAddress): void {
  socket.send(datagram, port, host, () => undefined);
}
