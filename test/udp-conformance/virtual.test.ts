// The conformance run without sockets, in virtual time.
import { describe, expect, test } from 'vitest';
import { TERRIBLE } from './conditions.ts';
import { Traffic } from './traffic.ts';
import { UdpWorld } from './udp-world.ts';

const PLAN = { small: 200, large: 3, unreliable: 400 };
const LIMIT_MS = 120_000;

describe('over a network that loses, doubles, delays and reorders', () => {
  test.each([1, 2, 3, 4, 5])('all reliable messages arrive once, in order (seed %i)', (seed) => {
    const world = new UdpWorld({ seed });
    world.conditions = TERRIBLE;
    const client = world.addClient(world.token({ timeoutS: 10 }));
    for (let waited = 0; !client.connection && waited < 20; waited += 1) world.run(1000);
    const near = client.connection;
    if (!near) throw new Error(`not connected: ${client.failure ?? 'yet'}`);
    const far = world.endOf(client);
    const up = new Traffic(near, far, { ...PLAN, seed });
    const down = new Traffic(far, near, { ...PLAN, seed: seed + 100 });
    const startedMs = world.nowMs;
    while (!(up.isDone && down.isDone) && world.nowMs - startedMs < LIMIT_MS) {
      up.pump();
      down.pump();
      world.run(20);
    }
    const stats = near.stats();
    world.run(3000);
    expect([...up.faults, ...down.faults]).toEqual([]);
    expect([up.isDone, down.isDone]).toEqual([true, true]);
    expect(up.counts.unreliableShare).toBeGreaterThan(0.6);
    expect(up.counts.unreliableShare).toBeLessThan(0.9);
    expect(stats.rttMs).toBeGreaterThan(1800);
    expect(stats.rttMs).toBeLessThan(2300);
    for (const loss of [stats.outboundLoss, stats.inboundLoss]) {
      expect(loss).toBeGreaterThan(0.1);
      expect(loss).toBeLessThan(0.5);
    }
    let said = '';
    far.onClose = ({ kind, bytes }) => (said = `${kind}: ${bytes.toString()}`);
    near.disconnect(Buffer.from('done'));
    world.run(3000);
    expect(said).toBe('disconnected: done');
    expect(world.server.connections).toEqual([]);
  });
});
