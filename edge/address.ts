// Who a request comes from, as far as limits are concerned.
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The client's address. With `proxies` trusted proxies in front, it is the one that the outermost
 * of them saw; whatever the client itself wrote further left does not count.
 */
export function clientAddress(request: IncomingMessage, proxies: number): string {
  const nearest = request.socket.remoteAddress ?? '';
  if (proxies === 0) return plain(nearest);
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
  const hops = [nearest, ...forwarded.map((hop) => hop.trim()).reverse()].filter(Boolean);
  return plain(hops[Math.min(proxies, hops.length - 1)] ?? nearest);
}

/** An IPv4 address in IPv6 clothes is the same address. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '').slice(0, 45);
}

/** What a limit counts: one customer holds a whole /64 of IPv6, and could always take another. */
export function limitKey(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? [] : Array<string>(8 - left.length - right.length).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
