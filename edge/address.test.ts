// Who a request is from, whatever it says of itself.
import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { clientAddress, limitKey } from './address.ts';
import { allowOrigins } from './origins.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage;

it('believes no header where no proxy is trusted', () => {
  expect(clientAddress(from('::ffff:198.51.100.7', '10.0.0.1'), 0)).toBe('198.51.100.7');
});

it('believes what the trusted proxies added, and nothing that was there before', () => {
  const request = from('10.0.0.2', '6.6.6.6, 203.0.113.9, 10.0.0.1');
  expect(clientAddress(request, 1)).toBe('10.0.0.1');
  expect(clientAddress(request, 2)).toBe('203.0.113.9');
});

it('counts a whole IPv6 network as one customer', () => {
  expect(limitKey('2001:db8:1:2:aaaa::1')).toBe(limitKey('2001:db8:1:2::ffff'));
  expect(limitKey('2001:db8:1:2::1')).not.toBe(limitKey('2001:db8:1:3::1'));
  expect(limitKey('198.51.100.7')).toBe('198.51.100.7');
});

it('lets in pages of its own host and of the list, and programs that are no page', () => {
  const allowed = allowOrigins('https://tools.example/, https://b.example');
  expect(allowed('https://tools.example', 'game.example')).toBe(true);
  expect(allowed('http://game.example:8080', 'game.example:8080')).toBe(true);
  expect(allowed(undefined, 'game.example')).toBe(true);
  expect(allowed('https://evil.example', 'game.example')).toBe(false);
  expect(allowed('null', 'game.example')).toBe(false);
});
