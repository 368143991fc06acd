// The TypeScript SDK for native clients: the same client over UDP. For Node alone.
import { LoginServer } from '#protocol/login.ts';
import { EphemerisClient } from './client.ts';
import type { CommonOptions } from './types.ts';
import { loginOverHttp } from './udp/login-over-http.ts';
import { LoginOverUdp } from './udp/login-over-udp.ts';
import { UdpTransport } from './udp/udp-transport.ts';

export type { EphemerisClient } from './client.ts';
export type { LoginServer };

export interface UdpClientOptions extends CommonOptions {
  /** An edge, where accounts and sessions are asked for over HTTPS. */
  url: string;
  /** The login server, where they are asked for over UDP instead. */
  login?: LoginServer;
}

export class NativeClient extends EphemerisClient<UdpTransport> {
  /**
   * Connects to the server of the character's place, and stays connected to that of whatever place
   * the character is at. Tries until it is refused or closed.
   * @param takeOver whether another client that plays the character is to give way
   * @throws RefusalError
   */
  enter({ takeOver = false }: { takeOver?: boolean } = {}): Promise<void> {
    return this.transport.enter(takeOver);
  }
}

/** Nothing is connected until something is asked. */
export function connectUdp(options: UdpClientOptions): NativeClient {
  const { url, login, reconnectDelayMaxMs = 5_000 } = options;
  const desk = login ? new LoginOverUdp(login) : loginOverHttp(url);
  return new NativeClient(options, (client) => new UdpTransport(client, desk, reconnectDelayMaxMs));
}

/** What an edge says of the login server; undefined where none is there. */
export async function findLogin(url: string): Promise<LoginServer | undefined> {
  const response = await fetch(new URL('/api/login', url));
  return response.ok ? LoginServer.parse(await response.json()) : undefined;
}
