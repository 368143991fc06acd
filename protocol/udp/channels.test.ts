// What two connected ends may count on from their channels.
import { describe, expect, test } from 'vitest';
import { UdpWorld } from '#test/udp-conformance/udp-world.ts';
import { MAX_QUEUED_BYTES, MAX_RELIABLE_BYTES, MAX_UNRELIABLE_QUEUED } from './limits.ts';
import { MAX_UNRELIABLE_BYTES } from './payload.ts';

function openLine() {
  const world = new UdpWorld();
  const near = world.connect().connection;
  const far = world.connections[0] as typeof near;
  const heard: Buffer[] = [];
  far.onMessage = (_channel, bytes) => heard.push(bytes);
  return { world, near, far, heard };
}

const text = (bytes: readonly Buffer[]): string[] => bytes.map((each) => each.toString());

describe('a connection', () => {
  test('carries small messages of both channels in one packet', () => {
    const { world, near, heard } = openLine();
    const [client] = world.clients;
    const before = client?.sent.length ?? 0;
    for (const word of ['a', 'b', 'c']) near.send('reliable', Buffer.from(word));
    near.send('unreliable', Buffer.from('u'));
    near.flush();
    expect(client?.sent.length).toBe(before + 1);
    world.run(30);
    expect(text(heard).sort()).toEqual(['a', 'b', 'c', 'u']);
  });

  test('carries the longest messages, and empty ones', () => {
    const { world, near, heard } = openLine();
    near.send('unreliable', Buffer.alloc(MAX_UNRELIABLE_BYTES, 1));
    near.send('reliable', Buffer.alloc(MAX_RELIABLE_BYTES, 2));
    near.send('reliable', Buffer.alloc(0));
    world.run(300);
    expect(heard.map(({ length }) => length)).toEqual([
      MAX_UNRELIABLE_BYTES,
      MAX_RELIABLE_BYTES,
      0,
    ]);
  });

  test('takes no message longer than its channel carries', () => {
    const { near } = openLine();
    expect(() => near.send('reliable', Buffer.alloc(MAX_RELIABLE_BYTES + 1))).toThrow(RangeError);
    expect(() => near.send('unreliable', Buffer.alloc(MAX_UNRELIABLE_BYTES + 1))).toThrow(
      RangeError,
    );
  });

  test('keeps what the caller sent, whatever becomes of the caller’s buffer', () => {
    const { world, near, heard } = openLine();
    const bytes = Buffer.from('before');
    near.send('reliable', bytes);
    bytes.fill('x');
    world.run(50);
    expect(text(heard)).toEqual(['before']);
  });

  test('says when too much waits, and takes more once it has gone', () => {
    const { world, near, heard } = openLine();
    let taken = 0;
    while (near.send('reliable', Buffer.alloc(MAX_RELIABLE_BYTES))) taken += 1;
    expect(taken).toBe(MAX_QUEUED_BYTES / MAX_RELIABLE_BYTES);
    world.run(3000);
    expect(heard.length).toBe(taken);
    expect(near.stats().queuedBytes).toBe(0);
    expect(near.send('reliable', Buffer.from('more'))).toBe(true);
    let unreliable = 0;
    while (near.send('unreliable', Buffer.alloc(1))) unreliable += 1;
    expect(unreliable).toBe(MAX_UNRELIABLE_QUEUED);
  });

  test('knows its round trip on a good network, and that nothing is lost', () => {
    const { world, near, far } = openLine();
    for (let count = 0; count < 200; count += 1) {
      near.send('unreliable', Buffer.from('ping'));
      far.send('unreliable', Buffer.from('pong'));
      world.run(20);
    }
    const { rttMs, outboundLoss, inboundLoss } = near.stats();
    expect(rttMs).toBeGreaterThanOrEqual(20);
    expect(rttMs).toBeLessThan(45);
    expect([outboundLoss, inboundLoss]).toEqual([0, 0]);
  });

  test('says nothing more once it is closed', () => {
    const { world, near, far, heard } = openLine();
    far.onMessage = (_channel, bytes) => {
      heard.push(bytes);
      far.disconnect(Buffer.from('enough'));
    };
    let why = '';
    near.onClose = ({ kind, bytes }) => (why = `${kind}: ${bytes.toString()}`);
    for (const word of ['one', 'two']) near.send('reliable', Buffer.from(word));
    world.run(100);
    expect(text(heard)).toEqual(['one']);
    expect(why).toBe('disconnected: enough');
    expect(near.send('reliable', Buffer.from('three'))).toBe(false);
  });
});
