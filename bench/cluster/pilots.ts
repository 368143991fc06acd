// Pilots as a process of their own, through the SDK: they enter, jump, and notice when it is dark.
import { connectUdp, type NativeClient } from '#client/sdk/udp.ts';
import { SpaceView } from '#client/sdk/space-view.ts';
import { SpaceFrame } from '#protocol/space.ts';

export interface Entering {
  readonly url: string;
  readonly flyers: readonly { readonly characterId: number; readonly token: string }[];
}
export interface Jumping {
  readonly gateId: number;
}
export interface Waiting {
  /** Answered once all are back that were lost since then, or after a limit. */
  readonly backSince: number;
}

export interface BackReport {
  /** From then on, until the last of them saw a scene again, in milliseconds. */
  readonly backMs: number;
  readonly missing: number;
  /** Ships that are where no tick could have brought them. */
  readonly teleported: number;
  readonly farthestM: number;
}

const CONCURRENCY = 16;
const BACK_LIMIT_MS = 60_000;
const LOOK_MS = 50;
/** Faster than any corvette, and farther than any bump. */
const SPEED_MPS = 600;
const BUMP_M = 1_500;

interface Where {
  readonly tick: number;
  readonly at: Float64Array;
}

class BenchPilot {
  readonly client: NativeClient;
  readonly view = new SpaceView();
  sceneAtMs = 0;
  lostAt: Where | undefined;
  cameAt: Where | undefined;
  #onScene: () => void = () => undefined;

  constructor(url: string, { characterId, token }: Entering['flyers'][number]) {
    const position = { characterId, lastSequence: 0 };
    this.client = connectUdp({ url, token, position, reconnectDelayMaxMs: 1_000 });
    this.client.listen('space', (frame) => this.#see(frame));
  }

  /** From the order until the first scene of the new system, in milliseconds. */
  async jump(gateId: number): Promise<number> {
    const startedAtMs = performance.now();
    const seen = new Promise<void>((resolve) => (this.#onScene = resolve));
    await this.client.call('space.jump', { gateId });
    await seen;
    return performance.now() - startedAtMs;
  }

  #see(frame: Uint8Array): void {
    if (frame[0] === SpaceFrame.scene) {
      this.lostAt = this.#where();
      this.cameAt = undefined;
      this.sceneAtMs = Date.now();
    }
    this.view.apply(frame);
    if (frame[0] === SpaceFrame.scene) this.#onScene();
    else this.cameAt ??= this.#where();
  }

  #where(): Where | undefined {
    const { scene, space } = this.view;
    const at = new Float64Array(3);
    if (!scene || !space.readPosition(scene.shipId, at)) return undefined;
    return { tick: space.tickNumber, at };
  }

  /** Metres beyond what the ticks in between allow. */
  leapM(): number {
    if (!this.lostAt || !this.cameAt) return 0;
    const [[x = 0, y = 0, z = 0], [u = 0, v = 0, w = 0]] = [this.lostAt.at, this.cameAt.at];
    const ticks = Math.abs(this.cameAt.tick - this.lostAt.tick) + 2;
    return Math.hypot(u - x, v - y, w - z) - SPEED_MPS * ticks - BUMP_M;
  }
}

const pilots: BenchPilot[] = [];
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function enterAll({ url, flyers }: Entering): Promise<{ entered: number }> {
  const waiting = flyers.values();
  const enterSome = async (): Promise<void> => {
    for (const flyer of waiting) {
      const pilot = new BenchPilot(url, flyer);
      await pilot.client.enter({ takeOver: true });
      pilots.push(pilot);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, enterSome));
  return { entered: pilots.length };
}

async function jumpAll({ gateId }: Jumping): Promise<{ darkMs: number[] }> {
  const darkMs: number[] = [];
  for (const pilot of pilots) darkMs.push(await pilot.jump(gateId));
  return { darkMs };
}

async function whenBack({ backSince }: Waiting): Promise<BackReport> {
  const isBack = ({ sceneAtMs, cameAt }: BenchPilot) => sceneAtMs > backSince && cameAt;
  while (Date.now() - backSince < BACK_LIMIT_MS && !pilots.every(isBack)) await later(LOOK_MS);
  const leapsM = pilots.map((pilot) => pilot.leapM());
  return {
    backMs: Math.max(...pilots.map(({ sceneAtMs }) => sceneAtMs)) - backSince,
    missing: pilots.filter((pilot) => !isBack(pilot)).length,
    teleported: leapsM.filter((leapM) => leapM > 0).length,
    farthestM: Math.max(...leapsM),
  };
}

/** Each around another, so that all move. */
async function orbitAll(): Promise<{ orbiting: number }> {
  let orbiting = 0;
  for (const { client, view } of pilots) {
    const own = view.scene?.shipId;
    const ships = [...view.objects.values()].filter(
      ({ kind, id }) => kind === 'ship' && id !== own,
    );
    const target = ships[orbiting % Math.max(1, ships.length)];
    if (target) await client.call('space.orbit', { targetId: target.id, distanceM: 3_000 });
    if (target) orbiting += 1;
  }
  return { orbiting };
}

type Message = Entering | Jumping | Waiting | { readonly orbit: true };

function carryOut(message: Message): Promise<object> {
  if ('flyers' in message) return enterAll(message);
  if ('gateId' in message) return jumpAll(message);
  if ('orbit' in message) return orbitAll();
  return whenBack(message);
}

process.on('message', (message: Message) => {
  void carryOut(message).then((answer) => process.send?.(answer));
});
process.once('SIGTERM', () => {
  for (const { client } of pilots) client.close();
  setTimeout(() => process.exit(0), LOOK_MS);
});
process.send?.({ ready: true });
