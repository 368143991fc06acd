// `chat.connect`: to the chat server, with a token for the calling session.
import { connect } from '#protocol/chat.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import type { Runtime } from '#queues/runtime.ts';
import {
  closing,
  eldestServer,
  listLaunchers,
  removeLapsed,
  type EldestServer,
} from '../cluster/index.ts';
import { implementPrepared } from '../command.ts';
import { destinationOf } from './tokens.ts';

/** Refused with NO_CAPACITY, or with LAUNCHER_GONE where none will be there soon. */
async function findServer(runtime: Runtime): Promise<EldestServer | Refusal> {
  const server = await eldestServer(runtime, 'chat');
  if (server?.isHeard && server.pilots < runtime.config.udp.maxPilots) return server;
  // What is dead gives way to the next.
  if (server && !server.isHeard && (await removeLapsed(runtime)).length > 0) {
    return findServer(runtime);
  }
  if (server) return refuse('NO_CAPACITY', { kind: 'chat' });
  const launchers = await listLaunchers(runtime);
  return refuse(launchers.some(({ isAlive }) => isAlive) ? 'NO_CAPACITY' : 'LAUNCHER_GONE');
}

export const connectCommand = implementPrepared(
  connect,
  async (runtime) => {
    const server = (await closing(runtime)) ?? (await findServer(runtime));
    return isRefusal(server) ? server : { server };
  },
  (tx, caller, _input, { server }) => Promise.resolve(destinationOf(tx.runtime, server, caller)),
);
