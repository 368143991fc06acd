// Addresses of servers: as text ("192.0.2.1:4000", "[2001:db8::1]:4000") and as in a token.
import { isIPv4, isIPv6, SocketAddress } from 'node:net';

export interface Endpoint {
  readonly address: string;
  readonly port: number;
}

const IPV4 = 1;
const IPV6 = 2;
const IPV6_GROUPS = 8;
/** The longest of them in a token. */
export const MAX_ADDRESS_BYTES = 19;

const canonical = (address: string, family: 'ipv4' | 'ipv6'): string =>
  new SocketAddress({ address, family }).address;

/** Throws where the text is no address with a port: addresses are the operator's. */
export function parseEndpoint(text: string): Endpoint {
  const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|([^:]+)):(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  if (port > 0 && port < 65_536) {
    if (plain !== undefined && isIPv4(plain)) return { address: plain, port };
    if (bracketed !== undefined && isIPv6(bracketed)) {
      return { address: canonical(bracketed, 'ipv6'), port };
    }
  }
  throw new Error(`no address with a port: ${text}`);
}

export const formatEndpoint = ({ address, port }: Endpoint): string =>
  address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;

/** Eight groups of an address in canonical text; "::" stands for as many zeros as are missing. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const read = (part: string): number[] =>
    part === ''
      ? []
      : part.split(':').flatMap((group) => {
          if (!group.includes('.')) return [Number.parseInt(group, 16)];
          const [a = 0, b = 0, c = 0, d = 0] = group.split('.').map(Number);
          return [(a << 8) | b, (c << 8) | d];
        });
  const left = read(head);
  if (tail === undefined) return left;
  const right = read(tail);
  const missing = IPV6_GROUPS - left.length - right.length;
  return [...left, ...Array<number>(missing).fill(0), ...right];
}

/** Answers where the next thing is to be written. */
export function writeEndpoint(bytes: Buffer, at: number, { address, port }: Endpoint): number {
  let offset = at;
  if (isIPv4(address)) {
    offset = bytes.writeUInt8(IPV4, offset);
    for (const part of address.split('.')) offset = bytes.writeUInt8(Number(part), offset);
  } else {
    offset = bytes.writeUInt8(IPV6, offset);
    for (const group of groupsOf(address)) offset = bytes.writeUInt16LE(group, offset);
  }
  return bytes.writeUInt16LE(port, offset);
}

export interface EndpointList {
  readonly endpoints: Endpoint[];
  /** Where the next thing stands. */
  readonly end: number;
}

function readEndpoint(bytes: Buffer, at: number): { endpoint: Endpoint; end: number } | undefined {
  const type = bytes[at];
  if (type === IPV4) {
    const address = [...bytes.subarray(at + 1, at + 5)].join('.');
    return { endpoint: { address, port: bytes.readUInt16LE(at + 5) }, end: at + 7 };
  }
  if (type !== IPV6) return undefined;
  const groups = Array.from({ length: IPV6_GROUPS }, (_, index) =>
    bytes.readUInt16LE(at + 1 + 2 * index).toString(16),
  );
  const address = canonical(groups.join(':'), 'ipv6');
  return { endpoint: { address, port: bytes.readUInt16LE(at + 17) }, end: at + 19 };
}

/** Nothing where a type is unknown; the bytes must have room for count times the longest one. */
export function readEndpoints(bytes: Buffer, at: number, count: number): EndpointList | undefined {
  const endpoints: Endpoint[] = [];
  let end = at;
  for (let index = 0; index < count; index += 1) {
    const next = readEndpoint(bytes, end);
    if (!next) return undefined;
    endpoints.push(next.endpoint);
    end = next.end;
  }
  return { endpoints, end };
}
