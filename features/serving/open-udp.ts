// How a server that clients reach with connect tokens comes to be: bound to a port, registered
// under it, and with the key that opens the tokens of this life of it.
import {
  sharedKey,
  UdpServer,
  type TokenOpener,
  type UdpServerOptions,
} from '#protocol/udp/index.ts';
import type { Runtime } from '#queues/runtime.ts';
import {
  Member,
  PROTOCOL_ID,
  serverKey,
  type MemberLife,
  type ServerKind,
} from '../cluster/index.ts';

interface NewServer {
  readonly kind: ServerKind;
  /** Unique in the cluster. */
  readonly name: string;
}

type Door = Pick<UdpServerOptions, 'onConnect' | 'isBusy'>;

interface OpenServer {
  readonly server: UdpServer;
  /** Registered, and to be started. */
  readonly member: Member;
}

/** The first free port from the configured one on is taken. */
const MAX_PORTS = 1_000;

/** Nobody gets in before it is registered. */
export async function openUdp(
  runtime: Runtime,
  { kind, name }: NewServer,
  door: Door,
  life: MemberLife,
): Promise<OpenServer> {
  const opener: { current: TokenOpener | undefined } = { current: undefined };
  const openToken: TokenOpener = {
    isBoundToStart: true,
    open: (token, nowMs) => opener.current?.open(token, nowMs) ?? 'forgedToken',
  };
  const server = await bind(runtime, openToken, door);
  const { host } = runtime.config.udp;
  const member = new Member(runtime, { kind, name, host, port: server.port }, life);
  opener.current = sharedKey(serverKey(runtime, await member.register()));
  return { server, member };
}

async function bind(runtime: Runtime, openToken: TokenOpener, door: Door): Promise<UdpServer> {
  const { bind: host, firstPort, maxPilots, host: outside } = runtime.config.udp;
  for (let port = firstPort; ; port++) {
    const server = new UdpServer({
      ...{ protocolId: PROTOCOL_ID, openToken, host, port, maxSlots: maxPilots, ...door },
      addresses: [`${outside}:${port}`],
      onError: (error) => runtime.log.error({ err: error }, 'the UDP socket failed'),
    });
    try {
      await server.bind();
      return server;
    } catch (error) {
      await server.close().catch(() => undefined);
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= firstPort + MAX_PORTS) throw error;
    }
  }
}
