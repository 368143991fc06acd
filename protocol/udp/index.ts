// The secure UDP transport, for servers and clients in Node. Browsers cannot import it.
export { createKey, createKeyPair, type KeyPair } from './crypto.ts';
export type { Channel } from './channels.ts';
export type { CloseReason, ConnectionStats, UdpConnection } from './connection.ts';
export type { Counters, DropReason } from './counters.ts';
export { keyPair, sharedKey, type TokenOpener } from './opener.ts';
export { sealOwnToken, sealToken } from './seal.ts';
export { UdpClient, UdpConnectError } from './udp-client.ts';
export { UdpServer, type UdpServerOptions } from './udp-server.ts';
export { MAX_REASON_BYTES, MAX_RELIABLE_BYTES, USER_DATA_BYTES } from './limits.ts';
export { MAX_UNRELIABLE_BYTES } from './payload.ts';
