// When the server may be used: when the edge says so.
import { setTimeout as delay } from 'node:timers/promises';

/** Between two questions. */
const ASK_MS = 50;
const ANSWER_TIMEOUT_MS = 2_000;

/** The address to reach `host` at from this machine. */
export function addressOf(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/** Whether the edge became ready before `signal` was aborted. */
export async function becomesReady(address: string, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    if (await isReady(address)) return true;
    await delay(ASK_MS);
  }
  return false;
}

async function isReady(address: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWER_TIMEOUT_MS);
    const answer = await fetch(`${address}/ready`, { signal });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
