// Commands whose answer is a place to go to: undocking, jumping, docking.
import type { Answer, CommandEnvelope } from '#protocol/envelope.ts';
import { commands, orders } from '#protocol/index.ts';
import { connect, Destination } from '#protocol/login.ts';
import type { Send } from '../outbox.ts';

const TRAVELS: ReadonlySet<string> = new Set(
  [...commands, ...orders]
    .filter(({ name, output }) => output === Destination && name !== connect.name)
    .map(({ name }) => name),
);

type Answered = Parameters<Send>[1];

/** Where an answer leads, or nothing. */
export function destinationOf(name: string, answer: Answer): Destination | undefined {
  if (!answer.ok || !TRAVELS.has(name)) return undefined;
  return Destination.safeParse(answer.output).data;
}

/**
 * Those that are under way. One whose answer is lost shows by where the character is afterwards:
 * to order it a second time there would be to travel twice.
 */
export class Travels {
  readonly #underWay = new Map<string, { readonly fromId: number; readonly answered: Answered }>();

  /** @param fromId where the character was when it was sent first */
  set({ id, name }: CommandEnvelope, fromId: number, answered: Answered): void {
    if (TRAVELS.has(name) && !this.#underWay.has(id)) this.#underWay.set(id, { fromId, answered });
  }

  delete(id: string): void {
    this.#underWay.delete(id);
  }

  /** The character is somewhere: those that left from elsewhere have come to their end. */
  arrive(destination: Destination): void {
    for (const [id, { fromId, answered }] of this.#underWay) {
      this.#underWay.delete(id);
      if (fromId !== destination.placeId) answered({ ok: true, output: destination });
    }
  }
}
