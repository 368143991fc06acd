// Orders to launchers.
import type { Runtime } from '#queues/runtime.ts';

interface LauncherAddress {
  readonly host: string;
  readonly port: number;
}

interface StartOrder {
  readonly order: 'start';
  readonly kind: string;
  readonly name: string;
}

/** False where the launcher does not acknowledge. */
export function sendOrder(
  _runtime: Runtime,
  _to: LauncherAddress,
  _order: StartOrder,
): Promise<boolean> {
  return Promise.resolve(false);
}
