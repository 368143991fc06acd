// Server and client over real sockets of this machine.
import { once } from 'node:events';
import { createSocket } from 'node:dgram';
import { afterEach, describe, expect, test } from 'vitest';
import { createKey, createKeyPair } from './crypto.ts';
import type { UdpConnection } from './connection.ts';
import { keyPair, sharedKey, type TokenOpener } from './opener.ts';
import { sealOwnToken, sealToken } from './seal.ts';
import { UdpClient, UdpConnectError } from './udp-client.ts';
import { UdpServer } from './udp-server.ts';

const PROTOCOL_ID = 7n;
const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

async function startServer(openToken: TokenOpener, host = '127.0.0.1'): Promise<UdpServer> {
  const server = new UdpServer({
    ...{ protocolId: PROTOCOL_ID, openToken, host, port: 0, maxSlots: 4 },
    onConnect(connection) {
      connection.onMessage = (channel, bytes) => connection.send(channel, bytes);
    },
    onError(error) {
      throw error;
    },
  });
  open.push(server);
  await server.bind();
  return server;
}

const about = (servers: string[], timeoutS = 10) => ({
  ...{ protocolId: PROTOCOL_ID, clientId: 1n, servers, timeoutS },
  ...{ nowMs: Date.now() + 1, expiresAtMs: Date.now() + 30_000 },
});

function connect(token: Buffer): Promise<UdpConnection> {
  const client = new UdpClient({ token });
  open.unshift(client);
  return client.connect();
}

function echo(connection: UdpConnection, text: string): Promise<string> {
  return new Promise((resolve) => {
    connection.onMessage = (_channel, bytes) => resolve(bytes.toString());
    connection.send('reliable', Buffer.from(text));
  });
}

describe('over sockets', () => {
  test.each(['127.0.0.1', '::1'])('client and server hear each other at %s', async (host) => {
    const key = createKey();
    const server = await startServer(sharedKey(key), host);
    const connection = await connect(sealToken({ ...about([server.address]), key }));
    expect(await echo(connection, 'hello')).toBe('hello');
  });

  test('a client with a token of its own is heard', async () => {
    const keys = createKeyPair();
    const server = await startServer(keyPair(keys));
    const { publicKey } = keys;
    const connection = await connect(sealOwnToken({ ...about([server.address]), publicKey }));
    expect(await echo(connection, 'hello')).toBe('hello');
  });

  test('a server that closes says why', async () => {
    const key = createKey();
    const server = await startServer(sharedKey(key));
    const connection = await connect(sealToken({ ...about([server.address]), key }));
    const closed = new Promise<string>((resolve) => {
      connection.onClose = ({ bytes }) => resolve(bytes.toString());
    });
    await server.close(Buffer.from('maintenance'));
    expect(await closed).toBe('maintenance');
  });

  test('a client says that no server answers, and that bytes are no token', async () => {
    const silent = createSocket('udp4').bind(0, '127.0.0.1');
    await once(silent, 'listening');
    const key = createKey();
    const token = sealToken({ ...about([`127.0.0.1:${silent.address().port}`], 1), key });
    await expect(connect(token)).rejects.toMatchObject({ failure: 'request-timed-out' });
    silent.close();
    await expect(connect(Buffer.alloc(2048))).rejects.toThrow(UdpConnectError);
  });
});
