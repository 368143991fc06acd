// Orders of pilots: what the simulation is to do with a ship from its next tick on.
import type { z } from 'zod';
import type { Answer } from '#protocol/envelope.ts';
import { isRefusal, refuse, type Refusal } from '#protocol/refusals.ts';
import * as protocol from '#protocol/space.ts';
import type { OrderRefusal } from '#protocol/space/index.ts';
import type { CommandSpec } from '#protocol/command.ts';
import type { SolarSystem, Vessel } from './solar-system.ts';

/** Where an order is carried out. */
export interface Helm {
  readonly system: SolarSystem;
  readonly vessel: Vessel;
}

type Outcome = OrderRefusal | Refusal | object | undefined;

interface Order {
  readonly spec: CommandSpec;
  run(helm: Helm, input: never): Outcome | Promise<Outcome>;
}

export function carryingOut<S extends CommandSpec>(
  spec: S,
  run: (helm: Helm, input: z.output<S['input']>) => Outcome | Promise<Outcome>,
): Order {
  return { spec, run: run };
}

/** Orders that are the simulation's alone. */
const FLIGHT: readonly Order[] = [
  carryingOut(protocol.stop, ({ system, vessel }) => system.space.stop(vessel.shipId)),
  carryingOut(protocol.head, ({ system, vessel }, { direction }) =>
    system.space.head(vessel.shipId, direction),
  ),
  carryingOut(protocol.align, ({ system, vessel }, { targetId }) =>
    system.space.align(vessel.shipId, targetId),
  ),
  carryingOut(protocol.approach, ({ system, vessel }, { targetId }) =>
    system.space.follow(vessel.shipId, 'approach', targetId, 0),
  ),
  carryingOut(protocol.orbit, ({ system, vessel }, { targetId, distanceM }) =>
    system.space.follow(vessel.shipId, 'orbit', targetId, distanceM),
  ),
  carryingOut(protocol.keepAtRange, ({ system, vessel }, { targetId, distanceM }) =>
    system.space.follow(vessel.shipId, 'keepRange', targetId, distanceM),
  ),
  carryingOut(protocol.warp, ({ system, vessel }, { targetId, distanceM }) =>
    system.space.warpToBody(vessel.shipId, targetId, distanceM),
  ),
];

interface Envelope {
  readonly name: string;
  readonly input?: unknown;
}

export class Orders {
  readonly #table: ReadonlyMap<string, Order>;

  /** @param further orders that end in a transaction */
  constructor(further: readonly Order[]) {
    this.#table = new Map([...FLIGHT, ...further].map((order) => [order.spec.name, order]));
    const missing = protocol.orders.filter(({ name }) => !this.#table.has(name));
    if (missing.length > 0) throw new Error(`no order ${missing.map(({ name }) => name).join()}`);
  }

  has(name: string): boolean {
    return this.#table.has(name);
  }

  /** @param helm null where the pilot is in no ship here */
  async carryOut(helm: Helm | null, { name, input }: Envelope): Promise<Answer> {
    const order = this.#table.get(name);
    if (!order) return refused(refuse('UNKNOWN_COMMAND'));
    const parsed = order.spec.input.safeParse(input ?? {});
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return refused(
        refuse('INVALID_INPUT', { at: issue?.path.join('.'), reason: issue?.message }),
      );
    }
    if (!helm) return refused(refuse('NOT_IN_SPACE'));
    if (helm.vessel.isLeaving) return refused(refuse('SHIP_CANNOT', { reason: 'LEAVING' }));
    const outcome = await order.run(helm, parsed.data as never);
    if (typeof outcome === 'string') return refused(refuse('SHIP_CANNOT', { reason: outcome }));
    return isRefusal(outcome) ? refused(outcome) : { ok: true, output: outcome ?? {} };
  }
}

const refused = (refusal: Refusal): Answer => ({ ok: false, refusal });
