// An edge as a process of its own, which broadcasts on demand.
import { startEdge } from '#edge/server.ts';
import { openBenchRuntime } from '../universe.ts';

/** Asks for so many broadcasts. */
export interface Order {
  broadcasts: number;
}

const [databaseUrl = ''] = process.argv.slice(2);
const runtime = await openBenchRuntime(databaseUrl, { edge: { port: 0 } });
const edge = await startEdge(runtime);

/** What a ship's course on a busy grid might be. */
const BODY = { ship: 1_000_000_001, course: [0.6, 0.8, 0], speed: 240.5, at: 1_700_000_000_000 };

process.on('message', ({ broadcasts }: Order) => {
  const step = (left: number): void => {
    if (left === 0) return;
    edge.broadcast('bench', BODY);
    setImmediate(step, left - 1);
  };
  step(broadcasts);
});
process.once('SIGTERM', () => {
  void edge
    .stop()
    .then(() => runtime.close())
    .then(() => process.exit(0));
});
process.send?.({ url: edge.url });
